import { describe, expect, test } from "vitest";
import { beginTally, type FigureName, figureOf, type Results } from "./figures.ts";
import { judge } from "./judge.ts";
import { type Row, rows } from "./rows.ts";

type Noted = readonly (readonly [FigureName, number | string])[];

/** Results of runs: a number was measured, a text is why it was not. */
function resultsOf(...runs: readonly (readonly [articles: number, noted: Noted])[]): Results {
  return new Map(
    runs.map(([articles, noted]) => {
      const tally = beginTally();
      for (const [name, value] of noted) {
        if (typeof value === "number") tally.note(name, value);
        else tally.lack(name, value);
      }
      return [articles, tally.figures()];
    }),
  );
}

function rowNamed(name: string): Row {
  const row = rows.find((each) => each.name === name);
  if (!row) throw new Error(`There is no row ${name}.`);
  return row;
}

describe("a row", () => {
  const peers: Noted = [
    ["hugo", 4],
    ["pagefind", 6],
  ];
  const table: readonly [string, string, Results, object][] = [
    [
      "is met where its ratio to the sum of its peers is small enough",
      "cold",
      resultsOf([1_000, [["cold", 9], ...peers]]),
      { articles: 1_000, value: 9, peer: 10, ratio: 0.9, verdict: "met" },
    ],
    [
      "is not met where it is not",
      "cold",
      resultsOf([1_000, [["cold", 9.5], ...peers]]),
      { articles: 1_000, value: 9.5, peer: 10, ratio: 0.95, verdict: "not met" },
    ],
    [
      "tells why a peer is missing",
      "cold",
      resultsOf([
        1_000,
        [
          ["cold", 9],
          ["hugo", 4],
          ["pagefind", "not there"],
        ],
      ]),
      { articles: 1_000, value: 9, verdict: "not measurable", reason: "not there" },
    ],
    [
      "tells why its own figure is missing",
      "cold",
      resultsOf([1_000, [["cold", "no such option"], ...peers]]),
      { articles: 1_000, verdict: "not measurable", reason: "no such option" },
    ],
    [
      "that needs more articles is not run with fewer",
      "reload",
      resultsOf([1_000, [["reload", 0.5]]]),
      { verdict: "not run" },
    ],
    [
      "without a peer is judged by its own figure",
      "reload",
      resultsOf([1_000, [["reload", 5]]], [10_000, [["reload", 0.5]]]),
      { articles: 10_000, value: 0.5, verdict: "met" },
    ],
    [
      "is held against another number of articles",
      "cold-large",
      resultsOf([10_000, [["cold", 10]]], [100_000, [["cold", 120]]]),
      { articles: 100_000, value: 120, peer: 10, ratio: 12, verdict: "not met" },
    ],
    [
      "is not judged where that other number was not run",
      "cold-large",
      resultsOf([100_000, [["cold", 120]]]),
      { articles: 100_000, value: 120, verdict: "not run" },
    ],
  ];
  test.each(table)("%s", (_, name, results, expected) => {
    const row = rowNamed(name);
    expect(judge(row, results)).toEqual([{ row, ...expected }]);
  });

  test("is judged once for each number of articles, those without peers left out", () => {
    const results = resultsOf(
      [1_000, [["cold", 9], ...peers]],
      [10_000, [["cold", 20], ...peers]],
      [100_000, [["cold", 200]]],
    );
    expect(judge(rowNamed("cold"), results).map(({ articles, ratio }) => [articles, ratio])).toEqual([
      [1_000, 0.9],
      [10_000, 2],
    ]);
  });
});

test("the median stands in the middle of the runs", () => {
  expect(figureOf([3, 1, 2])).toEqual({ median: 2, runs: [3, 1, 2] });
  expect(figureOf([4, 1, 2, 3])).toMatchObject({ median: 2.5 });
  expect(() => figureOf([])).toThrow("no median");
});
