import { describe, expect, test } from "vitest";
import { lostWords, words } from "./words.ts";

describe("words", () => {
  const table: readonly [string, string, readonly string[]][] = [
    ["leaves out punctuation", "“Sin,” he said — twice.", ["Sin", "he", "said", "twice"]],
    ["keeps marks with their letters", "e\u0301te\u0301", ["été"]],
    ["knows other scripts", "خبرگزاری ۱۴۰۲، Москва", ["خبرگزاری", "۱۴۰۲", "Москва"]],
    ["finds none in an empty text", " … ", []],
  ];
  test.each(table)("%s", (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe("lostWords", () => {
  const kept: readonly [string, string, string][] = [
    ["accepts words around and between", "one two three", "zero one and two and three, four"],
    ["accepts a mended space", "he declaredthat it rained", "he declared that it rained"],
    ["accepts a mended hyphen", "the govern-\nment fell", "the government fell"],
    ["accepts other quotation marks", "“so”", "'so'"],
  ];
  test.each(kept)("%s", (_, original, page) => {
    expect(lostWords(original, page)).toEqual([]);
  });

  test("reports a lost word and what stands before it", () => {
    expect(lostWords("a dog bit the man", "a dog bit man")).toEqual(["word 4, “the”, after “a dog bit”"]);
  });

  test("reports words that stand in another order", () => {
    expect(lostWords("man bites dog", "dog bites man")).not.toEqual([]);
  });

  test("reports a changed word", () => {
    expect(lostWords("in 1923", "in 1932")).toEqual(["word 2, “1923”, after “in”"]);
  });

  test("reports every word where the page is empty", () => {
    expect(lostWords("one two", "")).toHaveLength(2);
  });
});
