import type { StatedDate } from "../types.ts";
import { findDates, isWeekdayWrong } from "./find-dates.ts";

/**
 * Read a paragraph that is nothing but a date, such as “Published: Wednesday, 18 April 2018, 10:30 GMT”.
 *
 * @returns undefined where it says anything else
 */
export function readDateLine(text: string): StatedDate | undefined {
  const taken = takeDate(text);
  if (!taken || /[\p{L}\p{N}]/u.test(taken.rest)) return undefined;
  return { edtf: taken.day, basis: `a line of its own, “${text.trim()}”` };
}

/**
 * Take the one date of publication out of a line, with its label and its time of day.
 *
 * @returns undefined where the line names no date, several, or one that contradicts the calendar
 */
export function takeDate(text: string): { day: string; rest: string } | undefined {
  const { full, ranges } = findDates(text);
  const [date] = full;
  if (!date || full.length > 1 || ranges.length > 0 || isWeekdayWrong(date)) return undefined;
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`
    .replaceAll(/\b(?:first\s+)?(?:published|posted|date|printed|issued)\b(?:\s+on\b)?/gi, "")
    .replaceAll(
      /\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|\b(?:[ap]\.?m\b\.?|(?:gmt|utc|[ecmp][ds]t|bst|cet)\b)/gi,
      "",
    );
  return { day: date.day, rest };
}
