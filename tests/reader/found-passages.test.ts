import { describe, expect, test } from "vitest";
import { foundPassages } from "../../src/reader/found-passages.ts";

describe("what was searched for is found in a text", () => {
  test.each([
    ["a word, whatever its case", "The Dam held. DAM!", ["dam"], ["Dam", "DAM"]],
    ["whole words only", "The dam, damage, a weir-dam.", ["dam"], ["dam", "dam"]],
    [
      "a phrase, whatever stands between its words",
      "water supply, water-supply, water",
      ["water supply"],
      ["water supply", "water-supply"],
    ],
    [
      "a phrase before one of its words",
      "water supply and water",
      ["water", "water supply"],
      ["water supply", "water"],
    ],
    [
      "without accents, and in letters taken apart",
      "Café, Cafe\u0301, cafe",
      ["cafe"],
      ["Café", "Cafe\u0301", "cafe"],
    ],
    ["ß as ss", "Straße und Strasse", ["strasse"], ["Straße", "Strasse"]],
    ["Arabic and Persian letters alike", "كتاب و کتاب", ["کتاب"], ["كتاب", "کتاب"]],
    ["with a joiner and vowel signs", "می\u200cرود و كِتَاب", ["میرود", "کتاب"], ["می\u200cرود", "كِتَاب"]],
    ["digits of any script", "سال ۱۴۰۲ و 1402", ["1402"], ["۱۴۰۲", "1402"]],
    ["within a run of signs without spaces", "東京都の水道", ["東京", "水道"], ["東京", "水道"]],
    ["the last letter of a Greek word", "ΟΔΟΣ, οδός", ["οδος"], ["ΟΔΟΣ", "οδός"]],
    ["nothing where nothing is asked", "The dam", ["", "…"], []],
    ["signs that mean something in patterns", "(c++) a.b", ["a.b", "c++"], ["c", "a.b"]],
  ])("%s", (_, text, wanted, found) => {
    expect(foundPassages(text, wanted).map(({ from, until }) => text.slice(from, until))).toEqual(found);
  });
});
