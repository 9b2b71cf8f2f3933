import { describe, expect, test } from "vitest";
import { readDateField } from "../../src/reader/date-field.ts";
import { describeRange, rangeOfState, stepFrom } from "../../src/reader/date-range.ts";
import { csvOf } from "../../src/reader/export-csv.ts";
import { exportName } from "../../src/reader/export-name.ts";
import { labelOf } from "../../src/reader/facet-labels.ts";
import { markedAddress } from "../../src/reader/marked-address.ts";
import { parseQuery } from "../../src/reader/parse-query.ts";
import { mendedQueries } from "../../src/reader/query-mending.ts";
import type { QueryProblem } from "../../src/reader/query-problems.ts";
import { repeatedProblems } from "../../src/reader/repeated-problems.ts";
import { moveEnd } from "../../src/reader/span-keys.ts";
import { monthBins, rangeOf, spanOf, yearBins, yearsByMonth } from "../../src/reader/time-bins.ts";
import { ticksOf } from "../../src/reader/time-ticks.ts";
import { scriptData } from "../../templates/partials/search-data.ts";
import { searchExamples } from "../../templates/partials/search-examples.ts";
import { archiveOf } from "../site/archive-of.ts";
import { english } from "../support/wording-in.ts";

const yearsFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => ({
    date: String(first + at).padStart(4, "0"),
    count: 1,
  }));

describe("a date field reads", () => {
  const dates: readonly [string, ReturnType<typeof readDateField>][] = [
    ["", { date: undefined }],
    ["2018", { date: "2018" }],
    ["2018-4", { date: "2018-04" }],
    ["2018.04.08", { date: "2018-04-08" }],
    ["2018/4/8", { date: "2018-04-08" }],
    ["٢٠١٨", { date: "2018" }],
    ["198x", { date: "198X" }],
    ["2019-02-29", { fault: "impossible" }],
    ["2020-13", { fault: "impossible" }],
    ["18 April 2018", { fault: "unread" }],
    ["18", { fault: "unread" }],
  ];
  test.each(dates)("%j", (typed, read) => expect(readDateField(typed)).toEqual(read));
});

describe("the stretch next to", () => {
  const steps: readonly [string, string, 1 | -1, string | undefined][] = [
    ["1923", "1923", 1, "1924 1924"],
    ["1923", "1925", -1, "1920 1922"],
    ["1923-12", "1923-12", 1, "1924-01 1924-01"],
    ["1924-01", "1924-03", -1, "1923-10 1923-12"],
    ["1924-02-29", "1924-02-29", 1, "1924-03-01 1924-03-01"],
    ["1923", "1923-05", 1, undefined],
    ["1925", "1923", 1, undefined],
    ["192X", "192X", 1, undefined],
    ["2018-21", "2018-21", 1, undefined],
    ["9999", "9999", 1, undefined],
    ["9999-12", "9999-12", 1, undefined],
    ["9999-12-31", "9999-12-31", 1, undefined],
    ["0000-01-01", "0000-01-01", -1, undefined],
    ["0000-01", "0000-01", -1, undefined],
  ];
  test.each(steps)("%s to %s, by %i", (from, until, direction, next) => {
    const range = stepFrom({ from, until }, direction);
    expect(range && `${range.from} ${range.until}`).toBe(next);
  });
});

describe("a range is looked for", () => {
  const ranges: readonly [string, string, string | undefined, string | undefined][] = [
    ["1920", "1930", "1920", "1930"],
    ["1930", "1920", "1920", "1930"],
    ["2020-02", "2019", "2019", "2020-02"],
    ["2020-02", "2020", "2020-02", "2020"],
    ["soon", "1920", undefined, "1920"],
    ["1930", "", "1930", undefined],
  ];
  test.each(ranges)("that says from %j until %j", (typedFrom, typedUntil, from, until) => {
    expect(rangeOfState({ from: typedFrom, until: typedUntil })).toEqual({ from, until });
  });
});

describe("a range is called", () => {
  const names: readonly [string | undefined, string | undefined, string][] = [
    ["1923", "1923", "1923"],
    ["1923", "1924-04", "1923 to April 1924"],
    ["1923-04-18", undefined, "from 18 April 1923"],
    [undefined, "192X", "until 1920s"],
    ["2018-21", undefined, "from Spring 2018"],
    [undefined, undefined, ""],
  ];
  test.each(names)("from %s until %s", (from, until, name) => {
    expect(describeRange({ from, until }, english)).toBe(name);
  });
});

