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
  const step = spanOf(articles) < fewYears ? "month" : "year";
  const counts = new Map<string, number>();
  let drawn = 0;
  for (const { period } of articles) {
    const part = partOf(period, step);
    if (part === undefined) continue;
    counts.set(part, (counts.get(part) ?? 0) + 1);
    drawn += 1;
  }
  if (counts.size < 2) return undefined;
  return {
    step,
    counts: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
    others: articles.length - drawn,
  };
}

/** How many years lie between the first and the last. */
function spanOf(articles: readonly ArticleCard[]): number {
  let [first, last] = [9999, 0];
  for (const { period } of articles) {
    const year = Number(partOf(period, "year") ?? Number.NaN);
    if (year < first) first = year;
    if (year > last) last = year;
  }
  return last - first;
}

/** Address parts of the year or month of an article; undefined where it is not known. */
function partOf({ path: [year, month], precision }: Period, step: TimeCounts["step"]): string | undefined {
  if (precision !== "day" && precision !== "month" && precision !== "year") return undefined;
  if (step === "year") return year;
  return month === undefined ? undefined : `${year}-${month}`;
}
