import { keysOf } from "../articles/telling-words.ts";
import type { Period } from "../types.ts";

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
  const bearers = new Map<string | number, Bearers>();
  const scores = new Float64Array(articles.length);
  return articles.map((each, index) => {
    if (each.period.precision === "undated") return [];
    const features = [...each.features, ...keysOf(each.tellingWords)];
    const sharing = features.map((feature) => bearers.get(feature));
    const found = nearest(sharing, index, scores);
    features.forEach((feature, at) => {
      const known = sharing[at];
      if (known) bear(known, index);
      else bearers.set(feature, { count: 1, latest: [index] });
    });
    return found;
  });
}

/** The articles so far that bear a feature. */
interface Bearers {
  count: number;
  /** Places of the latest of them, oldest first. */
  latest: number[];
}

function bear(bearers: Bearers, index: number): void {
  bearers.count += 1;
  bearers.latest.push(index);
  // Cut now and then, not every time.
  if (bearers.latest.length >= 2 * mostSharing) bearers.latest = bearers.latest.slice(-mostSharing);
}

/**
 * Choose the older articles that share most.
 *
 * @param sharing for every feature, the older articles that bear it
 * @param older how many older articles there are
 * @param scores nought for every article, and left so: a field is reckoned with faster than a map of its few entries
 */
function nearest(sharing: readonly (Bearers | undefined)[], older: number, scores: Float64Array): number[] {
  const candidates: number[] = [];
  let whole = 0;
  for (const bearers of sharing) {
    const weight = Math.log1p(older / (bearers?.count ?? 1)) ** 2;
    whole += weight;
    if (!bearers || bearers.count > Math.max(fewBearers, commonPart * older)) continue;
    const { latest } = bearers;
    for (let at = Math.max(0, latest.length - mostSharing); at < latest.length; at += 1) {
      const other = latest[at] ?? 0;
      const score = scores[other] ?? 0;
      if (score === 0) candidates.push(other);
      scores[other] = score + weight;
    }
  }
  const close = candidates.filter((other) => (scores[other] ?? 0) >= leastShared * whole);
  const best = firstOf(close, (a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b);
  for (const other of candidates) scores[other] = 0;
  return best;
}

/** The few that come first, in order, without sorting all. @param compare above 0 where the first one goes before */
function firstOf(candidates: readonly number[], compare: (a: number, b: number) => number): number[] {
  const best: number[] = [];
  for (const candidate of candidates) {
    const last = best[mostRelated - 1];
    if (last !== undefined && compare(candidate, last) < 0) continue;
    const place = best.findIndex((each) => compare(candidate, each) > 0);
    best.splice(place === -1 ? best.length : place, 0, candidate);
    best.length = Math.min(best.length, mostRelated);
  }
  return best;
}
