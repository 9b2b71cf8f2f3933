import type { ArticleCard, TimeCounts } from "../types.ts";

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
  const paths = articles.map(({ period }) => period.path).filter(([year]) => /^\d{4}$/.test(year ?? ""));
  const years = paths.map(([year]) => Number(year));
  const span = years.reduce((most, year) => Math.max(most, year), 0) - years.reduce(earlier, 9999);
  const step = span < fewYears ? "month" : "year";
  const counts = new Map<string, number>();
  for (const path of paths) {
    const part = path.slice(0, step === "year" ? 1 : 2);
    if (part.length === (step === "year" ? 1 : 2)) {
      counts.set(part.join("-"), (counts.get(part.join("-")) ?? 0) + 1);
    }
  }
  if (counts.size < 2) return undefined;
  const drawn = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    step,
    counts: [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
    others: articles.length - drawn,
  };
}

function earlier(a: number, b: number): number {
  return Math.min(a, b);
}
