import { describe, expect, test } from "vitest";
import { mayHoldYear } from "../../src/reader/years.ts";

const days = { first: "1920-01-01", last: "1929-12-31" };

describe("a shard of some years", () => {
  const table: readonly [string, boolean][] = [
    ["1920", true],
    ["1929", true],
    ["1919", false],
    ["1930", false],
    ["192X", true],
    ["193X", false],
    ["19XX", false],
    ["undated", true],
    ["nonsense", false],
  ];
  test.each(table)("may hold %s: %s", (year, isHeld) => {
    expect(mayHoldYear({ name: "x", articles: 1, hash: "", pages: "", filters: {}, ...days }, year)).toBe(
      isHeld,
    );
  });

  test("holds no year where nothing in it has a date", () => {
    const undated = { name: "x", articles: 1, hash: "", pages: "", filters: {} };
    expect(mayHoldYear(undated, "1920")).toBe(false);
    expect(mayHoldYear(undated, "undated")).toBe(true);
  });
});
