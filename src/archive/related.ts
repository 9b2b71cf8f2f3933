import { listUnder } from "../list-under.ts";
import type { ArticleCard } from "../types.ts";

/** How many related articles a page shows. */
const mostRelated = 4;

/** A feature that more articles than this share says little about any of them, and costs time. */
const mostSharing = 500;

/** What is needed of an article to relate it to others. */
export interface Relatable {
  readonly card: ArticleCard;
  /** Keys of its topics and names. */
  readonly features: readonly string[];
}

/**
 * Find for every article the older ones that share the rarest topics and names with it.
 *
 * Only older ones, so that a new article leaves the pages of old ones as they are. Each shared feature weighs
 * its inverse document frequency; names weigh more than topics because fewer articles share them.
 *
 * @param articles oldest first; an undated article has no older ones
 * @returns nearest first, in the order of `articles`
 */
export function relateArticles<T extends Relatable>(articles: readonly T[]): T[][] {
  const bearers = new Map<string, number[]>();
  articles.forEach(({ features }, index) => {
    for (const feature of features) listUnder(bearers, feature, index);
  });
  const scores = new Float64Array(articles.length);
  return articles.map((each, index) => {
    if (each.card.period.precision === "undated") return [];
    const sharing = each.features
      .map((feature) => bearers.get(feature) ?? [])
      .filter(({ length }) => length <= mostSharing);
    return nearest(sharing, index, scores).flatMap((other) => articles[other] ?? []);
  });
}

/**
 * Choose the older articles that share most.
 *
 * @param sharing for every feature, those that bear it, oldest first
 * @param scores nought for every article, and left so: a field is reckoned with faster than a map of its few entries
 */
function nearest(sharing: readonly (readonly number[])[], index: number, scores: Float64Array): number[] {
  const older: number[] = [];
  for (const bearers of sharing) {
    const weight = Math.log(1 + scores.length / bearers.length);
    for (const other of bearers) {
      if (other >= index) break;
      const score = scores[other] ?? 0;
      if (score === 0) older.push(other);
      scores[other] = score + weight;
    }
  }
  const best = firstOf(older, (a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b);
  for (const other of older) scores[other] = 0;
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
