import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryArchive } from "../../support/temporary-archive.ts";
import { keepCorpus, writeForm } from "./keep-corpus.ts";

test("keeps a corpus for the next run with the same parameters, and for no other", async () => {
  const shelf = await temporaryArchive();
  const folder = keepCorpus(shelf, "backfile", { articles: 3, seed: 1 });
  const { mtimeMs } = await stat(join(folder, "content", "topics.yml"));
  expect(keepCorpus(shelf, "backfile", { articles: 3, seed: 1 })).toBe(folder);
  expect((await stat(join(folder, "content", "topics.yml"))).mtimeMs).toBe(mtimeMs);
  expect(keepCorpus(shelf, "backfile", { articles: 3, seed: 2 })).not.toBe(folder);
  expect(keepCorpus(shelf, "eleventy", { articles: 3, seed: 1 })).not.toBe(folder);
  expect(await readdir(shelf)).toHaveLength(3);
});

test("loses no article to another of the same path", async () => {
  const folder = await temporaryArchive();
  const twice = [
    { path: "a.md", text: "one" },
    { path: "a.md", text: "two" },
  ];
  expect(() => writeForm(twice, folder)).toThrow("EEXIST");
});
