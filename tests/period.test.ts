import { describe, expect, test } from "vitest";
import { comparePeriods, readPeriod, undated } from "../src/period.ts";
import { describePath, describePeriod } from "../src/period-label.ts";
import { english } from "./support/wording-in.ts";

describe("an EDTF date is read as precisely as it is known", () => {
  // Bounds by hand, from the meaning that ISO 8601-2 gives each form.
  const table: readonly [string, string, string, string | undefined, string | undefined, string][] = [
    ["2018-04-18", "day", "2018/04/18", "2018-04-18", "2018-04-18", "18 April 2018"],
    ["2018-04-18~", "day", "2018/04/18", "2018-04-18", "2018-04-18", "around 18 April 2018"],
    ["2020-05", "month", "2020/05", "2020-05-01", "2020-05-31", "May 2020"],
    ["2020-05~", "month", "2020/05", "2020-05-01", "2020-05-31", "around May 2020"],
    ["1923?", "year", "1923", "1923-01-01", "1923-12-31", "perhaps 1923"],
    ["1923%", "year", "1923", "1923-01-01", "1923-12-31", "perhaps around 1923"],
    ["192X", "decade", "192X", "1920-01-01", "1929-12-31", "1920s"],
    ["19XX", "century", "19XX", "1900-01-01", "1999-12-31", "1900–1999"],
    ["1985-04-XX", "month", "1985/04", "1985-04-01", "1985-04-30", "April 1985"],
    ["1985-XX-XX", "year", "1985", "1985-01-01", "1985-12-31", "1985"],
    ["2001-22", "year", "2001", "2001-01-01", "2001-12-31", "Summer 2001"],
    ["2020-05-22/2020-05-24", "month", "2020/05", "2020-05-22", "2020-05-24", "22 May 2020 to 24 May 2020"],
    ["2020-05-22/2020-06-10", "year", "2020", "2020-05-22", "2020-06-10", "22 May 2020 to 10 June 2020"],
    ["2019-21/2019-23", "year", "2019", "2019-01-01", "2019-12-31", "Spring 2019 to Autumn 2019"],
    ["2019/2021", "undated", "undated", "2019-01-01", "2021-12-31", "2019 to 2021"],
    ["1985/..", "undated", "undated", "1985-01-01", undefined, "1985 or later"],
    ["../1985", "undated", "undated", undefined, "1985-12-31", "1985 or earlier"],
    ["2020-02-29", "day", "2020/02/29", "2020-02-29", "2020-02-29", "29 February 2020"],
  ];
  test.each(table)("%s", (edtf, precision, path, first, last, label) => {
    const period = readPeriod(edtf);
    expect(period).toBeDefined();
    if (!period) return;
    expect([period.precision, period.path.join("/"), period.first, period.last]).toEqual([
      precision,
      path,
      first,
      last,
    ]);
    expect(describePeriod(period, english)).toBe(label);
  });
});

test.each([
  "2018-02-30",
  "2019-02-29",
  "2018-13",
  "2018-4-1",
  "18 April 2018",
  "2020/2019",
  "",
  "../..",
  "2018-04-18T10:00:00Z",
  "Y170000002",
  "20",
])("refuses %j as no date", (text) => {
  expect(readPeriod(text)).toBeUndefined();
});

test("dates sort by their earliest day, coarser ones first, undated ones last", () => {
  const dates = ["2018-04-18", "2018", "2018-04", "192X", "2018-04-01", "2017-12-31"];
  const periods = [undated, ...dates.map((date) => readPeriod(date) ?? undated)];
  expect(periods.toSorted(comparePeriods).map((each) => each.edtf)).toEqual([
    "192X",
    "2017-12-31",
    "2018",
    "2018-04",
    "2018-04-01",
    "2018-04-18",
    "",
  ]);
});

test("an address part list is said in words", () => {
  expect(
    ["2018", "2018/04", "2018/04/18", "192X", "undated"].map((path) =>
      describePath(path.split("/"), english),
    ),
  ).toEqual(["2018", "April 2018", "18 April 2018", "1920s", "Undated"]);
});
