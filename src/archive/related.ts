import { hashOf, keysOf } from "../articles/telling-words.ts";
import { firstOf } from "../first-of.ts";
import type { Period } from "../types.ts";
import { type FeatureBearers, openFeatureBearers } from "./feature-bearers.ts";

/** How many related articles a page shows. */
const mostRelated = 4;

/** Of the articles that share a feature, only so many of the latest are weighed: a story goes on where it left off. */
const mostSharing = 100;

/** Articles that share less than this part of what an article is about tell another story. */
const leastShared = 0.08;

/** What more than this part of the older articles bear tells nothing, where they are more than a few. */
const commonPart = 0.25;
const fewBearers = 5;

/** What is needed of an article to relate it to others. */
export interface Relatable {
  readonly period: Period;
  /** Keys of its topics and names. */
  readonly features: readonly string[];
  /** Its telling words, as its entry holds them. */
  readonly tellingWords: string;
}

/**
 * Find for every article the older ones that share the rarest words, names and topics with it.
 *
 * Only older ones, and how rare a feature is follows from older ones alone, so that a new article leaves the pages of
 * old ones as they are. A shared feature weighs the square of its inverse document frequency among them.
 *
 * @param articles oldest first, undated last; an undated article has no older ones
 * @returns nearest first, by their places, in the order of `articles`
 */
export function relateArticles(articles: readonly Relatable[]): number[][] {
  const sizes = articles.map(({ features, tellingWords }) => features.length + keysOf(tellingWords).length);
  const bearers = openFeatureBearers(sizes.reduce((sum, size) => sum + size, 0));
  const scores = new Float64Array(articles.length);
  return articles.map((each, index) => {
    if (each.period.precision === "undated") return [];
    const keys = [...new Set([...each.features.map(hashOf), ...keysOf(each.tellingWords)])];
    const found = nearest({ bearers, places: keys.map(bearers.placeOf), older: index, scores });
    // Two new features may have had the same place in view.
    for (const key of keys) bearers.add(bearers.placeOf(key), key, index);
    return found;
  });
}

interface Search {
  readonly bearers: FeatureBearers;
  /** Places of the features of the article that others are to be related to. */
  readonly places: readonly number[];
  /** How many older articles there are. */
  readonly older: number;
  /** Nought for every article, and left so: a field is reckoned with faster than a map of its few entries. */
  readonly scores: Float64Array;
}

/** Choose the older articles that share most. */
function nearest({ bearers, places, older, scores }: Search): number[] {
  const candidates: number[] = [];
  let whole = 0;
  for (const place of places) {
    const count = bearers.count(place);
    const weight = Math.log1p(older / Math.max(1, count)) ** 2;
    whole += weight;
    if (count > Math.max(fewBearers, commonPart * older)) continue;
    bearers.visit(place, mostSharing, (other) => {
      const score = scores[other] ?? 0;
      if (score === 0) candidates.push(other);
      scores[other] = score + weight;
    });
  }
  const close = candidates.filter((other) => (scores[other] ?? 0) >= leastShared * whole);
  const best = firstOf(close, mostRelated, (a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b);
  for (const other of candidates) scores[other] = 0;
  return best;
}
