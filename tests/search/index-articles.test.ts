import { hash } from "node:crypto";
import { readFileSync, statSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fingerprintOf } from "../../src/articles/article-entry.ts";
import { formatArticle } from "../../src/articles/article-file.ts";
import { comparePeriods, readPeriod, undated } from "../../src/period.ts";
import { present } from "../../src/present.ts";
import { withWorkerPool } from "../../src/program/worker-pool.ts";
import { type IndexRequest, indexArticles } from "../../src/search/index-articles.ts";
import type { Article } from "../../src/types.ts";
import { blankArticle } from "../support/blank-article.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

type Parts = Partial<Article> & { readonly title: string };

/** Write articles and say what to index. */
async function requestOf(parts: readonly Parts[]): Promise<IndexRequest> {
  const contents = parts.map((each) => formatArticle({ ...blankArticle, ...each }));
  const folder = await temporaryArchive(
    Object.fromEntries(contents.map((content, number) => [`article-${number}.md`, content])),
  );
  const articles = parts.map((each, number) => {
    const {
      title,
      standfirst,
      image,
      date,
      publication,
      tags,
      people,
      authors,
      lang = "en",
    } = {
      ...blankArticle,
      ...each,
    };
    const period = readPeriod(date ?? "") ?? undated;
    return present({
      address: `/${period.path.join("/")}/article-${number}/`,
      title,
      standfirst,
      caption: image?.caption,
      period,
      dateLabel: period.edtf,
      tags,
      people,
      places: [],
      organizations: [],
      authors,
      publication,
      lang,
      file: `article-${number}.md`,
      contentHash: fingerprintOf(Buffer.from(contents[number] ?? "")),
    });
  });
  return {
    articles: articles.sort((a, b) => comparePeriods(a.period, b.period)),
    language: "en",
    prefix: "/archive/",
    articlesFolder: folder,
    cache: await temporaryArchive(),
  };
}

/** Every file of an index by its path, as a hash. */
async function indexed(request: IndexRequest): Promise<Map<string, string>> {
  const { files } = await indexArticles(request);
  return new Map(
    [...files]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, path]) => [file, hash("sha256", readFileSync(path))]),
  );
}

function gzippedJson(path: string | undefined) {
  return JSON.parse(
    gunzipSync(readFileSync(path ?? ""))
      .toString()
      .replace(/^pagefind_dcd/, ""),
  );
}

const some: readonly Parts[] = Array.from({ length: 40 }, (_, number) => ({
  title: `Report ${number} of cyber-attack`,
  date: number % 9 === 0 ? "" : `20${10 + (number % 7)}-0${1 + (number % 5)}-1${number % 3}`,
  body: `Café number ${number} opened.\n\n*Marked* paragraph ${"word ".repeat(number)}`,
  tags: [`tag-${number % 3}`],
  authors: number % 2 === 0 ? ["Jane Doe"] : [],
}));

