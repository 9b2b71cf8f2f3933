import { beforeAll, describe, expect, test } from "vitest";
import { parseArticle } from "../../../src/articles/article-file.ts";
import type { ArticleFile } from "../../../src/types.ts";
import { backfileForm } from "./backfile-form.ts";
import { articlesOf, type Corpus, describeCorpus, type FormFile } from "./corpus.ts";
import { eleventyForm } from "./eleventy-form.ts";
import { hugoForm } from "./hugo-form.ts";
import { typicalWords } from "./typical-words.ts";

const parameters = { articles: 400, seed: 7 };
let corpus: Corpus;
let files: readonly ArticleFile[];
beforeAll(() => {
  corpus = describeCorpus(parameters);
  files = [...articlesOf(corpus)];
});

describe("a made-up archive", () => {
  test("is the same for the same seed, and another for another", () => {
    expect([...articlesOf(describeCorpus(parameters))]).toEqual(files);
    const [first] = articlesOf(describeCorpus({ articles: 1, seed: 8 }));
    expect(first?.article.body).not.toBe(files[0]?.article.body);
  });

  test("begins with the articles of a smaller one", () => {
    expect([...articlesOf(describeCorpus({ articles: 5, seed: 7 }))]).toEqual(files.slice(0, 5));
  });

  test("has articles of 600 words on average, some short and some long", () => {
    const lengths = files.map(({ article }) => article.body.split(/\s+/).length).toSorted((a, b) => a - b);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(570);
    expect(mean).toBeLessThan(630);
    expect(lengths[0]).toBeLessThan(250);
    expect(lengths.at(-1)).toBeGreaterThan(1_200);
  });

  test("has two hundred topics and ten years of days", () => {
    expect(corpus.topics).toHaveLength(200);
    const slugs = new Set(corpus.topics.map(({ slug }) => slug));
    const dates = files.map(({ article }) => article.date ?? "");
    expect(
      files.every(({ article }) => article.tags.length > 0 && article.tags.every((tag) => slugs.has(tag))),
    ).toBe(true);
    expect(new Set(dates.map((date) => date.slice(0, 4))).size).toBe(10);
    expect(dates.every((date) => /^\d{4}-\d\d-\d\d$/.test(date))).toBe(true);
  });

  test("has words as frequent as in a language: few that are everywhere, many that are rare", () => {
    const counts = new Map<string, number>();
    for (const { article } of files) {
      for (const word of article.body.toLowerCase().match(/\p{L}+/gu) ?? []) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    const sorted = [...counts.values()].toSorted((a, b) => b - a);
    const total = sorted.reduce((sum, count) => sum + count, 0);
    const topHundred = sorted.slice(0, 100).reduce((sum, count) => sum + count, 0) / total;
    expect(topHundred).toBeGreaterThan(0.35);
    expect(topHundred).toBeLessThan(0.65);
    expect(sorted.length).toBeGreaterThan(15_000);
    expect(sorted.filter((count) => count === 1).length / sorted.length).toBeGreaterThan(0.2);
  });

  test("names in the text most of the people whom it lists", () => {
    const named = files.flatMap(({ article }) => article.people.map((name) => article.body.includes(name)));
    expect(named.filter(Boolean).length / named.length).toBeGreaterThan(0.8);
  });
});

test("words to search for stand in every third article, in one of fifty, or between", () => {
  const words = typicalWords(corpus.world, 20);
  const shares = words.map((word) => {
    const whole = new RegExp(`\\b${word}\\b`, "i");
    return files.filter(({ article }) => whole.test(article.body)).length / files.length;
  });
  expect(new Set(words).size).toBe(20);
  expect(shares[0]).toBeGreaterThan(0.2);
  expect(Math.max(...shares)).toBeLessThan(0.6);
  expect(Math.min(...shares)).toBeGreaterThan(0.01);
  expect(shares.at(-1)).toBeLessThan(0.06);
});

describe("its forms", () => {
  const textOf = (form: Iterable<FormFile>, start: string) =>
    [...form]
      .filter(({ path }) => path.startsWith(start) && !path.endsWith("_index.md") && path.endsWith(".md"))
      .map(({ text }) => text.slice(text.indexOf("\n---\n") + 5).trim());

  test("hold the same texts", () => {
    const bodies = files.map(({ article }) => article.body);
    expect(textOf(backfileForm(corpus), "content/articles/")).toEqual(bodies);
    expect(textOf(eleventyForm(corpus), "content/articles/")).toEqual(bodies);
    expect(textOf(hugoForm(corpus), "content/20")).toEqual(bodies);
  });

  test("are read by Backfile as they were meant", () => {
    const [, , file] = backfileForm(corpus);
    const { value, problems } = parseArticle(file?.text ?? "", file?.path ?? "");
    expect(problems).toEqual([]);
    expect(value).toEqual(files[0]?.article);
  });

  test("have no two files of one path", () => {
    for (const form of [backfileForm, eleventyForm, hugoForm]) {
      const paths = [...form(corpus)].map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });
});
