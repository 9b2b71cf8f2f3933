import { expect, test } from "vitest";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { measure } from "./measure.ts";
import { processTree } from "./process-tree.ts";

const megabyte = 1e6;

/** A program whose child's child fills 200 MB and holds them for a while. */
const nested = `
  const { spawnSync } = require("node:child_process");
  const depth = Number(process.argv[2]);
  if (depth > 0) spawnSync(process.execPath, [__filename, String(depth - 1)], { stdio: "inherit" });
  else {
    const filled = Buffer.alloc(200e6, 1);
    setTimeout(() => console.log(filled.length), 600);
  }
`;

async function program(code: string, ...args: string[]) {
  const cwd = await temporaryArchive({ "program.cjs": code });
  return { program: process.execPath, args: ["program.cjs", ...args], cwd };
}

test.runIf(process.platform === "linux")("sees the memory of a child's child", async () => {
  const { seconds, peakMemory = 0 } = await measure(await program(nested, "2"));
  expect(seconds).toBeGreaterThan(0.6);
  expect(peakMemory).toBeGreaterThan(200 * megabyte);
  expect(peakMemory).toBeLessThan(600 * megabyte);
});

test("tells what a command that fails has printed", async () => {
  const failing = await program(`console.error("no paper left"); process.exit(3);`);
  await expect(measure(failing)).rejects.toThrow(/ended with 3:\nno paper left/);
});

test("ends a command, and what it has started, when asked to", async () => {
  // Other test files may have left some running in this process.
  const before = new Set(processTree(process.pid));
  const abort = new AbortController();
  const measured = measure(await program(nested.replace("600", "60_000"), "1"), abort.signal);
  setTimeout(() => abort.abort(), 500);
  await expect(measured).rejects.toThrow("aborted");
  expect(processTree(process.pid).filter((pid) => !before.has(pid))).toEqual([]);
});
