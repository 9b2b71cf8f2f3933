import type { ArticleCard, Period, TimeCounts } from "../types.ts";

/** Fewer articles than this are seen at a glance without a drawing. */
const fewArticles = 12;

/** A list that spans more years than this is counted by year, a shorter one by month. */
const fewYears = 5;

/**
 * Count the articles of a list by year or by month, for a small drawing of its course.
 *
 * @returns undefined where there are few, or where all fall into one month or year
 */
export function timeCounts(articles: readonly ArticleCard[]): TimeCounts | undefined {
  if (articles.length <= fewArticles) return undefined;
  const years = countBy(articles, yearOf);
  const first = Math.min(...[...years.keys()].map(Number));
  const last = Math.max(...[...years.keys()].map(Number));
  const [step, counts] =
    last - first < fewYears ? (["month", countBy(articles, monthOf)] as const) : (["year", years] as const);
  if (counts.size < 2) return undefined;
  const drawn = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    step,
    counts: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
    others: articles.length - drawn,
  };
}

function countBy(
  articles: readonly ArticleCard[],
  partOf: (period: Period) => string | undefined,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { period } of articles) {
    const part = partOf(period);
    if (part !== undefined) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}

/** Address part of the year of an article; undefined where it is not known. */
function yearOf({ path, precision }: Period): string | undefined {
  return precision === "day" || precision === "month" || precision === "year" ? path[0] : undefined;
}

/** Address parts of its month. */
function monthOf({ path: [year, month], precision }: Period): string | undefined {
  return precision === "day" || precision === "month" ? `${year}-${month}` : undefined;
}
