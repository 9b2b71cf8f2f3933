import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FoundAnswer, showMore } from "../../src/reader/ask.ts";
import { noFilters, type SearchState } from "../../src/reader/search-state.ts";
import { answerTo } from "./answer-to.ts";
import { type OpenArchive, openArchive } from "./open-archive.ts";

const site = { prefix: "/archive/", topics: { dams: "Dams" }, language: "en" };

/** Numbered from 1 in their addresses. */
const articles = [
  {
    title: "The dam at Kazemian",
    date: "1923-05-02",
    tags: ["dams"],
    body: "The supreme leader spoke of cyber-attacks. Organizations used the water.",
  },
  {
    title: "A leader of water",
    date: "1923",
    tags: ["dams", "oil"],
    body: "Supreme was the dam—which broke after a “dive-bombing”.",
  },
  {
    title: "Oil in cyberspace",
    date: "1931-01-01",
    tags: ["oil"],
    body: "Cyber attack reported. A naïve café.",
  },
  { title: "Undated oil", body: "The U.S. ship sailed.\n\nThe dam\n\nbroke again." },
  { title: "خبر", lang: "fa", date: "192X", body: "كبير" },
];

let archive: OpenArchive;
beforeAll(async () => {
  archive = await openArchive(articles);
});
afterAll(() => archive.close());

function asking(text: string, more: Partial<SearchState> = {}): Promise<FoundAnswer> {
  return answerTo(archive.index, { text, filters: noFilters, ...more }, site);
}

/** Numbers of the articles found, in the order of results. */
function numbers({ results }: FoundAnswer): string {
  return results.map(({ url }) => url.match(/article-(\d+)\/$/)?.[1]).join(" ");
}

function inOrderOfNumbers(answer: FoundAnswer): string {
  return numbers(answer).split(" ").sort().join(" ");
}

describe("a search finds", () => {
  const table: readonly [string, string, string][] = [
    ["a word", "water", "1 2"],
    ["a word with another ending", "organization", "1"],
    ["a part of a word with a hyphen", "cyber", "1 3"],
    ["a word with a hyphen, and as two words", "cyber-attack", "1 3"],
    ["a part of a word with a hyphen in quotation marks", "bombing", "2"],
    ["a word beside a dash", "which", "2"],
    ["a word of a headline", "Kazemian", "1"],
    ["a word without its accents", "naive cafe", "3"],
    ["a word typed with accents that the text has not", "dâm", "1 2 4"],
    ["an abbreviation without its stops", "US", "4"],
    ["articles that hold all the words", "leader water", "1 2"],
    ["a phrase", '"supreme leader"', "1"],
    ["a phrase beside a word", '"supreme leader" water', "1"],
    ["two phrases", '"supreme leader" "the water"', "1"],
    ["no phrase across two paragraphs", '"dam broke"', ""],
    ["an article in another language", "کبیر", "5"],
    ["nothing where no article holds the word", "zzzz", ""],
    ["what holds the other words where no article holds one of them", "zzzz water", "1 2"],
    ["no longer word for a longer one that does not occur", "waterxyz", ""],
    ["no word of a date that only its label says", "May", ""],
    ["nothing by signs alone", "—", ""],
  ];
  test.each(table)("%s", async (_, text, found) => {
    expect(inOrderOfNumbers(await asking(text))).toBe(found);
  });
});

describe("an unfinished word", () => {
  const table: readonly [string, string, string, readonly string[]][] = [
    ["is the beginning of longer ones", "kazem", "1", ["Kazemian"]],
    ["may be longer than the stem of its word", "organizati", "1", ["Organizations"]],
    ["stands for all the words that begin so", "cybe", "1 3", ["Cyber", "cyberspace"]],
    ["is taken as it stands where it occurs", "cyber", "1 3", []],
    ["is unfinished no longer when something follows", "kazem ", "", []],
    ["is exact in quotation marks", '"kazem"', "", []],
    ["stays unknown where no word begins so", "kazemxyz", "", []],
    ["of two letters stands for itself alone", "ka", "", []],
  ];
  test.each(table)("%s", async (_, text, found, completions) => {
    const answer = await asking(text);
    expect(inOrderOfNumbers(answer)).toBe(found);
    expect(answer.terms[0]?.completions).toEqual(completions);
  });

  test("is found beside others", async () => {
    expect(numbers(await asking("water kazem"))).toBe("1 2");
  });
});

