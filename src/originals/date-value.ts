import { edtfDate } from "../settings/fields.ts";
import { type Calendar, calendarMarked, calendarOfYear, gregorianOf } from "./calendars.ts";
import { inLatinDigits } from "./latin-digits.ts";

/** What tells how a date is to be read. */
export interface DateReading {
  /** IANA name; decides the day of an instant that is given in UTC. */
  readonly timeZone: string;
  /** BCP 47, of the text; tells which calendar years such as 1404 are of, and the names of months. */
  readonly language?: string | undefined;
  /** BCP 47, of the archive: months may have their names in it too. */
  readonly archiveLanguage?: string | undefined;
}

/**
 * Read the value of a field that holds a date: ISO 8601 or EDTF, the form of mails and feeds (RFC 5322), or seconds or
 * milliseconds since 1970, in any digits; days of the Persian, Hijri and Buddhist calendars in the order year, month, day.
 * A day that was not the weekday beside it, or has a time that no day has, is not read.
 *
 * The day is the publication's. A time with an offset of its own names the day there; one in UTC is counted in the
 * archive's time zone; a day without a time is that day.
 *
 * @returns EDTF level 1; undefined where the value is no date that can be read without guessing
 */
export function readDateValue(value: string, reading: string | DateReading): string | undefined {
  return readDated(value, typeof reading === "string" ? { timeZone: reading } : reading)?.edtf;
}

/** Read a date like `readDateValue`, and say which calendar it was given in, where that is not the Gregorian. */
export function readDated(
  value: string,
  { timeZone, language }: DateReading,
): { edtf: string; calendar?: Calendar } | undefined {
  const text = inLatinDigits(value.trim());
  if (isNoDate(text)) return undefined;
  const [, year = "", month = "", day = "", rest = ""] = yearFirst.exec(text) ?? [];
  const calendar =
    year === "" ? undefined : (calendarMarked(rest, Number(year)) ?? calendarOfYear(Number(year), language));
  if (calendar === undefined) {
    const edtf = readGregorian(text, timeZone);
    return edtf === undefined ? undefined : { edtf };
  }
  const edtf = gregorianOf(calendar, { year: Number(year), month: Number(month), day: Number(day) });
  return edtf === undefined ? undefined : { edtf, calendar };
}

const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)(.*)$/s;

function readGregorian(text: string, timeZone: string): string | undefined {
  const since1970 = /^(\d{10})(\d{3})?$/.exec(text);
  if (since1970) return dayIn(timeZone, new Date(Number(text) * (since1970[2] === undefined ? 1000 : 1)));
  const instant = instantOf(text);
  if (instant) return instant.isUtc ? dayIn(timeZone, instant.moment) : instant.day;
  const asDay = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T\s](.*))?$/.exec(text);
  if (asDay?.[4] !== undefined && hasWrongTime(asDay[4])) return undefined;
  const plain = asDay ? [asDay[1], asDay[2]?.padStart(2, "0"), asDay[3]?.padStart(2, "0")].join("-") : text;
  const read = edtfDate.safeParse(plain);
  return read.success ? read.data : undefined;
}

/**
 * Tell the values by which databases and programs say that there is no date: zeros, as MySQL writes them, or the first
 * day that .NET, Go and Python know, with or without a time.
 */
export function isNoDate(value: string): boolean {
  return noDate.test(inLatinDigits(value.trim()));
}

const noDate = /^(?:0000|0001-0?1-0?1(?!\d)|0?0([/.-])0?0\1(?:0000)(?!\d)|0?1([/.-])0?1\2(?:0001)(?!\d))/;

/** The calendar day at a moment, where the publication is. */
export function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(moment);
}

/** A time that no day has, such as 25:61, tells that the day beside it is no more to be believed. */
function hasWrongTime(text: string): boolean {
  const [, hour, minute, second = "0"] = /^\s*(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(text) ?? [];
  return Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60;
}

interface Instant {
  readonly moment: Date;
  readonly isUtc: boolean;
  /** The day that is written, whatever the zone. */
  readonly day: string;
}

const iso = /^(\d{4}-\d{2}-\d{2})[T\s]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})$/i;

/** RFC 5322, section 3.3; feeds and mails leave out the weekday, or have years of two figures, which are not read. */
const mail =
  /^(?:([A-Za-z]{3,9}),?\s+)?(\d{1,2})\s+([A-Za-z]{3,9})\s+(\d{4})\s+\d{1,2}:\d{2}(?::\d{2})?\s*([A-Z]{1,4}|[+-]\d{4})?$/;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A moment that says by itself when it was: with an offset or a zone. */
function instantOf(text: string): Instant | undefined {
  const [, day = "", offset = ""] = iso.exec(text) ?? [];
  if (day !== "") {
    const moment = new Date(text.replace(/\s+/, "T").replace(/\s/g, "").replace(",", "."));
    if (Number.isNaN(moment.getTime()) || !edtfDate.safeParse(day).success) return undefined;
    return { moment, isUtc: isUtc(offset), day };
  }
  const [, weekday = "", date = "", month = "", year = "", zone = ""] = mail.exec(text) ?? [];
  const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return undefined;
  const written = `${year}-${String(number).padStart(2, "0")}-${date.padStart(2, "0")}`;
  if (!edtfDate.safeParse(written).success || contradicts(weekday, written)) return undefined;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime())
    ? undefined
    : { moment, isUtc: zone !== "" && isUtc(zone), day: written };
}

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** Tell whether a day was not the weekday that is written beside it, in English, as the form of mails has it. */
function contradicts(weekday: string, day: string): boolean {
  const named = weekdays.indexOf(weekday.slice(0, 3).toLowerCase());
  return named !== -1 && named !== new Date(`${day}T00:00:00Z`).getUTCDay();
}

function isUtc(zone: string): boolean {
  return /^(?:Z|UTC?|GMT|[+-]00:?00)$/i.test(zone);
}
