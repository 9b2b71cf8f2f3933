import fc from "fast-check";
import { expect, test } from "vitest";
import { type Relatable, relateArticles } from "../../src/archive/related.ts";
import { tellingWords } from "../../src/articles/telling-words.ts";
import { readPeriod, undated } from "../../src/period.ts";

const dated = readPeriod("1987-11-03") ?? undated;

function article(text: string, features: readonly string[] = [], period = dated): Relatable {
  return { period, features, tellingWords: tellingWords("", text) };
}

/** Articles that share nothing with others but their most common words. */
function others(count: number): Relatable[] {
  return Array.from({ length: count }, (_, index) =>
    article(`minister government council said ${letters(index)} ${letters(index + 7)}x`),
  );
}

function letters(number: number): string {
  return `q${[...String(number + 1000)].map((digit) => String.fromCharCode(97 + Number(digit))).join("")}`;
}

test("articles that share rare words are related, nearest first", () => {
  const all = [
    article("The trawler Albatross sank off Skagen; minister said"),
    ...others(20),
    article("Divers reach the trawler Albatross; government said"),
    article("Inquiry into the trawler Albatross off Skagen, divers heard; council said"),
  ];
  expect(relateArticles(all).slice(-2)).toEqual([[0], [21, 0]]);
});

test("articles that share only what many others share are not", () => {
  const related = relateArticles([...others(40), article("minister government council said xylograph")]);
  expect(related.at(-1)).toEqual([]);
});

test("a rare name counts as a rare word does", () => {
  const all = [
    article("one thing", ["people jane-roe"]),
    ...others(30),
    article("another", ["people jane-roe"]),
  ];
  expect(relateArticles(all).at(-1)).toEqual([0]);
});

test("an undated article has no older ones, and is none", () => {
  const same = "The trawler Albatross sank off Skagen";
  expect(relateArticles([article(same), article(same, [], undated), article(same, [], undated)])).toEqual([
    [],
    [],
    [],
  ]);
});

test("of hundreds that share a feature, the latest are related", () => {
  const saga = Array.from({ length: 300 }, () => article("The trawler Albatross sank off Skagen"));
  const last = relateArticles([...others(1_500), ...saga]).at(-1) ?? [];
  expect(last).toHaveLength(4);
  expect(Math.min(...last)).toBeGreaterThanOrEqual(1_699);
});

test("newer articles leave what older ones are related to as it is", () => {
  const word = fc.constantFrom("harbour", "trawler", "minister", "council", "albatross", "skagen", "divers");
  const any = fc
    .tuple(fc.array(word, { maxLength: 5 }), fc.subarray(["topic sea", "people roe", "places skagen"]))
    .map(([words, features]) => article(words.join(" "), features));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), fc.array(any, { maxLength: 10 }), (old, newer) => {
      expect(relateArticles([...old, ...newer]).slice(0, old.length)).toEqual(relateArticles(old));
    }),
  );
});