describe("the answer to a search", () => {
  test("says which word occurs nowhere", async () => {
    const { terms } = await asking("zzzz water ");
    expect(terms.map(({ term, articles }) => [term.text, articles])).toEqual([
      ["zzzz", 0],
      ["water", 2],
    ]);
  });

  test("puts an article with the word in its headline first", async () => {
    expect(numbers(await asking("dam"))).toMatch(/^1 /);
  });

  test.each([
    ["newest", "3 1 2 5 4"],
    ["oldest", "5 2 1 3 4"],
  ] as const)("puts the %s first and what has no date last", async (order, found) => {
    const all = { ...noFilters, year: ["1923", "1931", "192X", "undated"] };
    expect(numbers(await asking("", { order, filters: all }))).toBe(found);
  });

  test("shows each article with its address, date and topics, and with the words marked", async () => {
    const { results } = await asking("supreme ", { filters: { ...noFilters, tag: ["oil"] } });
    expect(results).toEqual([
      {
        url: "/archive/1923/article-2/",
        title: [{ text: "A leader of water", isMarked: false }],
        dateLabel: "1923",
        date: "1923",
        authors: [],
        topics: [
          { address: "/archive/tags/dams/", label: "Dams" },
          { address: "/archive/tags/oil/", label: "oil" },
        ],
        language: "en",
        excerpt: [
          { text: "Supreme", isMarked: true },
          { text: " was the dam—which broke after a “dive-bombing”.", isMarked: false },
        ],
        marks: ["Supreme"],
      },
    ]);
  });

  test("is the same whatever was asked before", async () => {
    const fresh = await openArchive(articles);
    const [after, before] = [
      await asking("cybe"),
      await answerTo(fresh.index, (await asking("cybe")).state, site),
    ];
    await fresh.close();
    expect(before.results).toEqual(after.results);
  });
});

describe("filters", () => {
  test("widen each other in one filter and narrow each other between filters", async () => {
    const oil = { ...noFilters, tag: ["oil"] };
    expect(inOrderOfNumbers(await asking("", { filters: oil }))).toBe("2 3");
    expect(inOrderOfNumbers(await asking("", { filters: { ...noFilters, tag: ["oil", "dams"] } }))).toBe(
      "1 2 3",
    );
    expect(inOrderOfNumbers(await asking("", { filters: { ...oil, year: ["1923"] } }))).toBe("2");
    expect(
      inOrderOfNumbers(await asking("water", { filters: { ...noFilters, year: ["1923", "1931"] } })),
    ).toBe("1 2");
    expect(inOrderOfNumbers(await asking("", { filters: { ...noFilters, tag: ["no such"] } }))).toBe("");
  });

  test("count what each value would show, the other filter's choice included", async () => {
    const { facet } = await asking("water", { filters: { ...noFilters, tag: ["oil"] } });
    expect(await facet("tag")).toEqual([
      { value: "dams", count: 2 },
      { value: "oil", count: 1 },
    ]);
    expect(await facet("year")).toEqual([{ value: "1923", count: 1 }]);
  });

  test("keep a chosen value in sight where it shows nothing", async () => {
    const { facet } = await asking("naive", { filters: { ...noFilters, tag: ["dams"], year: ["1800"] } });
    expect(await facet("tag")).toEqual([{ value: "dams", count: 0 }]);
    expect(await facet("year")).toEqual([{ value: "1800", count: 0 }]);
  });

  test("are offered where any article has a value", async () => {
    expect((await asking("water")).facetNames).toEqual(["tag", "language", "year"]);
  });
});

describe("more results", () => {
  test("come ten at a time, each once", async () => {
    const many = await openArchive(
      Array.from({ length: 23 }, (_, at) => ({ title: `Water ${at}`, body: "x" })),
    );
    const state = { text: "water", filters: noFilters };
    const first = await answerTo(many.index, state, site);
    const second = await showMore(first, site);
    const third = await showMore(second, site);
    await many.close();
    expect([first, second, third].map(({ results }) => results.length)).toEqual([10, 20, 23]);
    expect(new Set(third.results.map(({ url }) => url)).size).toBe(23);
  });
});

describe("an index that cannot be fetched any more", () => {
  test("is an error, not an empty answer", async () => {
    const lost = await openArchive(articles);
    const state = { text: "water", filters: noFilters };
    await lost.close();
    await expect(answerTo(lost.index, state, site)).rejects.toThrow();
  });
});