describe("a value of the filter by year is called", () => {
  const site = { ...{ prefix: "/", language: "en", title: "", topics: {}, facets: {} }, wording: english };
  const whole = { ...site, years: [], months: [], examples: [] };
  const names: readonly [string, string][] = [
    ["1923", "1923"],
    ["192X", "1920s"],
    ["19XX", "1900–1999"],
    ["undated", "Undated"],
    ["2018-21", "2018-21"],
    ["10000", "10000"],
    ["-5", "-5"],
    ["no year", "no year"],
  ];
  test.each(names)("of %j", (value, name) => expect(labelOf(whole, "year", value)).toBe(name));
});

describe("the time line", () => {
  const spans: readonly [number, number, number, string][] = [
    [1923, 1923, 1, "1923"],
    [1900, 1999, 100, "1999"],
    [1850, 2019, 170, "2019"],
    [1621, 2020, 41, "2029"],
    [0, 2020, 203, "2029"],
  ];
  test.each(spans)("of %i to %i has %i bars, the last until %s", (first, last, bars, until) => {
    const bins = yearBins(yearsFrom(first, last));
    expect([bins.length, bins.at(-1)?.until]).toEqual([bars, until]);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(last - first + 1);
    expect(ticksOf(bins).length).toBeLessThanOrEqual(7);
  });

  test("has a bar for every year, with articles or without", () => {
    const bins = yearBins([
      { date: "1920", count: 2 },
      { date: "1923", count: 1 },
    ]);
    expect(bins.map(({ count }) => count)).toEqual([2, 0, 0, 1]);
  });

  const byMonth: readonly [string | undefined, string | undefined, readonly number[]][] = [
    [undefined, undefined, []],
    ["1923", "1923", [1923]],
    ["1923-04-18", "1925", [1923, 1924, 1925]],
    ["1923", "1926", []],
    ["1998", undefined, [1998, 1999]],
    ["192X", "192X", []],
    ["1925", "1923", []],
  ];
  test.each(byMonth)("from %s until %s is drawn by month of the years %j", (from, until, years) => {
    expect(yearsByMonth(yearsFrom(1900, 1999), { from, until })).toEqual(years);
  });

  test("marks the bars that a range touches, and gives it back", () => {
    const years = yearBins(yearsFrom(1900, 1999));
    expect(spanOf(years, { from: "1923-05", until: "1925" })).toEqual([23, 25]);
    expect(spanOf(years, { from: "1850" })).toEqual([0, 99]);
    expect(spanOf(years, { until: "1850" })).toEqual([0, 99]);
    expect(rangeOf(years, [23, 25])).toEqual({ from: "1923", until: "1925" });
    const months = monthBins([1923, 1924], [{ date: "1923-04", count: 3 }]);
    expect(months[3]?.count).toBe(3);
    expect(rangeOf(months, [3, 14])).toEqual({ from: "1923-04", until: "1924-03" });
    expect(rangeOf(months, [12, 23])).toEqual({ from: "1924", until: "1924" });
  });

  const moves: readonly [string, 0 | 1, boolean, readonly [number, number] | undefined][] = [
    ["ArrowRight", 0, false, [11, 20]],
    ["ArrowRight", 1, false, [10, 21]],
    ["ArrowRight", 0, true, [9, 20]],
    ["ArrowDown", 1, false, [10, 19]],
    ["PageUp", 0, false, [20, 20]],
    ["PageDown", 1, false, [10, 10]],
    ["Home", 0, false, [0, 20]],
    ["End", 0, false, [20, 20]],
    ["Home", 1, false, [10, 10]],
    ["End", 1, false, [10, 39]],
    ["a", 0, false, undefined],
  ];
  test.each(moves)("by the key %s moves end %i (right to left: %s)", (key, side, isRightToLeft, moved) => {
    expect(moveEnd([10, 20], side, { key, isShifted: false, isRightToLeft, count: 40 })).toEqual(moved);
  });
});

