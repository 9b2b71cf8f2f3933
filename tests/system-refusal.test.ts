import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { systemRefusal } from "../src/system-refusal.ts";
import { temporaryArchive } from "./support/temporary-archive.ts";

const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

test.runIf(process.platform === "linux")("a full disk is said to be full, and what to do", async () => {
  expect(systemRefusal(await errorOf(writeFile("/dev/full", "words")))).toMatch(
    /^There is no room left on the disk \(ENOSPC: .*\)\.\n {4}Make room/,
  );
});

test("what is refused otherwise is said in the system's words", async () => {
  const folder = await temporaryArchive({ "a.txt": "a" });
  expect(systemRefusal(await errorOf(mkdir(join(folder, "a.txt/b"))))).toMatch(/^ENOTDIR: .*a\.txt/);
});

test("other errors are none of the system's", async () => {
  expect(systemRefusal(new TypeError("x is not a function"))).toBeUndefined();
  expect(systemRefusal(await errorOf(readFile("a", { encoding: "none" as "utf8" })))).toBeUndefined();
});
