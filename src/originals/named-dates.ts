import {
  type Calendar,
  calendarMarked,
  calendarOfYear,
  gregorianOf,
  isYearOfHijra,
  markBehind,
} from "./calendars.ts";
import { inLatinDigits } from "./latin-digits.ts";
import { foreignMonthNamesOf, type MonthNames, monthNamesOf } from "./month-names.ts";

/** A date with the name of its month, found in running text. */
export interface NamedDate {
  /** ISO 8601 day; without a year `--MM-DD`. */
  readonly day: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** 0 for Sunday. */
  readonly weekday?: number;
  /** The date is the last of several days, such as “3 and 5 May”. */
  readonly isRange: boolean;
  readonly calendar?: Calendar;
}

/**
 * Find dates whose month has a name, in any language that the runtime knows the names of: of the Gregorian calendar, and
 * in Persian, Arabic and Urdu of theirs. A date that does not exist, such as 31 February, is left out.
 *
 * @param language BCP 47
 */
export function findNamedDates(text: string, language: string): NamedDate[] {
  const latin = inLatinDigits(text);
  const named = monthNamesOf(language).flatMap((names) =>
    [...latin.matchAll(names.form)].flatMap((match) => dateOf(match, { text, latin, language, names }) ?? []),
  );
  return [...named, ...numbered(text, latin)];
}

/** Year, month and day with the signs for these, which Chinese, Japanese and Korean write. */
const signs = /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g;

/**
 * Find dates of the Persian and the Hijri calendar in a text of another language, such as “16 Mordad 1344”; with a year of
 * the Hijra alone, since some of the names are words of other things too.
 *
 * @param language BCP 47
 */
export function findForeignDates(text: string, language: string): NamedDate[] {
  const latin = inLatinDigits(text);
  if (!/(?<!\d)1[2-4]\d\d(?!\d)/.test(latin)) return [];
  return foreignMonthNamesOf(language).flatMap((names) =>
    [...latin.matchAll(names.form)]
      .filter(({ groups = {} }) => isYearOfHijra(Number(groups.y1 ?? groups.y2 ?? groups.y3 ?? groups.y4)))
      .flatMap((match) => dateOf(match, { text, latin, language, names }) ?? []),
  );
}

/**
 * Find dates in figures of the Persian, the Hijri or the Buddhist calendar, as a text's language has them: in the order
 * year, month, day, of which there is no doubt.
 *
 * @param language BCP 47
 */
export function findDatesOfYear(text: string, language: string): NamedDate[] {
  const latin = inLatinDigits(text);
  return [...latin.matchAll(yearFirst)].flatMap((match) => {
    const [year = 0, month = 0, day = 0] = [match[1], match[3], match[4]].map(Number);
    const calendar = calendarOfYear(year, language);
    const found = calendar && gregorianOf(calendar, { year, month, day });
    if (calendar === undefined || found === undefined) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ day: found, words: text.slice(start, end), start, end, isRange: false, calendar }];
  });
}

const yearFirst = /(?<![\d./-])(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?![\d/-])/g;

function numbered(text: string, latin: string): NamedDate[] {
  return [...latin.matchAll(signs)].flatMap((match) => {
    const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
    const [start, end] = [match.index, match.index + match[0].length];
    const found = dayIn({ year, month, day }, undefined);
    return found === undefined
      ? []
      : [{ day: found, words: text.slice(start, end), start, end, isRange: false }];
  });
}

interface Place {
  readonly text: string;
  readonly latin: string;
  readonly language: string;
  readonly names: MonthNames;
}

function dateOf(match: RegExpExecArray, { text, latin, language, names }: Place): NamedDate | undefined {
  const groups = match.groups ?? {};
  const name = groups.m1 ?? groups.m2 ?? groups.m3 ?? groups.m4;
  const year = groups.y1 ?? groups.y2 ?? groups.y3 ?? groups.y4;
  const number = {
    year: Number(year),
    month: names.months.get(name?.toLowerCase() ?? "") ?? 0,
    day: Number(groups.d1 ?? groups.d2 ?? groups.d3 ?? groups.d4),
  };
  const start = match.index;
  const written = start + match[0].length;
  const behind = latin.slice(written, written + 16);
  const calendar = calendarOf(names, { number, behind, language });
  const mark = markBehind(behind, number.year);
  const end = mark && mark.calendar === calendar ? written + mark.length : written;
  const day = year === undefined ? yearless(number, calendar) : dayIn(number, calendar);
  if (day === undefined) return undefined;
  const before = latin.slice(Math.max(0, start - 30), start);
  const named = names.weekdayBefore(before);
  const first = named ? start - before.length + named.start : start;
  return {
    ...{ day, start: first, end, words: text.slice(first, end) },
    ...(named ? { weekday: named.weekday } : {}),
    ...(calendar === undefined ? {} : { calendar }),
    isRange: /\d\s?(?:[–—/-]|\p{L}{1,3}\s)\s?$/u.test(before),
  };
}

function calendarOf(
  { calendar }: MonthNames,
  { number, behind, language }: { number: { year: number }; behind: string; language: string },
): Calendar | undefined {
  // A year of the Gregorian calendar may stand beside a month of it alone.
  if (calendar !== undefined) return calendar;
  const marked = calendarMarked(behind, number.year) ?? calendarOfYear(number.year, language);
  return marked === "buddhist" ? marked : undefined;
}

interface Numbers {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dayIn(number: Numbers, calendar: Calendar | undefined): string | undefined {
  if (calendar !== undefined) return gregorianOf(calendar, number);
  const { year, month, day } = number;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** Of the Gregorian calendar alone: which day of the year it is in others depends on the year. */
function yearless({ month, day }: Numbers, calendar: Calendar | undefined): string | undefined {
  if (calendar !== undefined || month < 1 || day < 1 || day > 31) return undefined;
  return `--${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
