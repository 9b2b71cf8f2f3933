import type { Topic } from "../../../src/types.ts";
import { capitalised, inventNames, inventWords } from "./invent-words.ts";
import { oneOf, type Random, randomFrom, wholeBelow } from "./random.ts";
import { type RankSampler, zipfSampler } from "./zipf.ts";

/** The names that articles draw on. */
export interface Cast {
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly organizations: readonly string[];
}

/** A topic with the words and names that its articles use more than others do. */
export interface Beat {
  readonly topic: Topic;
  readonly words: readonly string[];
  readonly cast: Cast;
}

/** All that the articles of one made-up archive have in common. */
export interface InventedWorld {
  readonly seed: number;
  /** Most frequent first. */
  readonly words: readonly string[];
  readonly wordRank: RankSampler;
  /** The widest topics, each also the name of a section of the paper. */
  readonly sections: readonly Topic[];
  readonly beats: readonly Beat[];
  readonly beatRank: RankSampler;
  readonly cast: Cast;
  /** For people who are named once and never again. */
  readonly givenNames: readonly string[];
  readonly surnames: readonly string[];
  readonly authors: readonly string[];
  readonly publications: readonly string[];
}

/** How much of everything there is. Two hundred topics: the sections and the beats. */
const size = {
  words: 30_000,
  sections: 20,
  beats: 180,
  beatWords: 250,
  people: 2_400,
  places: 400,
  organizations: 800,
  givenNames: 300,
  surnames: 3_000,
  authors: 60,
} as const;

/** Words of a lower rank belong to the language and to no topic. */
const commonWords = 300;

const bodies = ["Council", "Union", "Ministry", "Institute", "Bank", "Company"];

/** Invent the world of a seed: the same seed gives the same world. */
export function inventWorld(seed: number): InventedWorld {
  const random = randomFrom(seed, -1);
  const words = inventWords(random, size.words);
  const givenNames = inventNames(random, size.givenNames);
  const surnames = inventNames(random, size.surnames);
  const person = () => `${oneOf(random, givenNames)} ${oneOf(random, surnames)}`;
  const places = inventNames(random, size.places);
  const cast = {
    people: different(size.people, person),
    places,
    organizations: different(size.organizations, () => organization(random, words, places)),
  };
  const slugs = different(size.sections + size.beats, () => oneOf(random, words.slice(commonWords, 6_000)));
  const sections = slugs.slice(0, size.sections).map((slug) => topicOf(slug));
  const beats = slugs.slice(size.sections).map((slug) => ({
    topic: topicOf(slug, oneOf(random, sections).slug),
    words: draw(random, words.slice(commonWords), size.beatWords),
    cast: castOf(random, cast),
  }));
  return {
    seed,
    words,
    wordRank: zipfSampler(size.words),
    sections,
    beats,
    beatRank: zipfSampler(size.beats, 0.7),
    cast,
    givenNames,
    surnames,
    authors: different(size.authors, person),
    publications: places.slice(0, 2).map((place) => `The ${place} Post`),
  };
}

function topicOf(slug: string, broader?: string): Topic {
  const topic = { slug, label: capitalised(slug), alsoKnownAs: [], mentions: 2 };
  return broader === undefined ? topic : { ...topic, broader };
}

function castOf(random: Random, whole: Cast): Cast {
  return {
    people: draw(random, whole.people, 24),
    places: draw(random, whole.places, 6),
    organizations: draw(random, whole.organizations, 10),
  };
}

function organization(random: Random, words: readonly string[], places: readonly string[]): string {
  const first =
    random() < 0.5 ? oneOf(random, places) : capitalised(oneOf(random, words.slice(1_000, 9_000)));
  return `${first} ${oneOf(random, bodies)}`;
}

function draw(random: Random, list: readonly string[], count: number): string[] {
  return different(count, () => list[wholeBelow(random, list.length)] ?? "");
}

function different(count: number, make: () => string): string[] {
  const all = new Set<string>();
  while (all.size < count) all.add(make());
  return [...all];
}
