import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { IndexedArticle } from "../../src/reader/pagefind-module.ts";
import { writeSearchIndex } from "../../src/site/search-index.ts";
import { searchRecord } from "../../src/site/search-record.ts";
import { differingFiles } from "../site-checks/identical-folders.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { type ArticleParts, archiveOf } from "./archive-of.ts";

const hostile = `<script>alert("1")</script> & 'q' &lt; ___PAGEFIND_WEIGHT___9`;

const articles: readonly ArticleParts[] = [
  {
    title: "Water works",
    date: "1923-05-02",
    standfirst: "A dam is built.",
    body: "It is *high*.",
    tags: ["Dams"],
  },
  { title: "The decade", date: "192X", image: { caption: "A caption whose picture is lost" } },
  { title: hostile, body: `Text: ${hostile}`, people: ["A “B” <C>"] },
  { title: "خبر", lang: "fa", body: "متن" },
];

async function write(parts: readonly ArticleParts[]): Promise<string> {
  const folder = join(await temporaryArchive(), "pagefind");
  await writeSearchIndex(archiveOf(parts), folder);
  return folder;
}

async function indexed(folder: string): Promise<IndexedArticle[]> {
  const files = await readdir(join(folder, "fragment"));
  const read = async (file: string): Promise<IndexedArticle> => {
    const text = gunzipSync(await readFile(join(folder, "fragment", file))).toString();
    return JSON.parse(text.replace(/^pagefind_dcd/, ""));
  };
  const all = await Promise.all(files.map(read));
  return all.sort((a, b) => (a.url < b.url ? -1 : 1));
}

describe("a search index", () => {
  test("says what it holds", async () => {
    const folder = join(await temporaryArchive(), "pagefind");
    const archive = archiveOf(articles);
    expect(await writeSearchIndex(archive, folder)).toEqual({ articles: 4, words: archive.words });
  });

  test("is the same, byte for byte, when written twice", async () => {
    expect(await differingFiles(await write(articles), await write(articles))).toEqual([]);
  });

  test("is one for all languages, so that every article is found from one page", async () => {
    const entry = JSON.parse(await readFile(join(await write(articles), "pagefind-entry.json"), "utf8"));
    expect(entry.languages).toMatchObject({ en: { page_count: 4 } });
    expect(Object.keys(entry.languages)).toEqual(["en"]);
  });

  test("holds each article's headline, standfirst, caption and text, and nothing else", async () => {
    const all = await indexed(await write(articles));
    const texts = all.map(({ content }) =>
      content
        .replaceAll(/\u2060 ?/g, "")
        .replaceAll(/ \u2063(?: |$)/g, " ")
        .trim(),
    );

    const shown = `<script>alert("1")</script> & 'q'`;
    expect(texts).toEqual([
      "Water works A dam is built. It is high.",
      "The decade A caption whose picture is lost",
      `${shown} &lt; ___PAGEFIND_WEIGHT___9 Text: ${shown} < ___PAGEFIND_WEIGHT___9`,
      "خبر متن",
    ]);
  });

  test("holds addresses with the site's prefix and what results show and filter by", async () => {
    const [water, decade, strange] = await indexed(await write(articles));
    expect(decade).toMatchObject({ filters: { year: ["192X"] }, meta: { dateLabel: "1920s" } });
    expect(water).toMatchObject({
      url: "/archive/1923/05/02/article-1/",
      meta: { title: "Water works", date: "1923-05-02", dateLabel: "2 May 1923" },
      filters: { tag: ["dams"], year: ["1923"], month: ["1923-05"], day: ["1923-05-02"], language: ["en"] },
    });
    expect(strange).toMatchObject({
      url: "/archive/undated/article-3/",
      meta: { title: hostile.replace("___P", "_\u2060__P"), dateLabel: "Undated" },
      filters: { year: ["undated"], person: ["A “B” <C>"] },
    });
  });

  test("leaves out Pagefind's own interfaces", async () => {
    expect((await readdir(await write(articles))).sort()).toEqual([
      "filter",
      "fragment",
      "index",
      "pagefind-entry.json",
      "pagefind-worker.js",
      expect.stringMatching(/^pagefind\.en_\w+\.pf_meta$/),
      "pagefind.js",
      "wasm.en.pagefind",
      "wasm.unknown.pagefind",
    ]);
  });

  test("is written for an archive without articles", async () => {
    const entry = JSON.parse(await readFile(join(await write([]), "pagefind-entry.json"), "utf8"));
    expect(entry.languages).toEqual({});
  });

  test("is not written into a folder that holds something", async () => {
    const folder = await temporaryArchive({ "left-over.txt": "x" });
    await expect(writeSearchIndex(archiveOf(articles), folder)).rejects.toThrow("holds left-over.txt");
  });

  test("says which folder could not be written and why", async () => {
    const folder = await temporaryArchive({ file: "x" });
    const failure = await writeSearchIndex(archiveOf(articles), join(folder, "file", "pagefind")).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      message: expect.stringContaining(join("file", "pagefind")),
      cause: expect.any(Error),
    });
    // The service that failed is gone, and the next index gets its own.
    expect(await readdir(await write(articles))).toContain("pagefind.js");
  });
});

describe("a search record", () => {
  test("joins prefix and address without a double slash", () => {
    for (const baseUrl of ["https://example.org/", "https://example.org/a/b/"]) {
      const archive = archiveOf([{ title: "x" }], { settings: { baseUrl } });
      const urls = archive.articles.map(
        (each) => searchRecord(each, { prefix: archive.prefix, topicSlugs: new Map() }).url,
      );
      expect(urls).toEqual([`${new URL(baseUrl).pathname}undated/article-1/`]);
    }
  });
});
