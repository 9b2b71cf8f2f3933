import { type ParsedResult, strict } from "chrono-node/en";
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

/**
 * Find the dates that an English text spells out. Figures such as 5/6/2018 are left alone: which of them is the
 * month is not known.
 */
export function findDates(text: string): { full: FoundDate[]; yearless: YearlessDate[] } {
  // The reference date only fills in what a text leaves out, and whatever it fills in is not used.
  const results = strict.parse(text, new Date(Date.UTC(2000, 0, 1)));
  const spelled = results.filter(({ text }) => month.test(text) && /\d/.test(text));
  return {
    full: spelled.filter((result) => isCertain(result, ["day", "month", "year"])).map(foundDate),
    yearless: spelled
      .filter((result) => isCertain(result, ["day", "month"]) && !isCertain(result, ["year"]))
      .map((result) => ({ words: result.text })),
  };
}

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
  const { full } = findDates(text);
  const [date] = full;
  if (!date || full.length > 1 || isWeekdayWrong(date)) return undefined;
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`;
  const said = rest.replaceAll(
    /\b(?:first\s+)?(?:published|posted|updated|date|printed|issued)(?:\s+on)?\b/gi,
    "",
  );
  const unsaid = said.replaceAll(
    /\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|\b(?:[ap]\.?m\.?|gmt|utc|[ecmp][ds]t|bst|cet)\b/gi,
    "",
  );
  if (/[\p{L}\p{N}]/u.test(unsaid)) return undefined;
  return { edtf: date.day, basis: `a line of its own, “${text.trim()}”` };
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
