import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noFilters } from "../../src/reader/search-state.ts";
import { answerTo } from "./answer-to.ts";
import { type JudgedQuery, judgedCollection } from "./judged-collection.ts";
import { type OpenArchive, openArchive } from "./open-archive.ts";
import { plainBm25 } from "./plain-bm25.ts";

const site = { prefix: "/archive/", topics: {}, language: "en" };
const { articles, topics, queries } = judgedCollection(11);
const baseline = plainBm25(articles.map(({ title, body = "" }) => `${title} ${body}`));

let archive: OpenArchive;
beforeAll(async () => {
  archive = await openArchive(articles);
});
afterAll(() => archive.close());

/** The first ten articles of an answer, as places in the list of articles. */
async function firstTen({ text }: JudgedQuery): Promise<number[]> {
  const { results } = await answerTo(archive.index, { text: `${text} `, filters: noFilters }, site);
  return results.map(({ url }) => Number(url.match(/article-(\d+)\/$/)?.[1]) - 1);
}

interface Figures {
  /** How many of the first ten answer the query, on average. */
  readonly precision: number;
  /** One by the place of the first that does, on average. */
  readonly reciprocalRank: number;
}

function judge(answers: readonly (readonly number[])[]): Figures {
  let [precision, reciprocalRank] = [0, 0];
  for (const [at, found] of answers.entries()) {
    const fits = found.map((article) => topics[article] === queries[at]?.topic);
    const first = fits.indexOf(true);
    precision += fits.filter(Boolean).length / 10 / answers.length;
    reciprocalRank += (first === -1 ? 0 : 1 / (first + 1)) / answers.length;
  }
  return { precision, reciprocalRank };
}

describe("of queries of which it is known what answers them", () => {
  let found: readonly (readonly number[])[];
  beforeAll(async () => {
    found = await Promise.all(queries.map(firstTen));
  });

  test("none is left without an answer", () => {
    expect(found.filter((each) => each.length === 0)).toEqual([]);
  });

  test("more is answered among the first ten than by BM25 with any of the words", () => {
    const [own, plain] = [judge(found), judge(queries.map(({ text }) => baseline.search(text, 10)))];
    for (const k of [0, 1, 2, 3]) {
      const qs = queries.filter((_, i) => i % 4 === k);
      const j = (answers: any) => { let p = 0, r = 0; for (const [i, f] of answers.entries()) { const fits = f.map((a: number) => topics[a] === qs[i]!.topic); p += fits.filter(Boolean).length / 10 / qs.length; const x = fits.indexOf(true); r += x < 0 ? 0 : 1 / (x + 1) / qs.length; } return [p.toFixed(3), r.toFixed(3)]; };
      console.error(k, qs[0]!.text, j(found.filter((_, i) => i % 4 === k)), j(qs.map(({ text }) => baseline.search(text, 10))));
    }
    expect(own.precision).toBeGreaterThan(plain.precision);
    expect(own.reciprocalRank).toBeGreaterThanOrEqual(plain.reciprocalRank);
    // Neither so easy nor so hard that there is nothing to compare.
    expect(plain.precision).toBeGreaterThan(0.3);
    expect(plain.precision).toBeLessThan(0.95);
  });
});
