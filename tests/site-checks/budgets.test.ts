import { expect, test } from "vitest";
import { overBudget } from "./budgets.ts";

const wire = (text: number, fonts = 0) => ({ text, fonts, pictures: 1_000_000, all: text + fonts });

test.each([
  ["an article of 50 kB, and 120 with fonts", "article", wire(50_000, 70_000), []],
  ["an article of more", "article fa rtl", wire(50_001), [/^without pictures and fonts: 50001 bytes/]],
  ["an article with many fonts", "article", wire(20_000, 100_001), [/^with fonts: 120001 bytes/]],
  ["a search page of 100 kB", "search", wire(40_000, 60_000), []],
  ["a search page of more", "search", wire(40_001, 60_000), [/^until the search is ready: 100001 bytes/]],
  [
    "results of more than 300 kB",
    "search results",
    wire(300_001),
    [/^until the first results: 300001 bytes/],
  ],
  ["any other page", "front", wire(900_000), []],
] as const)("%s", (_, kind, weight, wrong) => {
  const over = overBudget(weight, { kind, articles: 10_000 });
  expect(over).toHaveLength(wrong.length);
  for (const [at, form] of wrong.entries()) expect(over[at]).toMatch(form);
});

test("results in a larger archive have no limit", () => {
  expect(overBudget(wire(900_000), { kind: "search results", articles: 10_001 })).toEqual([]);
});
