import type { Archive, TimeCounts } from "../../src/types.ts";

/** Fewer articles than this are seen at a glance without a drawing. */
const fewArticles = 12;

/** An archive that spans more years than this is counted by year, a shorter one by month. */
const fewYears = 5;

/** Count the articles of a whole archive by year or by month; undefined where they are few, or all of one. */
export function archiveOverTime({ dates, articles }: Archive): TimeCounts | undefined {
  if (articles.length <= fewArticles) return undefined;
  const years = dates.filter(({ path, precision }) => path.length === 1 && precision === "year");
  const span = Number(years.at(-1)?.path[0]) - Number(years[0]?.path[0]);
  const step = span < fewYears ? "month" : "year";
  const pages = step === "year" ? years : dates.filter(({ path }) => path.length === 2);
  if (pages.length < 2) return undefined;
  const drawn = pages.reduce((sum, { count }) => sum + count, 0);
  return {
    step,
    counts: pages.map(({ path, count }) => [path.join("-"), count]),
    others: articles.length - drawn,
  };
}
