import { type DateRange, firstDayOf, lastDayOf } from "./date-range.ts";

/** How many articles are known to be of a year or of a month, `1923` or `1923-04`. */
export interface TimeCount {
  readonly date: string;
  readonly count: number;
}

/** A bar of the time line: a month, a year or a decade. */
export interface TimeBin {
  /** Address parts, by which it is named: `["1923", "04"]`, `["192X"]`. */
  readonly path: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly count: number;
}

/** Up to this many years are drawn by their months. */
const fewYears = 3;

/** More years than this are drawn by decades: narrower bars could be neither told apart nor aimed at. */
const manyYears = 170;

/**
 * The years to be drawn by their months: those of a short range, or all there are where they are few.
 *
 * @param years ascending
 */
export function yearsByMonth(years: readonly TimeCount[], { from, until }: DateRange): number[] {
  const first = Number((from && firstDayOf(from).slice(0, 4)) ?? years[0]?.date);
  const last = Number((until && lastDayOf(until).slice(0, 4)) ?? years.at(-1)?.date);
  const isFew = first <= last && last - first < fewYears;
  return isFew ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [];
}

/**
 * Lay out counts by year as bars from the first to the last, those without articles among them.
 *
 * @param years ascending
 */
export function yearBins(years: readonly TimeCount[]): TimeBin[] {
  const [first, last] = [Number(years[0]?.date), Number(years.at(-1)?.date)];
  if (Number.isNaN(first)) return [];
  const counts = new Map(years.map(({ date, count }) => [Number(date), count]));
  const width = last - first < manyYears ? 1 : 10;
  const start = first - (first % width);
  return Array.from({ length: Math.floor((last - start) / width) + 1 }, (_, at) => {
    const year = start + at * width;
    const own = Array.from({ length: width }, (_each, offset) => counts.get(year + offset) ?? 0);
    const name = yearName(year);
    return {
      path: [width === 1 ? name : `${name.slice(0, 3)}X`],
      from: name,
      until: yearName(year + width - 1),
      count: own.reduce((sum, count) => sum + count, 0),
    };
  });
}

/** Lay out counts by month as bars, twelve for each of the years. */
export function monthBins(years: readonly number[], months: readonly TimeCount[]): TimeBin[] {
  const counts = new Map(months.map(({ date, count }) => [date, count]));
  return years.flatMap((year) =>
    Array.from({ length: 12 }, (_, at) => {
      const path = [yearName(year), String(at + 1).padStart(2, "0")];
      const date = path.join("-");
      return { path, from: date, until: date, count: counts.get(date) ?? 0 };
    }),
  );
}

function yearName(year: number): string {
  return String(year).padStart(4, "0");
}

/** Places of the first and the last of some bars. */
export type Span = readonly [number, number];

/** The bars that a range touches; all of them where it has no bound or touches none. */
export function spanOf(bins: readonly TimeBin[], { from, until }: DateRange): Span {
  const whole: Span = [0, Math.max(0, bins.length - 1)];
  const first = from === undefined ? 0 : bins.findIndex((bin) => lastDayOf(bin.until) >= firstDayOf(from));
  const last =
    until === undefined ? whole[1] : bins.findLastIndex((bin) => firstDayOf(bin.from) <= lastDayOf(until));
  return first === -1 || last === -1 || first > last ? whole : [first, last];
}

/** The range that some bars stand for; years rather than their twelve months. */
export function rangeOf(bins: readonly TimeBin[], [first, last]: Span): DateRange {
  const [from, until] = [bins[first]?.from, bins[last]?.until];
  const areYears = from?.endsWith("-01") === true && until?.endsWith("-12") === true;
  return areYears ? { from: from.slice(0, 4), until: until.slice(0, 4) } : { from, until };
}
