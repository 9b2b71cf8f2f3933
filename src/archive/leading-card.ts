import type { ArticleCard } from "../types.ts";

/** How many of the newest articles are looked at: as many as the front page shows above what is folded. */
const mostLookedAt = 6;

/**
 * Choose the article that leads the front page: the newest that has something to read beneath its headline, since of some
 * articles no more than that survives.
 *
 * @param latest newest first
 * @returns undefined where there are no articles
 */
export function leadingCard(latest: readonly ArticleCard[]): ArticleCard | undefined {
  return latest.slice(0, mostLookedAt).find(({ summary }) => summary !== "") ?? latest[0];
}
