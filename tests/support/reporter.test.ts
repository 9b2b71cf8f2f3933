import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { closingLine } from "./reporter.ts";
import { repositoryFolder } from "./repository-folder.ts";
import { runProgram } from "./run-program.ts";
import { type Files, temporaryArchive } from "./temporary-archive.ts";

const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");

/** Run the real test runner over a folder, coloured, and return the last line and the exit code. */
async function runTests(files: Files): Promise<readonly [string | undefined, number | null]> {
  const root = await temporaryArchive(files);
  const reporter = join(repositoryFolder, "tests", "support", "reporter.ts");
  const args = ["run", "--root", root, "--globals", "--reporter=default", `--reporter=${reporter}`];
  const env = { PATH: process.env.PATH, FORCE_COLOR: "1" };
  const { code, stdout } = await runProgram(process.execPath, [vitest, ...args], { cwd: root, env });
  expect(stdout.endsWith("\n")).toBe(true);
  return [stdout.split("\n").at(-2), code];
}

test("closes a run that passes with its counts alone on the last line", async () => {
  const file = `test("a", () => {}); test("b", () => {});`;
  expect(await runTests({ "a.test.js": file })).toEqual(["2 passed, 0 failed", 0]);
});

test("counts what fails and what is left out", async () => {
  const file = `test("a", () => {}); test("b", () => { throw new Error("b"); }); test.skip("c", () => {});`;
  expect(await runTests({ "a.test.js": file })).toEqual(["1 passed, 1 failed, 1 skipped", 1]);
});

test("counts a file that cannot be loaded as a failure", async () => {
  const files = { "a.test.js": `test("a", () => {});`, "b.test.js": `throw new Error("b");` };
  expect(await runTests(files)).toEqual(["1 passed, 1 failed", 1]);
});

test("mentions skipped tests only where there are some", () => {
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
  expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
});
