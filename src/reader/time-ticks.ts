import type { TimeBin } from "./time-bins.ts";

/** A name under a bar of the time line. */
export interface Tick {
  /** Place of the bar. */
  readonly at: number;
  /** The date that it names, `1920`, `1923` or `1923-04`. */
  readonly date: string;
}

/** How many names there is room for on a phone. */
const most = 6;

const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500];

/** Choose which bars are named: round years, Januaries where several years are drawn by month, each month of one. */
export function ticksOf(bins: readonly TimeBin[]): Tick[] {
  const isByMonth = bins[0]?.path.length === 2;
  const named = bins.map(({ from }, at) => ({ at, date: from }));
  if (isByMonth) {
    return bins.length <= 12
      ? named
      : named
          .filter(({ date }) => date.endsWith("-01"))
          .map(({ at, date }) => ({ at, date: date.slice(0, 4) }));
  }
  const span = Number(bins.at(-1)?.from) - Number(bins[0]?.from) + 1;
  const step = steps.find((each) => span / each <= most) ?? 1000;
  return named.filter(({ date }) => Number(date) % step === 0);
}
