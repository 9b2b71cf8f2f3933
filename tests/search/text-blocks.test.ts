import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../src/articles/markdown.ts";
import { searchableText } from "../../src/search/searchable-text.ts";
import { textBlocks } from "../../src/search/text-blocks.ts";

describe("the text of an article's HTML", () => {
  const table: readonly [string, string, readonly string[]][] = [
    ["keeps paragraphs apart", "One.\n\nTwo.", ["One.", "Two."]],
    ["keeps a word whole across emphasis", "re*mark*able", ["remarkable"]],
    ["keeps the lines of a poem apart", "first  \nsecond", ["first second"]],
    ["keeps the items of a list apart", "- a\n- b\n  - c", ["a", "b", "c"]],
    ["keeps the cells of a table apart", "| a | b |\n|---|---|\n| 1 | 2 |", ["a", "b", "1", "2"]],
    ["keeps signs that HTML writes otherwise", "5 < 6 & “7” > 'x' &amp;lt;", ["5 < 6 & “7” > 'x' &lt;"]],
    ["keeps raw HTML as the text that it is shown as", "a <b>raw</b> tag", ["a <b>raw</b> tag"]],
    ["is not led astray by a tag's attributes", '[link](/x "a > b")', ["link"]],
    [
      "keeps a footnote, without the numbers and headings of the page",
      "Said so.[^1]\n\n[^1]: In a letter.",
      ["Said so.", "In a letter."],
    ],
    ["keeps a link that only claims to be a footnote's", '[seen](/x " data-footnote-ref ")', ["seen"]],
  ];
  test.each(table)("%s", (_, markdown, blocks) => {
    expect(textBlocks(renderMarkdown(markdown, "/").html)).toEqual(blocks);
  });
});

describe("searchable text", () => {
  const table: readonly [string, readonly string[], string][] = [
    ["parts blocks by a mark", ["One.", "Two."], "One. \u2063 Two."],
    ["leaves out empty blocks", ["", " ", "a"], "a"],
    ["parts two words at a dash", ["talks—which failed"], "talks—\u2060 which failed"],
    ["parts two words at a typewriter's dash", ["talks--which"], "talks--\u2060 which"],
    ["parts two sentences whose space is lost", ["end.”The next"], "end.”\u2060 The next"],
    ["parts words at brackets and other signs", ["a<b>c"], "a<\u2060 b>\u2060 c"],
    ["leaves a hyphen to Pagefind, which finds the parts and the whole", ["cyber-attack"], "cyber-attack"],
    [
      "parts a hyphened word among signs that Pagefind takes for letters",
      ["“cyber-attack”"],
      "“cyber-\u2060 attack”",
    ],
    ["leaves an apostrophe inside its word", ["Khamene’i’s rock'n'roll"], "Khamene’i’s rock'n'roll"],
    ["leaves a web address whole", ["https://example.org/a"], "https://example.org/a"],
    ["leaves a number whole", ["1,000.5 at “22:30”"], "1,000.5 at “22:30”"],
    ["leaves an abbreviation whole", ["the “U.S.”—led"], "the “U.S.”—\u2060 led"],
    ["parts words at an invisible space", ["a\u200Bb \u200Bc\u200B"], "a\u2060 b c"],
    ["takes every white space for a space", ["a\u0085b\u3000 c"], "a b c"],
    ["puts a sign for half a character", ["a\uD800"], "a\uFFFD"],
    ["lets no text steer Pagefind", ["___PAGEFIND_WEIGHT___"], "_\u2060__PAGEFIND_WEIGHT___"],
  ];
  test.each(table)("%s", (_, blocks, text) => {
    expect(searchableText(blocks)).toBe(text);
  });
});
