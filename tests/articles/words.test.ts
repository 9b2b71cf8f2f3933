import { expect, test } from "vitest";
import { countWords, firstWords } from "../../src/articles/words.ts";

test.each([
  ["One two three.", 3],
  ["Iran’s Cyber-Blow — twice", 3],
  ["", 0],
  ["می‌روم به خانه", 3],
  ["今日は晴れ", 3],
])("counts the words of %j as %i", (text, count) => {
  expect(countWords(text)).toBe(count);
});

test.each([
  ["Short.", 20, "Short."],
  ["A first sentence. And then much more.", 20, "A first sentence."],
  ["Found by Escherichia coli (E. coli) and others in the sea", 36, "Found by Escherichia coli (E. coli)…"],
  ["One two three four five", 12, "One two…"],
  ["Unbrokenandlongword", 6, "Unbrok…"],
])("shortens %j to %i characters as %j", (text, most, expected) => {
  expect(firstWords(text, most)).toBe(expected);
});
