import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/reader/answer.ts";
import { noFilters, type SearchState } from "../../src/reader/search-state.ts";
import { answerTo } from "./answer-to.ts";
import { type OpenArchive, openArchive } from "./open-archive.ts";

const site = { prefix: "/archive/", topics: { dams: "Dams & weirs", oil: "Oil" }, language: "en" };

/** Numbered from 1 in their addresses; each body has a word of its own. */
const articles = [
  {
    title: "The dam at Kazemian",
    date: "2018-04-18",
    tags: ["dams"],
    people: ["Ali Kazemian"],
    authors: ["Jane Roe"],
    publication: "The Evening Post",
    body: "First. The supreme leader spoke of organizations beside the water.",
  },
  {
    title: "A leader of water",
    date: "2018",
    tags: ["dams", "oil"],
    places: ["São Paulo"],
    organizations: ["Red Cross"],
    body: "Second. Supreme was the dam, said the leader.",
  },
  {
    title: "Oil found",
    date: "2020-02-29",
    tags: ["oil"],
    people: ["Mary Roe"],
    body: "Third. Organists play; the cyberspace and the cyber-attack.",
  },
  { title: "Undated water", body: "Fourth. The organisers of oil." },
  { title: "Between", date: "2019-12/2020-01", body: "Fifth. Water between two years." },
  { title: "A decade", date: "201X", lang: "de", body: "Sixth. Wasser, water." },
];

let archive: OpenArchive;
beforeAll(async () => {
  archive = await openArchive(articles);
});
afterAll(() => archive.close());

function asking(text: string, more: Partial<SearchState> = {}): Promise<Answer> {
  return answerTo(archive.index, { text, filters: noFilters, ...more }, site);
}

/** Numbers of the articles found, ascending. */
function numbers({ results }: Answer): string {
  return results
    .map(({ url }) => url.match(/article-(\d+)\/$/)?.[1])
    .sort()
    .join(" ");
}

describe("a query finds", () => {
  const table: readonly [string, string, string][] = [
    ["either of two words", "kazemian OR cyberspace", "1 3"],
    ["a word beside either of two", "leader (kazemian OR cyberspace)", "1"],
    ["what does not hold a word", "water -leader ", "4 5 6"],
    ["what does not hold a phrase", 'water -"supreme leader"', "2 4 5 6"],
    ["what neither word stands in", "-water -leader", "3"],
    ["a phrase beside a word, and not its words apart", '"supreme leader" water', "1"],
    ["words that begin so", "cyb*", "3"],
    ["words that begin so, whatever their stems", "organiza*", "1"],
    ["several words that begin so", "organi*", "1 3 4"],
    ["a word of the headline alone", "title:leader", "2"],
    ["a phrase of the headline", 'title:"of water"', "2"],
    ["no word of the text as one of the headline", "title:supreme", ""],
    ["a topic by its slug", "tag:dams", "1 2"],
    ["a topic by its label", 'tag:"dams & weirs"', "1 2"],
    ["not a topic by a part of its label", "tag:weirs", ""],
    ["a person by one of their names", "person:kazemian", "1"],
    ["persons of the same name", "author:roe OR person:roe", "1 3"],
    ["a place without its accents", 'place:"sao paulo"', "2"],
    ["an organization", "organization:cross", "2"],
    ["an author", 'author:"jane roe"', "1"],
    ["a publication", "publication:evening", "1"],
    ["a language", "lang:de", "6"],
    ["what is not of a topic", "water -tag:dams", "4 5 6"],
    ["dates of a year, less precise ones included", "date:2018", "1 2 6"],
    ["dates of a month", "date:2018-04", "1 2 6"],
    ["dates between two", "date:2019-12..2020-01", "5 6"],
    ["dates before one", "before:2018-04-18", "2 6"],
    ["dates after one", "after:2019", "3 5"],
    ["dates, and a word", "leader date:2018-04..2020", "1 2"],
    ["what is not of a year, undated articles included", "-date:2018", "3 4 5"],
  ];
  test.each(table)("%s", async (_, text, found) => {
    expect(numbers(await asking(`${text} `))).toBe(found);
  });
});

