import { expect, test } from "vitest";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { differingFiles } from "./identical-folders.ts";

const files = { "index.html": "<p>one", "2018/04/index.html": "<p>two", "empty.txt": "" };

test("finds nothing between two folders that hold the same", async () => {
  expect(await differingFiles(await temporaryArchive(files), await temporaryArchive(files))).toEqual([]);
});

test("reports what only one folder holds and where two files part", async () => {
  const first = await temporaryArchive({ ...files, "a.bin": Buffer.from([1, 2, 3]), "old.txt": "" });
  const second = await temporaryArchive({ ...files, "a.bin": Buffer.from([1, 2, 4]), "empty.txt": "no" });
  expect(await differingFiles(first, second)).toEqual([
    "differs from byte 2 on: a.bin (3 and 3 bytes)",
    "differs from byte 0 on: empty.txt (0 and 2 bytes)",
    "only in the first: old.txt",
  ]);
  expect(await differingFiles(second, first)).toContain("only in the second: old.txt");
});

test("reports a file that was cut short at its end", async () => {
  const second = await temporaryArchive({ ...files, "index.html": "<p>on" });
  expect(await differingFiles(await temporaryArchive(files), second)).toEqual([
    "differs from byte 5 on: index.html (6 and 5 bytes)",
  ]);
});
