import type { ParsedResult } from "chrono-node";
import { readPeriod } from "../period.ts";
import { type Calendar, calendarMarked } from "./calendars.ts";
import { type ChronoLocale, chronoLocale } from "./chrono-locale.ts";
import { joinCalendars } from "./join-calendars.ts";
import { inLatinDigits } from "./latin-digits.ts";
import { findDatesOfYear, findForeignDates, findNamedDates, type NamedDate } from "./named-dates.ts";

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
  /** Absent for the Gregorian. */
  readonly calendar?: Calendar;
}

/** A day and a month without a year, found in running text: what could become a date if the year were known. */
export interface YearlessDate {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** 1 is January. */
  readonly month: number;
  readonly day: number;
  readonly weekday?: number;
}

/** The dates that a text spells out. */
export interface FoundDates {
  readonly full: readonly FoundDate[];
  /** The words of ranges such as “3-5 May 1987”, which name several days. */
  readonly ranges: readonly string[];
  readonly yearless: readonly YearlessDate[];
}

/** No paragraph is longer; of a text without paragraphs only the beginning is read. */
const longest = 5000;

/**
 * Find the dates that a text spells out, in its language and in English, and those that it gives in two calendars once.
 * Figures such as 5/6/2018 are left alone: which of them is the month is not known. So are years of fewer than four figures, and dates of something else, such as a
 * birth.
 *
 * @param language BCP 47
 */
export function findDates(text: string, language = "en"): FoundDates {
  const opening = text.slice(0, longest);
  const isEnglish = /^en\b/i.test(language);
  const locales = (isEnglish ? ["en"] : [language, "en"]).flatMap((each) => chronoLocale(each) ?? []);
  const spans = [
    ...findDatesOfYear(opening, language).map(namedSpan),
    ...locales.flatMap((locale) => spelledIn(opening, locale)),
    ...(isEnglish ? [] : findNamedDates(opening, language).map(namedSpan)),
    ...findForeignDates(opening, language).map(namedSpan),
  ];
  const chosen = withoutOverlaps(spans).filter((span) => !isOfElse(span, opening));
  return {
    full: joinCalendars(
      chosen.flatMap(({ full }) => full ?? []),
      opening,
    ),
    ranges: chosen.flatMap(({ range }) => range ?? []),
    yearless: chosen.flatMap(({ yearless }) => yearless ?? []),
  };
}

/** A place in the text that is one of the three. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly full?: FoundDate;
  readonly range?: string;
  readonly yearless?: YearlessDate;
}

/** Of two that overlap, dates with a year come before those without, and then the first found. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  const ordered = spans.toSorted(
    (one, other) => Number(Boolean(one.yearless)) - Number(Boolean(other.yearless)),
  );
  const kept: Span[] = [];
  for (const span of ordered) {
    if (!kept.some(({ start, end }) => span.start < end && start < span.end)) kept.push(span);
  }
  return kept.toSorted((one, other) => one.start - other.start);
}

function namedSpan({ isRange, ...date }: NamedDate): Span {
  const { start, end, words, weekday } = date;
  const [, month, day] = /^--(\d{2})-(\d{2})$/.exec(date.day) ?? [];
  if (month !== undefined && day !== undefined) {
    const given = weekday === undefined ? {} : { weekday };
    return { start, end, yearless: { words, start, end, month: Number(month), day: Number(day), ...given } };
  }
  return isRange ? { start, end, range: words } : { start, end, full: date };
}

/** What chrono-node finds, as far as it is spelled out. */
function spelledIn(text: string, locale: ChronoLocale): Span[] {
  const isEnglish = locale === chronoLocale("en");
  // The reference date only fills in what a text leaves out, and whatever it fills in is not used.
  const results = locale.parse(text, new Date(Date.UTC(2000, 0, 1)));
  return results
    .filter(
      (result) => (isEnglish ? month : anyMonth).test(result.text) && /\p{Nd}|[一-十]/u.test(result.text),
    )
    .flatMap((result) => spanOf(result, text) ?? []);
}

function spanOf(result: ParsedResult, text: string): Span | undefined {
  const [start, end] = [result.index, result.index + result.text.length];
  if (isWholeDate(result, text)) {
    return isRange(result, text)
      ? { start, end, range: result.text }
      : { start, end, full: foundDate(result) };
  }
  const isYearless = isCertain(result, ["day", "month"]) && !isCertain(result, ["year"]);
  return isYearless ? { start, end, yearless: yearlessDate(result) } : undefined;
}

