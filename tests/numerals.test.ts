import { expect, test } from "vitest";
import { numeralsOf, writeWhole } from "../src/numerals.ts";

test.each(["en", "de", "fr", "es", "pl", "ar", "ar-EG", "fa", "he", "zh", "de-CH"])(
  "numbers are written as %s writes them",
  (language) => {
    const numerals = numeralsOf(language);
    if (!numerals) throw new Error(`Nothing is told of ${language}.`);
    for (const count of [0, 5, 42, 999, 1_000, 4_321, 54_321, 600_000, 7_000_001])
      expect(writeWhole(numerals, count)).toBe(new Intl.NumberFormat(language).format(count));
  },
);

test("of a language with groups of two nothing is told", () => {
  expect(numeralsOf("hi")).toBeUndefined();
});