describe("a mended query", () => {
  const mended: readonly [string, QueryProblem, readonly string[]][] = [
    ["dam OR", { code: "loneOr", typed: "OR", at: 4 }, ["dam"]],
    ["OR", { code: "loneOr", typed: "OR", at: 0 }, []],
    ["(dam fire", { code: "openParenthesis", typed: "(", at: 0 }, ["(dam fire)"]],
    [`dam "big fire `, { code: "openQuote", typed: `"`, at: 4 }, [`dam "big fire"`]],
    ["x persn:roe", { code: "unknownField", typed: "persn", at: 2, hint: ["person"] }, ["x person:roe"]],
    [`x „big dam“~5 y`, { code: "distance", typed: "~5", at: 11 }, ["x big dam y"]],
    ["dam or fire", { code: "smallOr", typed: "or", at: 4, hint: ["OR"] }, ["dam OR fire"]],
    ["-dam", { code: "onlyNegative", typed: "-dam", at: 0 }, []],
  ];
  test.each(mended)("of %j", (text, problem, queries) =>
    expect(mendedQueries(text, { ...problem, places: [problem.at] })).toEqual(queries),
  );

  const repeated: readonly [string, readonly string[]][] = [
    ["dam)) fire)", ["dam fire"]],
    ["((dam fire", ["((dam fire))"]],
    ["dam OR OR OR fire OR", ["dam OR fire"]],
    [`${'"" '.repeat(100)}dam`, ["dam"]],
    ["persn:roe persn:doe", ["person:roe person:doe"]],
    [`"big dam"~5 "small fire"~5`, ["big dam small fire"]],
    ["dam) OR", ["dam OR", "dam)"]],
    ["title: dam", ["title:dam", "dam"]],
    [`iran person:  "Ali Kazemian"`, [`iran person:"Ali Kazemian"`, `iran "Ali Kazemian"`]],
    ["tag: oil tag: dams", ["tag:oil tag:dams", "oil dams"]],
    ["dam title: ", ["dam"]],
  ];
  test.each(repeated)("with mistakes made again, %j, mends each kind everywhere", (text, queries) => {
    const problems = repeatedProblems(parseQuery(text).problems);
    expect(problems.flatMap((problem) => mendedQueries(text, problem))).toEqual(queries);
  });
});

describe("a file", () => {
  const names: readonly [string, string, string][] = [
    ["The Gazette", `"dam fire" -water`, "The Gazette - dam fire water.csv"],
    ["../Gazette: 1/2", "", "Gazette 1 2.csv"],
    ["روزنامه", "سد", "روزنامه - سد.csv"],
    ["A".repeat(200), "", `${"A".repeat(80)}.csv`],
  ];
  test.each(names)("of %j and %j", (archive, query, name) => {
    expect(exportName(archive, query, "csv")).toBe(name);
  });

  const cells: readonly [string, string][] = [
    ["plain", "plain"],
    ["with, comma", `"with, comma"`],
    [`a "word"`, `"a ""word"""`],
    ["two\nlines", `"two\nlines"`],
    ["=1+1", "'=1+1"],
    ["@SUM(1,2)", `"'@SUM(1,2)"`],
    ["-- dash", "'-- dash"],
  ];
  test.each(cells)("in CSV writes %j as %j", (title, cell) => {
    const row = {
      title,
      date: "",
      authors: [],
      publication: "",
      tags: [],
      language: "",
      address: "",
      excerpt: "",
    };
    expect(csvOf([row]).split("\r\n").slice(1, -1).join("\r\n")).toBe(`${cell},,,,,,,`);
  });
});

test("an article's address carries few and short words to mark", () => {
  expect(markedAddress("/a/", [])).toBe("/a/");
  expect(markedAddress("/a/", ["water supply", "x".repeat(61), "Ärger"])).toBe(
    "/a/?find=water+supply&find=%C3%84rger",
  );
  expect(markedAddress("/a/", [..."abcdefghij"]).match(/find/g)).toHaveLength(8);
});

test("data in a page cannot end its script", () => {
  const data = { title: "</script><!-- <script>" };
  expect(scriptData(data)).not.toContain("<");
  expect(JSON.parse(scriptData(data))).toEqual(data);
});

test("an archive without names, topics or dates has examples of words alone", () => {
  const kinds = searchExamples(archiveOf([{ title: "Harbour flooded" }])).map(({ kind }) => kind);
  expect(kinds).toEqual(["Words", "Phrase", "Or", "Not", "Beginning", "Title"]);
  expect(searchExamples(archiveOf([]))).toEqual([]);
});

test("an archive of one year has no examples of what came before or after", () => {
  const examples = searchExamples(archiveOf([{ title: "Harbour flooded", date: "1923-05-02" }]));
  expect(examples.find(({ kind }) => kind === "Date")?.query).toBe("date:1923");
  expect(examples.map(({ kind }) => kind)).not.toEqual(expect.arrayContaining(["Before"]));
  expect(examples.map(({ kind }) => kind)).not.toEqual(expect.arrayContaining(["After"]));
});

test("examples from names and headlines in quotation marks are read without a mistake", () => {
  const authors = ['William "Bill" Roe'];
  const archives = [
    archiveOf([{ title: "“Big fire” at the harbour", authors }]),
    archiveOf([{ title: "«Пожар» в порту", authors }]),
    archiveOf([{ title: 'William "Bill" Roe at the harbour', authors }]),
  ];
  const queries = archives.flatMap((archive) => searchExamples(archive).map(({ query }) => query));
  expect(queries).toContain('author:"William Bill Roe"');
  expect(queries.flatMap((query) => parseQuery(query).problems)).toEqual([]);
});
