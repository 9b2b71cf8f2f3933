import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../site-checks/files-below.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { ownArchive } from "./own-archive.ts";

test("edits articles all over a copy, each time another one, and leaves the corpus as it is", async () => {
  const work = await temporaryArchive();
  const signal = new AbortController().signal;
  const workbench = { shelf: join(work, "corpora"), folder: work, seed: 3, signal, say: () => undefined };
  const archive = await ownArchive(workbench, 30);
  const before = await textsOf(archive.folder);
  const edits = [archive.nextEdit(), archive.nextEdit(), archive.nextEdit()];
  for (const edit of edits) edit.write();
  await writeFile(join(archive.folder, "content", "archive.yml"), "title: another");

  const after = await textsOf(archive.folder);
  const changed = [...after].filter(([file, text]) => text !== before.get(file));
  expect(changed).toHaveLength(3);
  for (const { address, sentence } of edits) {
    const [found] = changed.filter(([, text]) => text.includes(sentence));
    const [file = "", text = ""] = found ?? [];
    expect(text.replace(` ${sentence}`, "")).toBe(before.get(file));
    expect(text.indexOf(sentence)).toBeGreaterThan(text.indexOf("\n---\n"));
    expect(address).toMatch(/^\d{4}\/\d\d\/\d\d\/[a-z-]+\/$/);
    expect(file.endsWith(`${address.split("/").at(3)}.md`)).toBe(true);
  }
  expect(await textsOf((await ownArchive({ ...workbench, folder: join(work, "again") }, 30)).folder)).toEqual(
    before,
  );
});

async function textsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const articles = join(folder, "content", "articles");
  const files = await filesBelow(articles);
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(articles, file), "utf8")] as const),
    ),
  );
}
