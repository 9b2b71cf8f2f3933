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
  return articles.map((each, index) => nearest(each, index, bearers, articles));
}

function nearest<T extends Relatable>(
  { card, features }: Relatable,
  index: number,
  bearers: ReadonlyMap<string, readonly number[]>,
  articles: readonly T[],
): T[] {
  const scores = new Map<number, number>();
  for (const feature of card.period.precision === "undated" ? [] : features) {
    const sharing = bearers.get(feature) ?? [];
    if (sharing.length > mostSharing) continue;
    const weight = Math.log(1 + articles.length / sharing.length);
    for (const other of sharing) if (other < index) scores.set(other, (scores.get(other) ?? 0) + weight);
  }
  return [...scores]
    .sort(([a, score], [b, higher]) => higher - score || b - a)
    .slice(0, mostRelated)
    .map(([other]) => articles[other])
    .filter((other) => other !== undefined);
}
