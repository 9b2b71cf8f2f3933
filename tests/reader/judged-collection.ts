import { at, oneOf, type Random, randomFrom, wholeBelow } from "../bench/corpus/random.ts";
import type { ArticleParts } from "./write-index.ts";

/** Articles on topics, and queries of which it is known what answers them. */
export interface JudgedCollection {
  readonly articles: readonly ArticleParts[];
  /** Of each article, in the same order. */
  readonly topics: readonly number[];
  readonly queries: readonly JudgedQuery[];
}

/** A query, answered by the articles of a topic. */
export interface JudgedQuery {
  readonly text: string;
  readonly topic: number;
}

const [topics, articlesOfTopic, wordsOfTopic, commonWords] = [40, 15, 9, 400];

/**
 * Make up a collection: the words of an article are mostly common ones, as often as words of a language are, some of its
 * topic, and a few of other topics. A query is a few words of a topic, often in a whole sentence of common ones, and sometimes
 * with a word that does not stand in its articles.
 */
export function judgedCollection(seed: number): JudgedCollection {
  const random = randomFrom(seed, 0);
  const common = inventWords(random, commonWords, 1);
  const own = Array.from({ length: topics }, () => inventWords(random, wordsOfTopic, 3));
  const judged = own.flatMap((words, topic) =>
    Array.from({ length: articlesOfTopic }, () => ({
      topic,
      article: compose(random, { words, own, common }),
    })),
  );
  return {
    articles: judged.map(({ article }) => article),
    topics: judged.map(({ topic }) => topic),
    queries: own.flatMap((words, topic) => [
      { topic, text: several(random, words, 2).join(" ") },
      { topic, text: several(random, words, 4).join(" ") },
      { topic, text: sentence(random, several(random, words, 2), common) },
      { topic, text: sentence(random, several(random, words, 3), common) },
    ]),
  };
}

interface Vocabulary {
  readonly words: readonly string[];
  readonly own: readonly (readonly string[])[];
  readonly common: readonly string[];
}

function compose(random: Random, { words, own, common }: Vocabulary): ArticleParts {
  const share = 0.03 + random() * 0.07;
  // An article says some words of its topic again and again, and others not at all.
  const said = several(random, words, 5);
  const word = () => {
    const kind = random();
    if (kind < share) return oneOf(random, said);
    return kind < share + 0.03 ? oneOf(random, oneOf(random, own)) : often(random, common);
  };
  const some = (count: number) => Array.from({ length: count }, word).join(" ");
  const headline = `${oneOf(random, said)} ${some(4)}`;
  return { title: headline, body: `${some(40 + wholeBelow(random, 160))}.` };
}

/** Draw a word, the first ones much more often than the last. */
function often(random: Random, words: readonly string[]): string {
  return at(words, Math.floor(words.length ** random()) - 1);
}

function several(random: Random, words: readonly string[], count: number): string[] {
  const left = [...words];
  return Array.from({ length: count }, () => at(left.splice(wholeBelow(random, left.length), 1), 0));
}

/** Common words stand before each of the others. */
function sentence(random: Random, words: readonly string[], common: readonly string[]): string {
  return words.flatMap((word) => [often(random, common), often(random, common), word]).join(" ");
}

/** Words that English has no endings for, so that none is taken for a form of another. */
function inventWords(random: Random, count: number, syllables: number): string[] {
  const syllable = () => `${oneOf(random, [..."bcdfgklmnprtvz"])}${oneOf(random, [..."aiou"])}`;
  const words = new Set<string>();
  while (words.size < count) {
    words.add(`${Array.from({ length: syllables + wholeBelow(random, 2) }, syllable).join("")}k`);
  }
  return [...words];
}
