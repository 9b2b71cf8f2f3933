import type { DateRange } from "./date-range.ts";
import type { Histogram } from "./histogram.ts";
import type { SearchSite } from "./site.ts";
import { monthBins, type TimeBin, type TimeCount, yearBins, yearsByMonth } from "./time-bins.ts";

/** What the time line draws. */
export interface TimeView {
  readonly bins: readonly TimeBin[];
  /** Results whose dates are too imprecise for any of the bars. */
  readonly imprecise: number;
}

/**
 * The results of a search by time: by month where the range, or all there is, spans few years. Where none has a date that
 * can be drawn, the years of the archive stay, empty.
 */
export function viewOfResults(
  histogram: Histogram,
  range: DateRange,
  archive: Pick<SearchSite, "years" | "months">,
): TimeView {
  if (histogram.years.length === 0) {
    const bins = viewOfArchive(archive).bins.map((bin) => ({ ...bin, count: 0 }));
    return { bins, imprecise: histogram.imprecise };
  }
  const years = histogram.years.map(({ year, count }) => ({ date: year, count }));
  const few = yearsByMonth(years, range);
  if (few.length === 0) return { bins: yearBins(years), imprecise: histogram.imprecise };
  const shown = histogram.years.filter(({ year }) => few.includes(Number(year)));
  const months = shown.flatMap(({ year, months }) =>
    months.map(({ month, count }): TimeCount => ({ date: `${year}-${month}`, count })),
  );
  const within = shown.reduce((sum, { imprecise }) => sum + imprecise, 0);
  return { bins: monthBins(few, months), imprecise: histogram.imprecise + within };
}

/** The whole archive by time, before anything is asked for. */
export function viewOfArchive({ years, months }: Pick<SearchSite, "years" | "months">): TimeView {
  const few = months.length > 0 ? yearsByMonth(years, {}) : [];
  return { bins: few.length > 0 ? monthBins(few, months) : yearBins(years), imprecise: 0 };
}
