import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/reader/answer.ts";
import { noFilters, type SearchState } from "../../src/reader/search-state.ts";
import { answerTo } from "./answer-to.ts";
import { type OpenArchive, openArchive } from "./open-archive.ts";

const site = { prefix: "/archive/", topics: {}, language: "en" };

/** Numbered from 1 in their addresses. */
const articles = [
  { title: "Harbour", date: "2001", body: "The harbour burns. ".repeat(3) },
  { title: "Fire", date: "2002", body: "A fire in the harbour of Rotterdam." },
  { title: "Rotterdam", date: "2003", body: "The mayor of Rotterdam resigned." },
  ...Array.from({ length: 12 }, (_, at) => ({
    title: "Common",
    body: `The council met, and met again ${at}.`,
  })),
  { title: "Café Müller", body: "The straße." },
];

let archive: OpenArchive;
beforeAll(async () => {
  archive = await openArchive(articles);
});
afterAll(() => archive.close());

function asking(text: string, more: Partial<SearchState> = {}): Promise<Answer> {
  return answerTo(archive.index, { text, filters: noFilters, ...more }, site);
}

/** Numbers of the articles found, in the order of results. */
function numbers({ results }: Answer): string {
  return results.map(({ url }) => url.match(/article-(\d+)\/$/)?.[1]).join(" ");
}

describe("where few articles hold all the words", () => {
  test("those with most of them follow, and are counted apart", async () => {
    const answer = await asking("harbour rotterdam fire ");
    expect(numbers(answer)).toMatch(/^2 /);
    expect(numbers(answer).split(" ").sort()).toEqual(["1", "2", "3"]);
    expect(answer.widened).toEqual({ all: 1, some: 2 });
    expect(answer.kept).toBe(3);
  });

  test.each(["newest", "oldest"] as const)("they follow in the order “%s” too", async (order) => {
    expect(numbers(await asking("harbour rotterdam fire ", { order }))).toBe(
      order === "newest" ? "2 3 1" : "2 1 3",
    );
  });

  test("common words of a question matter little", async () => {
    expect(numbers(await asking("what did the council say of the fire in the harbour "))).toMatch(/^2 /);
  });

  const binding: readonly [string, string, string][] = [
    ["a phrase", '"mayor of rotterdam" harbour fire ', "3"],
    ["a word that is not wanted", "rotterdam mayor fire -harbour ", "3"],
    ["alternatives", "(burns OR resigned) harbour rotterdam ", "3 1"],
    ["a field", "title:fire mayor council ", "2"],
    ["a beginning", "resig* harbour fire ", "3"],
  ];
  test.each(binding)("%s must hold all the same", async (_, text, found) => {
    expect(
      numbers(await asking(text))
        .split(" ")
        .sort()
        .join(" "),
    ).toBe(found.split(" ").sort().join(" "));
  });

  test("nothing follows where there is a page of them", async () => {
    const answer = await asking("council met ");
    expect([answer.kept, answer.widened]).toEqual([12, undefined]);
  });
});

describe("a word that no article holds", () => {
  const table: readonly [string, string, readonly string[]][] = [
    ["with a letter exchanged", "harbeur ", ["harbour"]],
    ["with two letters swapped", "hrabour ", ["harbour"]],
    ["with a letter too few", "harbur ", ["harbour"]],
    ["with a wrong first letter", "carbour ", ["harbour"]],
    ["with two mistakes", "roterdan ", ["Rotterdam"]],
    ["as a name is written", "muler ", ["Müller"]],
    ["like nothing", "zzzzzz ", []],
  ];
  test.each(table)("%s is said to be absent, and what may have been meant", async (_, text, words) => {
    const { absent } = await asking(text);
    expect(absent.map(({ term }) => term.text)).toEqual([text.trim()]);
    expect(absent[0]?.suggestions.map(({ word }) => word)).toEqual(words);
  });

  test("is suggested in its place in the query", async () => {
    const { absent } = await asking("fire harbuor -mayor ");
    expect(absent[0]?.suggestions).toEqual([{ word: "harbour", articles: 2, text: "fire harbour -mayor" }]);
  });

  test("beside others like it leaves nothing", async () => {
    const answer = await asking("zzzzzz qqqqqq ");
    expect([answer.kept, answer.absent.length]).toEqual([0, 2]);
  });

  test("is not the only one to be looked for", async () => {
    const answer = await asking("zzzzzz rotterdam ");
    expect(numbers(answer).split(" ").sort()).toEqual(["2", "3"]);
    expect(answer.widened).toEqual({ all: 0, some: 2 });
  });
});
