#!/usr/bin/env node
/** Starts Backfile. It is plain JavaScript, since it runs before anything is compiled. */
import { fileURLToPath } from "node:url";
import { currentProgram } from "./program/current-program.mjs";

const program = await currentProgram(fileURLToPath(new URL("../", import.meta.url)));

if (program) {
  await import(new URL("cli.mjs", program).href);
} else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("./cli.ts");
}
