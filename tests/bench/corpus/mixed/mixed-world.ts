import type { Topic } from "../../../../src/types.ts";
import { capitalised } from "../invent-words.ts";
import { oneOf, type Random, randomFrom, wholeBelow } from "../random.ts";
import { type RankSampler, zipfSampler } from "../zipf.ts";
import { type Tongue, tongues } from "./tongues.ts";

/** The people, places, organizations and papers of one language, the best known first. */
export interface MixedCast {
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly organizations: readonly string[];
  readonly authors: readonly string[];
  readonly publications: readonly string[];
}

/** What the articles of one language have in common. */
export interface MixedRegion {
  readonly tongue: Tongue;
  /** Function words, then invented ones: the most frequent first. */
  readonly words: readonly string[];
  readonly cast: MixedCast;
  /** For each topic, the places in `words` of those that its articles use more than others do. */
  readonly matters: readonly (readonly number[])[];
}

/** All that the articles of a mixed archive have in common. */
export interface MixedWorld {
  readonly seed: number;
  readonly topics: readonly Topic[];
  /** A few topics are on very many articles, most on few. */
  readonly topicRank: RankSampler;
  readonly wordRank: RankSampler;
  /** A few names are in the news for years, most once or twice. */
  readonly nameRank: RankSampler;
  readonly regions: readonly MixedRegion[];
}

const size = { words: 30_000, topics: 240, matterWords: 120, people: 1_500, places: 250, organizations: 500 };

/** Invent the world of a seed: the same seed gives the same world. */
export function inventMixedWorld(seed: number): MixedWorld {
  const regions = tongues.map((tongue, number) => inventRegion(tongue, randomFrom(seed, -10 - number)));
  return {
    seed,
    topics: inventTopics(regions[0]?.words ?? [], randomFrom(seed, -2)),
    topicRank: zipfSampler(size.topics, 1.1),
    wordRank: zipfSampler(size.words),
    nameRank: zipfSampler(size.people, 1),
    regions,
  };
}

function inventRegion(tongue: Tongue, random: Random): MixedRegion {
  const words = new Set(tongue.common);
  for (let tries = 0; words.size < size.words; tries += 1) words.add(tongue.invent(random, lengthAt(tries)));
  const list = [...words];
  return {
    tongue,
    words: list,
    cast: inventCast(tongue, random),
    matters: Array.from({ length: size.topics }, () =>
      Array.from({ length: size.matterWords }, () => 200 + wholeBelow(random, size.words - 200)),
    ),
  };
}

/** Frequent words are short. Of short ones a language may have too few: so it is tries that count, and not words. */
function lengthAt(tries: number): number {
  if (tries < 300) return 1;
  if (tries < 6_000) return 2;
  return tries < 20_000 ? 3 : 4;
}

function inventCast(tongue: Tongue, random: Random): MixedCast {
  const name = (length: number) => capitalised(tongue.invent(random, length));
  const person = () => `${name(2)}${tongue.gap}${random() < 0.1 ? `${name(1)}-` : ""}${name(2)}`;
  const places = different(size.places, () => name(2));
  return {
    people: different(size.people, person),
    places,
    organizations: different(size.organizations, () => `${oneOf(random, places)}${tongue.gap}${name(3)}`),
    authors: different(40, person),
    publications: different(3, () => name(3)),
  };
}

/** Topics in three steps: wide ones, narrower ones, and a long tail. */
function inventTopics(words: readonly string[], random: Random): Topic[] {
  const slugs = different(size.topics, () => oneOf(random, words.slice(300, 9_000)));
  return slugs.map((slug, rank) => {
    const topic = { slug, label: capitalised(slug), alsoKnownAs: [], mentions: 2 };
    const described = rank % 3 === 0 ? { ...topic, description: `All about ${slug}.` } : topic;
    if (rank < 12) return described;
    const wider = slugs[wholeBelow(random, rank < 80 ? 12 : 80)] ?? "";
    return { ...described, broader: wider };
  });
}

function different(count: number, make: () => string): string[] {
  const all = new Set<string>();
  while (all.size < count) all.add(make());
  return [...all];
}
