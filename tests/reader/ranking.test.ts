import { expect, test } from "vitest";
import { noFilters } from "../../src/reader/search-state.ts";
import type { Stem } from "../../src/reader/stemmer.ts";
import { answerTo } from "./answer-to.ts";
import { type JudgedCollection, judgedCollection } from "./judged-collection.ts";
import { hasNews, judgedNews } from "./judged-news.ts";
import { type OpenArchive, openArchive } from "./open-archive.ts";
import { plainBm25 } from "./plain-bm25.ts";

const site = { prefix: "/archive/", topics: {}, language: "en" };

interface Figures {
  /** How many of the first ten answer the query, on average. */
  readonly precision: number;
  /** One by the place of the first that does, on average. */
  readonly reciprocalRank: number;
}

type Search = (text: string) => Promise<readonly number[]> | readonly number[];

/** Judge the first ten articles that a search gives, as places in the list of articles. */
async function judge({ topics, queries }: JudgedCollection, search: Search): Promise<Figures> {
  let [precision, reciprocalRank] = [0, 0];
  for (const { text, topic } of queries) {
    const fits = (await search(text)).map((article) => topics[article] === topic);
    const first = fits.indexOf(true);
    precision += fits.filter(Boolean).length / 10 / queries.length;
    reciprocalRank += (first === -1 ? 0 : 1 / (first + 1)) / queries.length;
  }
  return { precision, reciprocalRank };
}

/** Open an archive of a judged collection, and search it as the search page does. */
async function openJudged({ articles }: JudgedCollection): Promise<{ archive: OpenArchive; search: Search }> {
  const archive = await openArchive(articles);
  const search = async (text: string) => {
    const { results } = await answerTo(archive.index, { text: `${text} `, filters: noFilters }, site);
    return results.map(({ url }) => Number(url.match(/article-(\d+)\/$/)?.[1]) - 1);
  };
  return { archive, search };
}

function plainSearch({ articles }: JudgedCollection, stems: Stem): Search {
  const { search } = plainBm25(
    articles.map(({ title, body = "" }) => `${title} ${body}`),
    stems,
  );
  return (text) => search(text, 10);
}

/** Judge the search page's answers and those of BM25 with any of the words. */
async function compare(collection: JudgedCollection): Promise<readonly [own: Figures, plain: Figures]> {
  const { archive, search } = await openJudged(collection);
  try {
    return [
      await judge(collection, search),
      await judge(collection, plainSearch(collection, await archive.index.stemmer())),
    ];
  } finally {
    await archive.close();
  }
}

test.skipIf(!hasNews)("of real news, more is answered than by BM25 with any of the words", async () => {
  const [own, plain] = await compare(judgedNews());
  expect(own.precision).toBeGreaterThan(1.05 * plain.precision);
  expect(own.reciprocalRank).toBeGreaterThan(plain.reciprocalRank);
});

test("of articles whose words are drawn each for itself, about as much is answered", async () => {
  const [own, plain] = await compare(judgedCollection(11));
  expect(own.precision).toBeGreaterThan(0.95 * plain.precision);
  expect(own.reciprocalRank).toBeGreaterThan(0.98 * plain.reciprocalRank);
});