describe("a search index", () => {
  test("lists its shards, oldest first and undated last", async () => {
    const request = { ...(await requestOf(some)), shardSize: 10 };
    const { files } = await indexArticles(request);
    const list = JSON.parse(readFileSync(files.get("shards.json") ?? "", "utf8"));
    expect(list.articles).toBe(40);
    expect(list.shards.map((each: { name: string; articles: number }) => [each.name, each.articles])).toEqual(
      [
        ["en-x-2008-2011", 10],
        ["en-x-2012", 5],
        ["en-x-2013", 6],
        ["en-x-2014-2015", 10],
        ["en-x-2016-2047", 4],
        ["en-x-undated", 5],
      ],
    );
    const entry = JSON.parse(readFileSync(files.get("pagefind-entry.json") ?? "", "utf8"));
    expect(entry.version).toBe("1.6.0");
    expect(Object.keys(entry.languages)).toEqual(list.shards.map((each: { name: string }) => each.name));
    for (const shard of list.shards) {
      expect(files.has(`pagefind.${shard.hash}.pf_meta`)).toBe(true);
      for (const name of Object.values(shard.filters))
        expect(files.has(`filter/${name}.pf_filter`)).toBe(true);
      const { dates } = gzippedJson(files.get(`pages/${shard.pages}.pages`));
      expect(dates.reduce((sum: number, [, pages]: [string, number]) => sum + pages, 0)).toBe(shard.articles);
    }
  });

  test("is of whatever lies in the archive, also where that is nothing", async () => {
    const { files } = await indexArticles(await requestOf([]));
    expect(JSON.parse(readFileSync(files.get("shards.json") ?? "", "utf8"))).toEqual({
      language: "en",
      stemmer: "wasm.en.pagefind",
      articles: 0,
      shards: [],
      vocabulary: [],
    });
  });

  test("shows headline, standfirst, caption, text and byline of an article, and nothing else", async () => {
    const { files } = await indexArticles(
      await requestOf([
        {
          title: "Water works",
          date: "1923-05-02",
          standfirst: "A dam is built.",
          image: { caption: "The dam" },
          body: "It is *high*.",
          tags: ["dams"],
          authors: ["Jane Doe"],
          publication: "The Post",
        },
      ]),
    );
    const path = [...files].find(([file]) => file.startsWith("fragment/"))?.[1];
    expect(gzippedJson(path)).toEqual({
      0: {
        url: "/archive/1923/05/02/article-0/",
        content: "Water works ⁣ A dam is built. ⁣ The dam ⁣ It is high. ⁣ Jane Doe, The Post ⁣",
        word_count: 20,
        filters: { tag: ["dams"], author: ["Jane Doe"], publication: ["The Post"], language: ["en"] },
        meta: { title: "Water works", date: "1923-05-02", dateLabel: "1923-05-02" },
        anchors: [],
      },
    });
  });

  test("is the same however many workers make it", async () => {
    const request = { ...(await requestOf(some)), shardSize: 10 };
    const caches = [await temporaryArchive(), await temporaryArchive()];
    const alone = await indexed(request);
    for (const [number, cache] of caches.entries()) {
      await withWorkerPool(number + 1, async (pool) => {
        expect(await indexed({ ...request, cache, pool })).toEqual(alone);
      });
    }
  });

  test("is the same whether or not parts of it were made before", async () => {
    const cache = await temporaryArchive();
    const edit = fc.record({
      at: fc.nat(39),
      body: fc.string({ unit: "grapheme" }),
      title: fc.constantFrom("A", "Zürich-West"),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { maxLength: 3 }),
        fc.constantFrom(10, 100),
        async (edits, shardSize) => {
          const edited = [...some];
          for (const { at, body, title } of edits) edited[at] = { ...edited[at], body, title };
          const request = { ...(await requestOf(edited)), shardSize };
          expect(await indexed({ ...request, cache })).toEqual(await indexed(request));
        },
      ),
      { numRuns: 6 },
    );
  });

  test("is mended where files of the cache are missing, cut short or altered", async () => {
    const request = await requestOf(some);
    const { files } = await indexArticles(request);
    const whole = await indexed(request);
    const chunk = [...files].find(([file]) => file.startsWith("index/"))?.[1] ?? "";
    const bytes = readFileSync(chunk);
    const damages = [
      () => unlinkSync(chunk),
      () => writeFileSync(chunk, bytes.subarray(0, 20)),
      () => {
        writeFileSync(chunk, Buffer.alloc(bytes.length));
        const later = statSync(chunk).mtimeMs / 1000 + 60;
        utimesSync(chunk, later, later);
      },
    ];
    for (const damage of damages) {
      damage();
      expect(await indexed(request)).toEqual(whole);
    }
  });

  test("says which article could not be read", async () => {
    const request = await requestOf(some);
    unlinkSync(join(request.articlesFolder, "article-7.md"));
    await expect(indexArticles(request)).rejects.toMatchObject({
      message: expect.stringContaining("en-x-all"),
      cause: { message: expect.stringContaining("content/articles/article-7.md") },
    });
  });
});
