import { describePath } from "../period-label.ts";
import { say, type Wording } from "../wording.ts";
import { readDateField } from "./date-field.ts";
import { readDays } from "./day-range.ts";
import type { SearchState } from "./search-state.ts";

/** Dates from one to another, both included, such as `1923`, `1923-04` or `1923-04-18`; either end may be open. */
export interface DateRange {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** The range of a state as it is looked for: without an end that is no date, and ends the wrong way round exchanged. */
export function rangeOfState({ from = "", until = "" }: Pick<SearchState, "from" | "until">): DateRange {
  const [first, last] = [from, until].map((typed) => {
    const read = readDateField(typed);
    return read.fault ? undefined : read.date;
  });
  const range = { from: first, until: last };
  return endsBeforeItBegins(range) ? { from: last, until: first } : range;
}

/** Choose other dates; whether undated articles are wanted stays as it is, as long as there is a range. */
export function withRange(state: SearchState, { from, until }: DateRange): SearchState {
  const { text, filters, order, undated } = state;
  return {
    text,
    filters,
    ...(order ? { order } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(undated && (from || until) ? { undated } : {}),
  };
}

/** The first day that a date may mean, `YYYY-MM-DD`. */
export function firstDayOf(date: string): string {
  return readDays(date)?.from ?? date;
}

/** The last day that a date may mean, `YYYY-MM-DD`. */
export function lastDayOf(date: string): string {
  return readDays(date)?.until ?? date;
}

/** Whether a range ends before it begins. */
export function endsBeforeItBegins({ from, until }: DateRange): boolean {
  return from !== undefined && until !== undefined && firstDayOf(from) > lastDayOf(until);
}

/** Say a range in words: `1923`, `1923 to April 1925`, `from 1923`; empty where it has no bound. */
export function describeRange({ from, until }: DateRange, wording: Wording): string {
  const words = (date: string) => describePath(date.split("-"), wording);
  if (from !== undefined && from === until) return words(from);
  if (from !== undefined && until !== undefined) {
    return say(wording, "search.rangeBetween", { from: words(from), until: words(until) });
  }
  if (from !== undefined) return say(wording, "search.rangeFrom", { from: words(from) });
  return until === undefined ? "" : say(wording, "search.rangeUntil", { until: words(until) });
}

/**
 * The stretch of the same length right before or after a range: the year before a year, the month after a month.
 *
 * @returns undefined where a bound is missing or a season, the two are not of one precision, or there is no such year
 */
export function stepFrom(
  { from, until }: DateRange,
  direction: -1 | 1,
): { readonly from: string; readonly until: string } | undefined {
  if (!from || !until || from.length !== until.length) return;
  if (![from, until].every((date) => counted.test(date))) return;
  const [first, last] = [countOf(from), countOf(until)];
  if (last < first) return;
  const shift = (last - first + 1) * direction;
  const next = { from: dateAt(first + shift, from.length), until: dateAt(last + shift, until.length) };
  return counted.test(next.from) && counted.test(next.until) ? next : undefined;
}

const day = 86_400_000;

/** A year, a month or a day, no decade and no season. */
const counted = /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d{2})?)?$/;

/** Years, months or days counted through. */
function countOf(date: string): number {
  const [year = 0, month] = date.split("-").map(Number);
  if (month === undefined) return year;
  return date.length === "YYYY-MM".length ? year * 12 + month - 1 : Date.parse(date) / day;
}

function dateAt(count: number, length: number): string {
  if (length === "YYYY".length) return String(count).padStart(4, "0");
  if (length > "YYYY-MM".length) return new Date(count * day).toISOString().slice(0, length);
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}
