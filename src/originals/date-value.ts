import { edtfDate } from "../settings/fields.ts";
import { type Calendar, calendarMarked, calendarOfYear, gregorianOf } from "./calendars.ts";
import { inLatinDigits } from "./latin-digits.ts";

/** What tells how a date is to be read. */
export interface DateReading {
  /** IANA name; decides the day of an instant that is given in UTC. */
  readonly timeZone: string;
  /** BCP 47, of the text; tells which calendar years such as 1404 are of. */
  readonly language?: string | undefined;
}

/**
 * Read the value of a field that holds a date: ISO 8601 or EDTF, the form of mails and feeds (RFC 5322), or seconds or
 * milliseconds since 1970, in any digits; days of the Persian, Hijri and Buddhist calendars in the order year, month, day.
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
  const asDay = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T\s].*)?$/.exec(text);
  const plain = asDay ? [asDay[1], asDay[2]?.padStart(2, "0"), asDay[3]?.padStart(2, "0")].join("-") : text;
  const read = edtfDate.safeParse(plain);
  return read.success ? read.data : undefined;
}

/** The calendar day at a moment, where the publication is. */
export function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(moment);
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
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3,9})\s+(\d{4})\s+\d{1,2}:\d{2}(?::\d{2})?\s*([A-Z]{1,4}|[+-]\d{4})?$/;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A moment that says by itself when it was: with an offset or a zone. */
function instantOf(text: string): Instant | undefined {
  const [, day = "", offset = ""] = iso.exec(text) ?? [];
  if (day !== "") {
    const moment = new Date(text.replace(/\s+/, "T").replace(/\s/g, "").replace(",", "."));
    if (Number.isNaN(moment.getTime()) || !edtfDate.safeParse(day).success) return undefined;
    return { moment, isUtc: isUtc(offset), day };
  }
  const [, date = "", month = "", year = "", zone = ""] = mail.exec(text) ?? [];
  const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return undefined;
  const written = `${year}-${String(number).padStart(2, "0")}-${date.padStart(2, "0")}`;
  if (!edtfDate.safeParse(written).success) return undefined;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime())
    ? undefined
    : { moment, isUtc: zone !== "" && isUtc(zone), day: written };
}

function isUtc(zone: string): boolean {
  return /^(?:Z|UTC?|GMT|[+-]00:?00)$/i.test(zone);
}
