import { cp, mkdir, readdir, rm, symlink, truncate } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { version } from "../../src/program/tool-folder.ts";
import { repositoryFolder } from "../support/repository-folder.ts";
import { runProgram } from "../support/run-program.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

/** Install the program a second time, with the same packages. */
async function secondTool(): Promise<string> {
  const tool = await temporaryArchive();
  for (const name of ["src", "templates", "public", ".eleventy.ts", "package.json", "tsconfig.json"])
    await cp(join(repositoryFolder, name), join(tool, name), { recursive: true });
  const packages = join(repositoryFolder, "node_modules");
  await mkdir(join(tool, "node_modules"));
  for (const name of await readdir(packages))
    if (name !== ".cache") await symlink(join(packages, name), join(tool, "node_modules", name));
  return tool;
}

test("a compiled program that is no longer whole is compiled again", { timeout: 120_000 }, async () => {
  const tool = await secondTool();
  const ask = async () => {
    const start = [join(tool, "src", "start.mjs"), "--version"];
    const { code, stdout } = await runProgram(process.execPath, start, { cwd: tool, env: { NO_COLOR: "1" } });
    return [code, stdout.trim()];
  };
  expect(await ask()).toEqual([0, version]);
  const all = join(tool, "node_modules/.cache/backfile");
  const [compiled = ""] = await readdir(all);
  await truncate(join(all, compiled, "cli.mjs"), 0);
  expect(await ask()).toEqual([0, version]);
  await rm(join(all, compiled, "thread.mjs"));
  expect(await ask()).toEqual([0, version]);
  expect(await readdir(all)).toEqual([compiled]);
  expect(await readdir(join(all, compiled))).toContain("thread.mjs");
});
