import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { at, type Random, randomFrom, wholeBelow } from "../bench/corpus/random.ts";
import { repositoryFolder } from "../support/repository-folder.ts";
import type { JudgedCollection, JudgedQuery } from "./judged-collection.ts";

const folder = join(repositoryFolder, "..", "shared", "corpora", "wikinews-en");
const files = ["wikinews_2019.csv", "wikinews_2020.csv"].map((name) => join(folder, name));

/** Whether the news are on this machine. */
export const hasNews = files.every((file) => existsSync(file));

const rows = z.array(z.object({ title: z.string(), text: z.string(), date: z.string() }));

/** Words of a headline that say nothing of its topic. */
const empty = new Set(
  "the a an of in on at to for and or by with from as is are was were be been has have had its it his her their after over into about up out not no new says say said".split(
    " ",
  ),
);

/**
 * Make a judged collection of real news: each paragraph of an article is an article of its own, under its first words as a
 * headline. Queries are made of the article's own headline, which stands in none of them, and its paragraphs answer them.
 */
export function judgedNews(): JudgedCollection {
  const random = randomFrom(3, 0);
  const news = files
    .flatMap((file) => rows.parse(parse(readFileSync(file), { columns: true, bom: true })))
    .map((row) => ({
      ...row,
      paragraphs: row.text
        .split(/\n+/)
        .map((each) => each.trim())
        .filter(isParagraph),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 2);
  return {
    articles: news.flatMap(({ paragraphs, date }) =>
      paragraphs.map((body) => ({ title: body.split(/\s+/).slice(0, 7).join(" "), body, date })),
    ),
    topics: news.flatMap(({ paragraphs }, topic) => paragraphs.map(() => topic)),
    queries: news
      .flatMap(({ title }, topic) => queriesOf(random, title, topic))
      .filter((_, at) => at % oneOfQueries === 0),
  };
}

/** One of so many queries is asked, of each kind as many: all of them take minutes. */
const oneOfQueries = 5;

function queriesOf(random: Random, title: string, topic: number): JudgedQuery[] {
  const words = (title.match(/[\p{L}\p{N}’'-]+/gu) ?? []).filter((word) => !empty.has(word.toLowerCase()));
  const some = (count: number) => sample(random, words, count);
  return [
    some(2).join(" "),
    some(3).join(" "),
    some(4).join(" "),
    title.replaceAll(/[":|()*-]/g, " "),
    `how many people were in the ${some(2).join(" of ")}`,
    `what did they say about the ${some(3).join(" and the ")}`,
  ].map((text) => ({ text, topic }));
}

/** Some words of a list, in their order. */
function sample(random: Random, words: readonly string[], count: number): string[] {
  const left = words.map((_, place) => place);
  while (left.length > count) left.splice(wholeBelow(random, left.length), 1);
  return left.map((place) => at(words, place));
}

function isParagraph(text: string): boolean {
  return text.split(/\s+/).length > 11;
}
