import type { PageRun } from "./page-dates.ts";
import type { ShardFinding } from "./shard-finding.ts";

/** Results of a year. */
export interface YearCount {
  /** Four digits. */
  readonly year: string;
  /** Results dated in it, however precisely within it. */
  readonly count: number;
  /** Those of them that the present range leaves; all where there is none. */
  readonly inRange: number;
  /** All twelve of its months. */
  readonly months: readonly MonthCount[];
  /** Those of its results whose month is not known. */
  readonly imprecise: number;
}

/** Results of a month. */
export interface MonthCount {
  /** Two digits, from `01` on. */
  readonly month: string;
  readonly count: number;
  readonly inRange: number;
}

/** Results by time, as if there were no range. */
export interface Histogram {
  /** Years that any result is dated in, in order; years between them without any are not listed. */
  readonly years: readonly YearCount[];
  /** Results whose date is known, but less precisely than to a year. */
  readonly imprecise: number;
  /** Results without any date. */
  readonly undated: number;
}

/** Counted results, and those of them in the range. */
interface Tally {
  count: number;
  inRange: number;
}

/**
 * Count results by time, as if there were no range: those that query and facets leave.
 *
 * @param findings of all shards
 */
export async function countByTime(findings: readonly ShardFinding[]): Promise<Histogram> {
  const tallies = new Map<string, Tally>();
  for (const finding of findings) tallyShard(tallies, finding, await finding.shard.dates());
  const tally = (path: string): Tally => tallies.get(path) ?? { count: 0, inRange: 0 };
  const years = [...tallies.keys()]
    .filter((path) => /^\d{4}$/.test(path))
    .sort((a, b) => Number(a) - Number(b));
  return {
    years: years.map((year) => {
      const months = twelve.map((month) => ({ month, ...tally(`${year}-${month}`) }));
      const known = months.reduce((sum, { count }) => sum + count, 0);
      return { year, ...tally(year), months, imprecise: tally(year).count - known };
    }),
    imprecise: tally(imprecise).count,
    undated: tally(undated).count,
  };
}

const [imprecise, undated] = ["imprecise", "undated"];
const twelve = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, "0"));

function tallyShard(
  tallies: Map<string, Tally>,
  { pages, inYears, inOthers, inRange }: ShardFinding,
  runs: readonly PageRun[],
): void {
  let [run, end] = [-1, 0];
  for (const page of pages) {
    while (page >= end) {
      run += 1;
      end += runs[run]?.pages ?? Number.POSITIVE_INFINITY;
    }
    if (inYears[page] !== 1 || inOthers[page] !== 1) continue;
    for (const path of pathsOf(runs[run])) {
      const tally = tallies.get(path) ?? { count: 0, inRange: 0 };
      tally.count += 1;
      tally.inRange += inRange[page] ?? 0;
      tallies.set(path, tally);
    }
  }
}

/** What a page counts under: its year, and its month where that is known. */
function pathsOf(run: PageRun | undefined): string[] {
  const [year, month] = run?.path ?? [];
  if (year === undefined) return [run?.days ? imprecise : undated];
  if (!/^\d{4}$/.test(year)) return [imprecise];
  return month === undefined ? [year] : [year, `${year}-${month}`];
}
