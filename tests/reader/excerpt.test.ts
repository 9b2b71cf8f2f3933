import { describe, expect, test } from "vitest";
import { excerptParts, headlineParts, type TextPart } from "../../src/reader/excerpt.ts";
import { indexedWords } from "../../src/reader/indexed-words.ts";
import { wordsWithin } from "../../src/reader/word-forms.ts";
import { searchableText } from "../../src/search/searchable-text.ts";

/** Marked words in brackets. */
function shown(parts: readonly TextPart[]): string {
  return parts.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("");
}

function text(...blocks: readonly string[]) {
  return indexedWords({ content: searchableText(blocks) });
}

/** The places at which a word stands in a text of blocks, found by its letters. */
function placesOf(word: string, words: readonly string[]): Set<number> {
  return new Set(words.flatMap((each, place) => (each.includes(word) ? [place] : [])));
}

describe("an excerpt", () => {
  const table: readonly [string, readonly string[], string, string][] = [
    ["begins below the headline", ["A dam", "The dam is high."], "dam", "The [dam] is high."],
    ["shows the opening words where nothing is marked", ["A dam", "It is high."], "xyz", "It is high."],
    [
      "marks a word without the punctuation around it",
      ["x", "A (cyber-attack.)"],
      "cyber",
      "A ([cyber-attack].)",
    ],
    ["shows HTML as the text it is", ["x", "A <b>bold</b> word"], "word", "A <b>bold</b> [word]"],
    [
      "shows words at a dash as they were written",
      ["x", "talks—which failed"],
      "which",
      "talks—[which] failed",
    ],
    [
      "parts two blocks of which one has no full stop",
      ["x", "A list", "of two."],
      "of",
      "A list · [of] two.",
    ],
    ["does not part two blocks that end in a full stop", ["x", "One.", "Two."], "Two", "One. [Two]."],
  ];
  test.each(table)("%s", (_, blocks, word, excerpt) => {
    const indexed = text(...blocks);
    expect(shown(excerptParts(indexed, placesOf(word, indexed)))).toBe(excerpt);
  });

  const filler = Array.from({ length: 60 }, (_, index) => `w${index}`).join(" ");

  test("begins with the sentence where the marked words stand closest, and says that it is cut", () => {
    const indexed = text("x", `dam ${filler}. Near the dam, the great dam, ${filler}`);
    const excerpt = shown(excerptParts(indexed, placesOf("dam", indexed)));
    expect(excerpt).toMatch(/^…\u00A0Near the \[dam\], the great \[dam\], w0 .*\u00A0…$/);
  });

  test("begins shortly before the word where the sentence is long", () => {
    const indexed = text("x", `${filler} dam ${filler}`);
    expect(shown(excerptParts(indexed, placesOf("dam", indexed)))).toMatch(
      /^…\u00A0w46 .* w59 \[dam\] w0 .*\u00A0…$/,
    );
  });

  test("keeps every word of a text in a script without spaces together", () => {
    const indexed = text("北京", "今天天气好。");
    const places = new Set([...placesOf("天", indexed)].slice(1));
    const weather = new Set([...places, ...placesOf("气", indexed)]);
    expect(shown(excerptParts(indexed, weather))).toBe("今天[天气]好。");
  });
});

describe("a headline", () => {
  test("is shown whole, with its own marks", () => {
    const indexed = text("A dam <is> built—at last", "The dam.");
    expect(shown(headlineParts(indexed, placesOf("built", indexed)))).toBe("A dam <is> [built]—at last");
  });
});

describe("the words within", () => {
  const table: readonly [string, readonly string[]][] = [
    ["war", ["war"]],
    ["“war”,", ["war"]],
    ["(cyber-attack.)", ["cyber-attack", "cyber", "attack"]],
    ["Khamene’i’s", ["Khamene’i’s"]],
    ["“", []],
  ];
  test.each(table)("%s", (token, words) => {
    expect(wordsWithin(token)).toEqual(words);
  });
});
