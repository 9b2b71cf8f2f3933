import { describe, expect, test } from "vitest";
import { readPeriod } from "../../src/period.ts";
import { neighbouringDay, overlap, readDays, readRange } from "../../src/reader/day-range.ts";

describe("a date means days", () => {
  test.each([
    ["2018", "2018-01-01", "2018-12-31"],
    ["2018-02", "2018-02-01", "2018-02-28"],
    ["2020-02", "2020-02-01", "2020-02-29"],
    ["2018-04-18", "2018-04-18", "2018-04-18"],
    ["198X", "1980-01-01", "1989-12-31"],
    ["19XX", "1900-01-01", "1999-12-31"],
    ["2018-21", "2018-01-01", "2018-12-31"],
    ["2018?", "2018-01-01", "2018-12-31"],
    ["1900-02", "1900-02-01", "1900-02-28"],
  ])("%s", (typed, from, until) => {
    expect(readDays(typed)).toEqual({ from, until });
    const { first, last } = readPeriod(typed) ?? {};
    expect([first, last]).toEqual([from, until]);
  });

  test.each(["", "18", "2018-13", "2018-02-30", "2018-4", "yesterday", "2018-00", "20188"])(
    "“%s” is none",
    (typed) => {
      expect(readDays(typed)).toBeUndefined();
    },
  );
});

describe("a range of dates", () => {
  test.each([
    ["2018-04..2020", { from: "2018-04-01", until: "2020-12-31" }],
    ["2018/2019-02", { from: "2018-01-01", until: "2019-02-28" }],
    ["..2020", { until: "2020-12-31" }],
    ["2018..", { from: "2018-01-01" }],
    ["2018…2020", { from: "2018-01-01", until: "2020-12-31" }],
    ["2018", { from: "2018-01-01", until: "2018-12-31" }],
  ])("%s", (typed, range) => {
    expect(readRange(typed)).toEqual(range);
  });

  test.each(["..", "2018..x", "2018..2019..2020", "x"])("%s is none", (typed) => {
    expect(readRange(typed)).toBeUndefined();
  });

  test.each([
    [{ from: "2018" }, { until: "2019" }, true],
    [{ from: "2018-01-01", until: "2018-12-31" }, { from: "2018-12-31" }, true],
    [{ from: "2018-01-01", until: "2018-12-31" }, { from: "2019-01-01" }, false],
    [{}, { from: "2019-01-01", until: "2019-01-01" }, true],
  ])("touches another by a day at least, an open end any (%#)", (a, b, touches) => {
    expect(overlap(a, b)).toBe(touches);
    expect(overlap(b, a)).toBe(touches);
  });

  test("begins the day after another ends", () => {
    expect(neighbouringDay("2019-12-31", 1)).toBe("2020-01-01");
    expect(neighbouringDay("2020-03-01", -1)).toBe("2020-02-29");
    expect(neighbouringDay("9999-12-31", 1) > "9999-12-31").toBe(true);
    expect(neighbouringDay("0000-01-01", -1) < "0000-01-01").toBe(true);
  });
});
