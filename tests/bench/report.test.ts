import { expect, test } from "vitest";
import { beginTally } from "./figures.ts";
import { asJson, asMarkdown, asText, type Run } from "./report.ts";
import { rows } from "./rows.ts";
import { inUnit, type Unit } from "./units.ts";

const tally = beginTally();
tally.note("coldSite", 2.5);
tally.note("hugo", 2);
tally.lack("eleventy", "not installed");
const run: Run = {
  machine: {
    date: "2026-11-22",
    cores: 2,
    processor: "a processor",
    memory: 25e9,
    system: "linux",
    node: "v20",
    hugo: "v0.111.3",
    load: 0.25,
  },
  rows: rows.filter(({ name }) => ["cold-site", "cold-site-eleventy", "files"].includes(name)),
  results: new Map([[1_000, tally.figures()]]),
};

test("prints columns that stand under each other", () => {
  const lines = asText(run).split("\n");
  expect(lines.slice(0, 6)).toEqual([
    "2026-11-22; 2 cores of a processor, 25.0 GB, linux; Node v20, Hugo v0.111.3; load 0.3 before the run",
    "",
    "                                               articles  Backfile  against   ratio  at most",
    "cold build, no search index, against Hugo         1,000    2.50 s   2.00 s  1.25 ×   1.20 ×  not met",
    "cold build, no search index, against Eleventy     1,000    2.50 s        –       –   0.40 ×  not measurable: not installed",
    "files in _site                                  100,000         –        –       –  130,000  not run",
  ]);
});

test("prints the same table in Markdown", () => {
  expect(asMarkdown(run).split("\n")).toContain(
    "| cold build, no search index, against Hugo | 1,000 | 2.50 s | 2.00 s | 1.25 × | 1.20 × | not met |",
  );
});

test("prints everything measured as JSON", () => {
  expect(JSON.parse(asJson(run))).toMatchObject({
    machine: { cores: 2 },
    rows: [{ name: "cold-site", ratio: 1.25, verdict: "not met" }, {}, { name: "files", verdict: "not run" }],
    measured: [{ articles: 1_000, figures: { hugo: { median: 2, runs: [2] } } }],
  });
});

const written: readonly [number, Unit, string][] = [
  [0.6421, "seconds", "0.64 s"],
  [12.34, "seconds", "12.3 s"],
  [107.6, "seconds", "108 s"],
  [187_650, "bytes", "188 kB"],
  [3.4e9, "bytes", "3.40 GB"],
  [1_862, "count", "1,862"],
];
test.each(written)("writes %d %s as “%s”", (value, unit, expected) => {
  expect(inUnit(value, unit)).toBe(expected);
});
