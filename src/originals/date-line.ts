import { type ParsedResult, strict } from "chrono-node/en";
import { readPeriod } from "../period.ts";
import type { StatedDate } from "../types.ts";

/** A date with day, month and year, found in running text. */
export interface FoundDate {
  /** ISO 8601 day. */
  readonly day: string;
  /** The words it was read from. */
  readonly words: string;
  /** Where in the text they begin and end. */
  readonly start: number;
  readonly end: number;
  /** The weekday that the text gives, 0 for Sunday; absent where it gives none. */
  readonly weekday?: number;
}

/** A day and a month without a year, found in running text: what could become a date if the year were known. */
export interface YearlessDate {
  readonly words: string;
}

/** The dates that a text spells out. */
export interface FoundDates {
  readonly full: readonly FoundDate[];
  /** The words of ranges such as “3-5 May 1987”, which name several days. */
  readonly ranges: readonly string[];
  readonly yearless: readonly YearlessDate[];
}

/**
 * Find the dates that an English text spells out. Figures such as 5/6/2018 are left alone: which of them is the
 * month is not known. So are years of fewer than four figures, and dates of something else, such as a birth.
 */
export function findDates(text: string): FoundDates {
  // The reference date only fills in what a text leaves out, and whatever it fills in is not used.
  const results = strict.parse(text, new Date(Date.UTC(2000, 0, 1)));
  const spelled = results.filter(({ text }) => month.test(text) && /\d/.test(text));
  const dated = spelled.filter((result) => isWholeDate(result, text));
  return {
    full: dated.filter((result) => !isRange(result, text) && !isOfElse(result, text)).map(foundDate),
    ranges: dated.filter((result) => isRange(result, text)).map((result) => result.text),
    yearless: spelled
      .filter((result) => isCertain(result, ["day", "month"]) && !isCertain(result, ["year"]))
      .map((result) => ({ words: result.text })),
  };
}

/** A year counts only as it is written, in four figures of our era: the library makes 1987 of “87” and of 2530 BE. */
function isWholeDate(result: ParsedResult, text: string): boolean {
  if (!isCertain(result, ["day", "month", "year"])) return false;
  const year = String(result.start.get("year"));
  const isWritten = result.text.match(/(?<!\d)\d{4}(?!\d)/g)?.includes(year) ?? false;
  const continues = /^(?:\d|\s*B\.?\s?C\b)/.test(text.slice(result.index + result.text.length));
  return isWritten && !continues && readPeriod(foundDate(result).day) !== undefined;
}

/** The library sees most ranges; of “3 and 5 May 1987” or “3 May to 5 May 1987” it sees the end alone. */
function isRange(result: ParsedResult, text: string): boolean {
  return Boolean(result.end) || /(?:\d\s*(?:and|or|&|[/–—-])|\bto)\s*$/i.test(text.slice(0, result.index));
}

/** A date of a birth, a founding, a later change of the page or the like dates neither the event nor the text. */
function isOfElse(result: ParsedResult, text: string): boolean {
  const { start } = foundDate(result);
  return otherDates.test(text.slice(0, start));
}

const otherDates =
  /\b(?:born|died|founded|established|since|until|till|before|after|updated|modified|corrected|accessed|archived|retrieved)\s*:?(?:\s+(?:on|in))?(?:\s+the)?\s*$/i;

/** A month by its name, or the figures of ISO 8601; “a second night” and “two days ago” are dates to the library. */
const month =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|^\d{4}-\d{2}-\d{2}/i;

function isCertain(result: ParsedResult, parts: readonly ("day" | "month" | "year")[]): boolean {
  return parts.every((part) => result.start.isCertain(part));
}

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

/** Tell whether a date gives a weekday that its day was not. */
export function isWeekdayWrong(date: FoundDate): boolean {
  return date.weekday !== undefined && date.weekday !== new Date(`${date.day}T00:00:00Z`).getUTCDay();
}

function foundDate(result: ParsedResult): FoundDate {
  const { start } = result;
  const part = (unit: "year" | "month" | "day") => String(start.get(unit) ?? "").padStart(2, "0");
  // The library takes the preposition for a part of the date.
  const preposition = /^on\s+/i.exec(result.text)?.[0].length ?? 0;
  const weekday = start.isCertain("weekday") ? start.get("weekday") : null;
  return {
    day: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
    words: result.text.slice(preposition),
    start: result.index + preposition,
    end: result.index + result.text.length,
    ...(weekday === null ? {} : { weekday }),
  };
}
