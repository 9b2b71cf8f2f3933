import { readPeriod } from "../period.ts";
import type { DayCount, DaySpan } from "../types.ts";

/**
 * Count the days between the first and the last that have an article, and those among them that have none. What lies
 * before or after is not known to be missing.
 *
 * @param days ISO 8601, each once, in order of time
 * @returns undefined where there is none
 */
export function daySpanOf(days: readonly string[]): DaySpan | undefined {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const all = daysBetween(first, last);
  return { first, last, days: all, without: all - days.length };
}

/**
 * Count the days of a year or a month as far as they lie within the archive's span, and those without an article.
 *
 * @param path such as `["2018"]` or `["2018", "04"]`
 * @param present how many of its days have an article
 * @returns undefined where no day of it lies within the span
 */
export function missingDays(
  path: readonly string[],
  present: number,
  span: DaySpan | undefined,
): DayCount | undefined {
  const { first, last } = readPeriod(path.join("-")) ?? {};
  if (!span || first === undefined || last === undefined) return undefined;
  const days = daysBetween(laterOf(first, span.first), earlierOf(last, span.last));
  return days > 0 ? { days, without: days - present } : undefined;
}

const day = 24 * 60 * 60 * 1_000;

function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / day) + 1;
}

function earlierOf(a: string, b: string): string {
  return Date.parse(a) < Date.parse(b) ? a : b;
}

function laterOf(a: string, b: string): string {
  return earlierOf(a, b) === a ? b : a;
}
