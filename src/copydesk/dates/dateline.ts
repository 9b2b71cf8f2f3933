import { findDates } from "../../originals/find-dates.ts";
import { findImpossibleDates, type ImpossibleDate } from "../../originals/impossible-dates.ts";
import { readPeriod } from "../../period.ts";
import type { Passage, StatedDate } from "../../types.ts";

/** The day on which a report was filed, as its first words give it: “SALVADOR, Feb 26 (Agency) -”. */
export interface Dateline {
  /** Place and date, as they stand. */
  readonly words: string;
  /** 1 is January. */
  readonly month: number;
  readonly day: number;
  /** 0 for Sunday. */
  readonly weekday?: number;
  /** ISO 8601 day, where the dateline has the year. */
  readonly full?: string;
}

/** How far into the text a dateline may reach, in characters. */
const longest = 110;

/** What parts a dateline from the text. */
const parting = /\s?[–—]\s?|\s?--?\s|\.-\s?|:\s/;

/**
 * Read the dateline that a paragraph begins with: a place, a day, perhaps an agency, then a dash.
 *
 * @param language BCP 47
 */
export function readDateline(text: string, language: string): Dateline | undefined {
  const opening = text.slice(0, longest);
  const end = parting.exec(opening)?.index ?? -1;
  const head = opening.slice(0, Math.max(0, end));
  if (!/\p{Nd}/u.test(head)) return undefined;
  const { full, yearless, ranges } = findDates(head, language);
  const [date, other] = [...full, ...yearless];
  if (!date || other || ranges.length > 0 || !isBesideDate(head, date)) return undefined;
  const words = head.slice(0, date.end).trim();
  const weekday = date.weekday === undefined ? {} : { weekday: date.weekday };
  if ("month" in date) return { words, month: date.month, day: date.day, ...weekday };
  return {
    words,
    month: Number(date.day.slice(5, 7)),
    day: Number(date.day.slice(8)),
    ...weekday,
    full: date.day,
  };
}

/**
 * The impossible day that a paragraph begins with as with a dateline, such as “ROME, Feb. 30 (Agency) -”.
 *
 * @param language BCP 47
 */
export function impossibleDateline(text: string, language: string): ImpossibleDate | undefined {
  const opening = text.slice(0, longest);
  const head = opening.slice(0, Math.max(0, parting.exec(opening)?.index ?? -1));
  if (!/\p{Nd}/u.test(head)) return undefined;
  const [date, other] = findImpossibleDates(head, language);
  return date && !other && date.start > 0 && isBesideDate(head, date) ? date : undefined;
}

/** A place before the date, and after it nothing but an agency. */
function isBesideDate(head: string, { start, end }: { start: number; end: number }): boolean {
  const place = head.slice(0, start).replace(/[\s,،(/]+(?:\p{L}{1,4}\.?\s)?$/u, "");
  const isAfter = /^[\s.,]*(?:[(/[][^()[\]]{1,40}[)\]/]?)?[\s.,]*$/.test(head.slice(end));
  return isAfter && place.length <= 60 && placeForm.test(place);
}

/** Words with capitals, or of a script that has none; small words of at most three letters between them. */
const placeForm =
  /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}'’.-]*(?:[\s,/(]{1,3}(?:(?:\p{Lu}|\p{Lo})[\p{L}\p{M}'’.-]*|\p{Ll}{1,3}))*\)?$/u;

/** The first dateline among the paragraphs. */
export function datelineOf(passages: readonly Passage[], language: string): Dateline | undefined {
  for (const { text } of passages) {
    const found = readDateline(text, language);
    if (found) return found;
  }
  return undefined;
}

/**
 * The day that a dateline means, in a year or a month that is known from elsewhere.
 *
 * @param period EDTF: a year or a month
 * @returns ISO 8601 day; undefined where the two do not agree, or the day was another weekday
 */
export function dayOfDateline(dateline: Dateline, period: string): string | undefined {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${period.slice(0, 4)}-${two(dateline.month)}-${two(dateline.day)}`;
  if (!/^\d{4}(?:-\d{2})?$/.test(period) || !day.startsWith(period) || !readPeriod(day)) return undefined;
  if (dateline.full !== undefined && dateline.full !== day) return undefined;
  const { weekday } = dateline;
  return weekday === undefined || weekday === new Date(`${day}T00:00:00Z`).getUTCDay() ? day : undefined;
}

/** Say a date of a year or a month to the day, where the dateline gives that. */
export function refined(date: StatedDate, dateline: Dateline | undefined): StatedDate {
  const day = dateline && dayOfDateline(dateline, date.edtf);
  if (day === undefined || !dateline) return date;
  return { edtf: day, basis: `${date.basis}; the day by the dateline, “${dateline.words}”` };
}

/** How many days may lie between a dateline and the days that its text names, to tell the year by them. */
const nearby = 45;
const dayLength = 86_400_000;

/**
 * The day that a dateline means, in the year in which it is near all the days that the text names.
 *
 * @param days ISO 8601
 * @returns ISO 8601 day; undefined where the text names none, or they are too far away
 */
export function dayNear(dateline: Dateline, days: readonly string[]): string | undefined {
  const found = days.map((day) => {
    const year = Number(day.slice(0, 4));
    const near = [year - 1, year, year + 1].flatMap((each) => dayOfDateline(dateline, String(each)) ?? []);
    return near.find((each) => Math.abs(Date.parse(each) - Date.parse(day)) <= nearby * dayLength);
  });
  const [day, ...others] = new Set(found);
  return others.length === 0 ? day : undefined;
}
