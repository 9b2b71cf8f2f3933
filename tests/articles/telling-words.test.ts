import { describe, expect, test } from "vitest";
import { keysOf, tellingWords } from "../../src/articles/telling-words.ts";

/** What two texts have in common, of what tells most of them. */
function shared(a: string, b: string): number {
  const keys = new Set(keysOf(tellingWords("", a)));
  return keysOf(tellingWords("", b)).filter((key) => keys.has(key)).length;
}

describe("a word is the same word", () => {
  test.each([
    ["in whatever case", "The HARBOUR", "a harbour"],
    ["with accents or without", "Élysée", "Elysee"],
    ["with either Arabic kaf and yeh", "كابلي", "کابلی"],
    ["in Cyrillic", "Гавань горит", "в гавань вошли"],
    ["in a script without spaces", "港口大火", "昨夜港口起火"],
    ["beside typographic quotation marks", "“harbour”", "harbour’s"],
  ])("%s", (_, a, b) => {
    expect(shared(a, b)).toBe(1);
  });
});

test.each([
  ["figures", "1987 2018 40,000"],
  ["short words", "The man ate an egg"],
  ["nothing", ""],
  ["marks alone", "— … ! “”"],
])("%s tell nothing", (_, text) => {
  expect(tellingWords("", text)).toBe("");
});

describe("of many words are kept", () => {
  const many = Array.from(
    { length: 60 },
    (_, index) => `word${String.fromCharCode(97 + (index % 26))}${index}`,
  );
  const kept = (word: string, front: string, text: string) =>
    keysOf(tellingWords(front, text)).includes(keysOf(tellingWords("", word))[0] ?? -1);

  test.each([
    ["those of the headline", "ferry", "", true],
    ["those that come again", "", "ferry ferry ferry", true],
    ["those written as names within a sentence", "", "the Ferry and Ferry", true],
    ["short ones that come once, not all", "", "ferry", false],
  ])("%s", (_, front, text, isKept) => {
    expect(kept("ferry", front, `${many.join(" ")} and ${text}`)).toBe(isKept);
  });

  test("sixteen", () => {
    expect(keysOf(tellingWords("", many.join(" ")))).toHaveLength(16);
  });
});
