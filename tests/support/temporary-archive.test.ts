import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { temporaryArchive } from "./temporary-archive.ts";

test("holds the files it is given, text and bytes", async () => {
  const archive = await temporaryArchive({
    "content/archive.yml": "title: Šport\n",
    "content/originals/a/b.bin": Buffer.from([0, 255]),
  });
  expect(await readFile(join(archive, "content/archive.yml"), "utf8")).toBe("title: Šport\n");
  expect([...(await readFile(join(archive, "content/originals/a/b.bin")))]).toEqual([0, 255]);
});

test("is a new folder every time, below the one that is removed when the run ends", async () => {
  const [first, second] = await Promise.all([temporaryArchive(), temporaryArchive()]);
  expect(first).not.toBe(second);
  expect(first.startsWith(inject("temporaryFolder"))).toBe(true);
});