/**
 * A year counts only as it is written, in four figures of our era: the library makes 1987 of “87” and of 2530 BE. The
 * years of Chinese and Japanese dates, which may be those of an emperor or written in words, have a sign of their own.
 */
function isWholeDate(result: ParsedResult, text: string): boolean {
  if (!isCertain(result, ["day", "month", "year"])) return false;
  const year = String(result.start.get("year"));
  const written = inLatinDigits(result.text).match(/(?<!\d)\d{4}(?!\d)/g);
  const isWritten = written ? written.includes(year) : result.text.includes("年");
  const behind = text.slice(result.index + result.text.length);
  const continues =
    /^(?:\p{Nd}|\s*B\.?\s?C\b)/u.test(behind) || calendarMarked(behind, Number(year)) !== undefined;
  return isWritten && !continues && readPeriod(foundDate(result).day) !== undefined;
}

/** The library sees most ranges; of “3 and 5 May 1987” or “3 May to 5 May 1987” it sees the end alone. */
function isRange(result: ParsedResult, text: string): boolean {
  const before = text.slice(Math.max(0, result.index - 20), result.index);
  return Boolean(result.end) || /(?:\d\.?\s?(?:\s\p{L}{1,3}\s|[&/–—-])|\bto)\s*$/iu.test(before);
}

/** A date of a birth, a founding, a later change of the page or the like dates neither the event nor the text. */
function isOfElse({ start }: Span, text: string): boolean {
  return otherDates.test(text.slice(Math.max(0, start - 60), start));
}

const otherDates =
  /\b(?:born|died|founded|established|since|until|till|before|after|updated|modified|corrected|accessed|archived|retrieved)\s*:?(?:\s+(?:on|in))?(?:\s+the)?\s*$|(?<!\p{L})(?:geboren|gestorben|gegründet|seit|bis|vor|nach|aktualisiert|née?|depuis|jusqu['’]au|avant|après|mis à jour|nacid[oa]|desde|hasta|antes del?|después del?|actualizado|nascid[oa]|até|atualizado|nat[oa]|dal|fino al|prima del|dopo il|aggiornato|geboren|sinds|tot|родил\p{L}*|с|до|после|обновлено|født|född|sedan|متولد|تا|از|پیش از|پس از|منذ|حتى|قبل|بعد)\s*:?(?:\s+(?:am|dem|zum|le|el|em|il|op))?\s*$/iu;

/** A month by its name, or the figures of ISO 8601; “a second night” and “two days ago” are dates to the library. */
const month =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|^\d{4}-\d{2}-\d{2}/i;

/** Figures beside letters. */
const anyMonth = /\p{L}/u;

function isCertain(result: ParsedResult, parts: readonly ("day" | "month" | "year")[]): boolean {
  return parts.every((part) => result.start.isCertain(part));
}

/** Tell whether a date gives a weekday that its day was not. */
export function isWeekdayWrong(date: FoundDate): boolean {
  return date.weekday !== undefined && date.weekday !== new Date(`${date.day}T00:00:00Z`).getUTCDay();
}

/** The weekday that the day of a date was, by its English name. */
export function weekdayNameOf({ day }: Pick<FoundDate, "day">): string {
  const name = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" });
  return name.format(new Date(`${day}T00:00:00Z`));
}

function foundDate(result: ParsedResult): FoundDate {
  const { start } = result;
  const part = (unit: "year" | "month" | "day") => String(start.get(unit) ?? "").padStart(2, "0");
  return {
    day: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
    ...placeOf(result),
  };
}

function yearlessDate(result: ParsedResult): YearlessDate {
  const { start } = result;
  return { month: start.get("month") ?? 0, day: start.get("day") ?? 0, ...placeOf(result) };
}

function placeOf(result: ParsedResult): Pick<FoundDate, "words" | "start" | "end" | "weekday"> {
  // The library takes the preposition for a part of the date.
  const preposition = /^(?:on|am|op|в|во|у)\s+/iu.exec(result.text)?.[0].length ?? 0;
  const weekday = result.start.isCertain("weekday") ? result.start.get("weekday") : null;
  return {
    words: result.text.slice(preposition),
    start: result.index + preposition,
    end: result.index + result.text.length,
    ...(weekday === null ? {} : { weekday }),
  };
}