describe("a range leaves", () => {
  const table: readonly [string, Partial<SearchState>, string][] = [
    ["what may be of its days", { from: "2018-04", until: "2018-05" }, "1 2 6"],
    ["what lies across its end", { until: "2019" }, "1 2 5 6"],
    ["undated articles where they are wanted", { from: "2020", undated: true }, "3 4 5"],
    ["nothing where it holds no article", { from: "1900", until: "1950" }, ""],
    ["everything where its only date is impossible", { from: "2018-99" }, "1 2 3 4 5 6"],
    ["what its exchanged ends leave", { from: "2018-05", until: "2018-04" }, "1 2 6"],
  ];
  test.each(table)("%s", async (_, range, found) => {
    expect(numbers(await asking("", range))).toBe(found);
  });

  test("what is counted as if it were not there", async () => {
    const { histogram } = await asking("", { from: "2018-04", until: "2018-05" });
    const { years, imprecise, undated } = await histogram();
    const months = years.map((each) => each.months.filter(({ count }) => count > 0));
    expect(years.map(({ months: _, ...year }) => year)).toEqual([
      { year: "2018", count: 2, inRange: 2, imprecise: 1 },
      { year: "2020", count: 1, inRange: 0, imprecise: 0 },
    ]);
    expect(months[0]).toEqual([{ month: "04", count: 1, inRange: 1 }]);
    expect([imprecise, undated]).toEqual([2, 1]);
  });

  test("only what facets count, those without a date told apart", async () => {
    const { facet } = await asking("", { from: "2018-04", until: "2018-05" });
    expect(await facet("tag")).toEqual([
      { value: "dams", count: 2 },
      { value: "oil", count: 1 },
    ]);
  });
});

describe("what was typed and cannot be taken as it stands is told of", () => {
  const table: readonly [string, string, Partial<SearchState>, string, readonly string[]][] = [
    ["a person that no article names", "water person:kazemain", {}, "", ["unknownValue"]],
    [
      "a mistake, beside results",
      "water date:2018-99 (oil OR",
      {},
      "3 4",
      ["impossibleDate", "openParenthesis", "loneOr"],
    ],
    ["a mistake alone, with all articles", "OR", {}, "1 2 3 4 5 6", ["loneOr"]],
    ["dates of the range", "", { from: "x", until: "2018" }, "1 2 6", ["impossibleFrom"]],
    ["the ends of the range", "", { from: "2019", until: "2018" }, "1 2 5 6", ["rangeEndBeforeBeginning"]],
  ];
  test.each(table)("%s", async (_, text, more, found, codes) => {
    const answer = await asking(text, more);
    expect(answer.problems.map(({ code }) => code)).toEqual(codes);
    expect(numbers(answer)).toBe(found);
  });

  test("with what may have been meant", async () => {
    const [problem] = (await asking("person:kazemain")).problems;
    expect(problem?.hint).toEqual(['person:"Ali Kazemian"']);
  });
});

describe("a result", () => {
  test("names the words that were found as they stand in the article, and phrases as a whole", async () => {
    const { results } = await asking('"supreme leader" organiz* kazemian');
    expect(results[0]?.marks).toEqual(["supreme leader", "organizations", "Kazemian"]);
  });

  test("can be downloaded with what is known of it, in the order shown", async () => {
    const { allResults } = await asking("leader", { order: "oldest" });
    const records = [];
    for await (const record of allResults()) records.push(record);
    expect(records).toEqual([
      {
        url: "/archive/2018/article-2/",
        title: "A leader of water",
        date: "2018",
        authors: [],
        tags: ["Dams & weirs", "Oil"],
        language: "en",
        excerpt: "Second. Supreme was the dam, said the leader.",
      },
      {
        url: "/archive/2018/04/18/article-1/",
        title: "The dam at Kazemian",
        date: "2018-04-18",
        authors: ["Jane Roe"],
        publication: "The Evening Post",
        tags: ["Dams & weirs"],
        language: "en",
        excerpt:
          "First. The supreme leader spoke of organizations beside the water. Jane Roe, The Evening Post",
      },
    ]);
  });
});
