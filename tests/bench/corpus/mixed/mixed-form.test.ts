import { beforeAll, describe, expect, test } from "vitest";
import { parseArticle } from "../../../../src/articles/article-file.ts";
import { readPeriod } from "../../../../src/period.ts";
import type { Article } from "../../../../src/types.ts";
import type { FormFile } from "../corpus.ts";
import { mixedForm } from "./mixed-form.ts";

const parameters = { articles: 1_200, seed: 3 };
let files: readonly FormFile[];
let articles: readonly Article[];
let problems: readonly unknown[];
beforeAll(() => {
  files = [...mixedForm(parameters)];
  const read = files
    .filter(({ path }) => path.endsWith(".md"))
    .map(({ path, text }) => parseArticle(text, path));
  problems = read.flatMap((each) => each.problems);
  articles = read.flatMap(({ value }) => (value ? [value] : []));
});

const share = (is: (article: Article) => boolean) => articles.filter(is).length / articles.length;

/** How often each value occurs, the most frequent first. */
function frequencies(values: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].toSorted((a, b) => b - a);
}

const wordsOf = ({ body }: Article) => body.toLowerCase().match(/\p{L}[\p{L}\p{M}\u200c]*/gu) ?? [];

describe("a mixed archive", () => {
  test("is the same for the same seed and begins with the articles of a smaller one", () => {
    const small = [...mixedForm({ articles: 20, seed: 3 })];
    expect(files.slice(0, small.length)).toEqual(small);
    const others = [...mixedForm({ articles: 20, seed: 4 })];
    expect(others.at(-1)?.text).not.toBe(small.at(-1)?.text);
  });

  test("is read by Backfile without a problem", () => {
    expect(problems).toEqual([]);
    expect(articles).toHaveLength(parameters.articles);
  });

  test("has ten languages, in six scripts", () => {
    expect(new Set(articles.map(({ lang }) => lang))).toEqual(
      new Set(["en", "de", "fr", "es", "fa", "ar", "he", "zh", "ru", "ja"]),
    );
    for (const script of ["Latin", "Arabic", "Hebrew", "Cyrillic", "Han", "Katakana"]) {
      const letter = new RegExp(`\\p{Script=${script}}`, "u");
      expect(share(({ body }) => letter.test(body))).toBeGreaterThan(0);
    }
  });

  test("has dates of every precision, spread unevenly over 150 years with gaps", () => {
    const periods = articles.map(({ date }) => (date === undefined ? undefined : readPeriod(date)));
    const kinds = new Set(periods.map((period) => period?.precision ?? "undated"));
    for (const kind of ["day", "month", "year", "decade", "century", "undated"])
      expect(kinds).toContain(kind);
    expect(periods.some((period) => period?.uncertain)).toBe(true);
    expect(periods.some((period) => period?.approximate)).toBe(true);
    for (const form of [/-2[1-4]$/, /^\d{4}-\d\d-05\//, /^\d{4}\/\d{4}$/]) {
      expect(share(({ date }) => form.test(date ?? ""))).toBeGreaterThan(0);
    }
    const years = articles.flatMap(({ date }) => /^\d{4}/.exec(date ?? "")?.[0] ?? []).map(Number);
    expect(Math.max(...years) - Math.min(...years)).toBeGreaterThan(130);
    expect(years.filter((year) => year >= 1894 && year <= 1898)).toEqual([]);
    expect(years.filter((year) => year > 1980).length).toBeGreaterThan(years.length / 2);
  });

  test("has a few tags and names that are everywhere, and many that are rare", () => {
    const tags = frequencies(articles.flatMap((article) => article.tags));
    expect(tags[0]).toBeGreaterThan(articles.length / 10);
    expect(tags.at(-1)).toBeLessThan(articles.length / 100);
    const people = frequencies(articles.flatMap((article) => article.people));
    expect(people[0]).toBeGreaterThan(20);
    expect(people.filter((count) => count === 1).length / people.length).toBeGreaterThan(0.3);
  });

  test("has bylines of nobody, of one and of several", () => {
    for (const count of [0, 1, 2])
      expect(share(({ authors }) => authors.length === count)).toBeGreaterThan(0.03);
    expect(share(({ authors }) => authors.length > 3)).toBeGreaterThan(0.02);
  });

  test("has short and long texts, some with headings, lists, quotations, notes and captions", () => {
    const lengths = articles.map((article) => wordsOf(article).length).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.05)]).toBeLessThan(160);
    expect(lengths.at(-1)).toBeGreaterThan(1_500);
    for (const form of [/^## /m, /^> /m, /^- /m, /^\[\^1\]: /m]) {
      expect(share(({ body }) => form.test(body))).toBeGreaterThan(0.02);
    }
    expect(share(({ image }) => image?.caption !== undefined)).toBeGreaterThan(0.05);
  });
});

describe("its words", () => {
  let english: readonly (readonly string[])[];
  beforeAll(() => {
    english = articles.filter(({ lang }) => lang === "en").map(wordsOf);
  });

  test("are as frequent as in a language: half of a text is a hundred words, and many occur once", () => {
    const counts = frequencies(english.flat());
    const total = counts.reduce((sum, count) => sum + count, 0);
    const hundred = counts.slice(0, 100).reduce((sum, count) => sum + count, 0);
    expect(hundred / total).toBeGreaterThan(0.3);
    expect(hundred / total).toBeLessThan(0.65);
    expect(counts.length).toBeGreaterThan(15_000);
    expect(counts.filter((count) => count === 1).length / counts.length).toBeGreaterThan(0.2);
  });

  test("if rare, are shared by articles of one story more than by any two", () => {
    const seenIn = new Map<string, number>();
    for (const word of english.flatMap((words) => [...new Set(words)]))
      seenIn.set(word, (seenIn.get(word) ?? 0) + 1);
    const rare = english.map(
      (words) => new Set(words.filter((word) => (seenIn.get(word) ?? 0) < english.length / 50)),
    );
    const shared = (a: number, b: number) => [...(rare[a] ?? [])].filter((word) => rare[b]?.has(word)).length;
    const places = [...rare.keys()].slice(0, -60);
    const neighbours = places.reduce((sum, place) => sum + shared(place, place + 1), 0);
    const strangers = places.reduce((sum, place) => sum + shared(place, place + 60), 0);
    expect(neighbours).toBeGreaterThan(strangers * 1.5);
  });
});
