import { readPeriod } from "../../period.ts";
import { takeDate } from "../date-line.ts";
import { dayIn, readDateValue } from "../date-value.ts";
import { findDatesOfYear } from "../named-dates.ts";

interface DateContext {
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47; names of months are read in it, and in English. */
  readonly language: string;
}

/** No longer line is a date. */
const longest = 120;

/**
 * Read a date as pages write it: as fields do, as figures in the order of year, month and day, as the milliseconds
 * of a clock, or with a month's name in the page's language or English. Figures that may be read two ways are not.
 *
 * @returns an ISO 8601 day; undefined where there is none
 */
export function readPageDate(value: string, { timeZone, language }: DateContext): string | undefined {
  const text = value.replaceAll(/\s+/g, " ").trim();
  if (text === "" || text.length > longest) return undefined;
  const read =
    readDateValue(text, { timeZone, language }) ??
    readClock(text, timeZone) ??
    readOwnFigures(text, language) ??
    readFigures(text);
  const day = read ?? takeDate(text, language)?.day ?? readNamedMonth(text, language);
  return day !== undefined && isDay(day) ? day : undefined;
}

/** Figures of the calendar that the page's language has years such as 1404 of. */
function readOwnFigures(text: string, language: string): string | undefined {
  const [date, ...others] = findDatesOfYear(text, language);
  return others.length === 0 ? date?.day : undefined;
}

function isDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && year >= 1400 && year < 2200 && readPeriod(text) !== undefined;
}

/** Seconds or milliseconds since 1970, which only programs write. */
function readClock(text: string, timeZone: string): string | undefined {
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return undefined;
  return dayIn(timeZone, new Date(Number(text) * (text.length === 10 ? 1000 : 1)));
}

const figures: readonly RegExp[] = [
  /(?<!\d)(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/,
  /(?<y>\d{4})\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일]/,
  /^(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})(?:[T\s]?\d{4,6}Z?)?$/,
  // With dots the day comes first wherever people write so.
  /(?<![\d.])(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})(?!\d)/,
];

/** As Unix writes it: “Mon Aug 03 12:45:00 EDT 2015”. */
const unix = /^\p{L}{3} (?<name>\p{L}{3}) (?<d>\d{1,2}) [\d:]{5,8} (?:[A-Z]{1,5} |[+-]\d{4} )?(?<y>\d{4})$/u;

function readFigures(text: string): string | undefined {
  for (const form of figures) {
    const { y, m, d } = form.exec(text)?.groups ?? {};
    if (y && m && d) return written(y, Number(m), d);
  }
  return readEra(text) ?? readSlashed(text);
}

/** The year before the first of each of Japan's eras since it took the Gregorian calendar. */
const eras: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };

/** As in “令和3年3月9日”; the first year is 元. */
function readEra(text: string): string | undefined {
  const found = /(明治|大正|昭和|平成|令和)\s?(元|\d{1,2})年\s?(\d{1,2})月\s?(\d{1,2})日/.exec(
    text.normalize("NFKC"),
  );
  const [, era = "", year = "", month = "", day = ""] = found ?? [];
  const before = eras[era];
  if (before === undefined) return undefined;
  return written(String(before + (year === "元" ? 1 : Number(year))), Number(month), day);
}

/** Figures with slashes are read only where one of them cannot be a month. */
function readSlashed(text: string): string | undefined {
  const [, a, b, year] = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(text) ?? [];
  if (!a || !b || !year) return undefined;
  if (Number(a) > 12 || a === b) return written(year, Number(b), a);
  return Number(b) > 12 ? written(year, Number(a), b) : undefined;
}

function written(year: string, month: number, day: string): string {
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const named =
  /(?<d>\d{1,2})(?:\.|º|er|st|nd|rd|th)?\s(?:de\s|d['’])?(?<name>\p{L}{2,20})\.?,?\s(?:de\s|del\s)?(?<y>\d{4})(?!\d)/u;
const namedFirst = /(?<name>\p{L}{3,20})\.?\s(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s(?<y>\d{4})(?!\d)/u;

function readNamedMonth(text: string, language: string): string | undefined {
  const latin = text.normalize("NFKC");
  const { d, name, y } = (unix.exec(latin) ?? named.exec(latin) ?? namedFirst.exec(latin))?.groups ?? {};
  if (!d || !name || !y) return undefined;
  const month = monthNamed(name, language) ?? monthNamed(name, "en");
  return month === undefined ? undefined : written(y, month, d);
}

/** The month that a name, whole or cut to its first three letters or more, stands for in a language; 1 is January. */
function monthNamed(name: string, language: string): number | undefined {
  const words = name.toLowerCase();
  const months = monthsOf(language).map((forms) =>
    forms.some((form) => form === words || (words.length > 2 && form.startsWith(words))),
  );
  const found = months.indexOf(true);
  return found === -1 || months.indexOf(true, found + 1) !== -1 ? undefined : found + 1;
}

const known = new Map<string, readonly (readonly string[])[]>();

function monthsOf(language: string): readonly (readonly string[])[] {
  const found = known.get(language) ?? namesOfMonths(language);
  known.set(language, found);
  return found;
}

/** Names stand alone in one form and beside a day in another, in many languages. */
function namesOfMonths(language: string): readonly (readonly string[])[] {
  try {
    const alone = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC", calendar: "gregory" });
    const dated = new Intl.DateTimeFormat(language, {
      month: "long",
      day: "numeric",
      timeZone: "UTC",
      calendar: "gregory",
    });
    return Array.from({ length: 12 }, (_, month) => {
      const moment = new Date(Date.UTC(2000, month, 15));
      const inDate = dated.formatToParts(moment).find((part) => part.type === "month")?.value ?? "";
      return [alone.format(moment).toLowerCase(), inDate.toLowerCase()];
    });
  } catch {
    return [];
  }
}
