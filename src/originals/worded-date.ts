import type { Calendar } from "./calendars.ts";
import { calendarOfYear } from "./calendars.ts";
import { type DateReading, dayIn } from "./date-value.ts";
import { type FoundDate, findDates, isWeekdayWrong, weekdayNameOf } from "./find-dates.ts";
import { inLatinDigits } from "./latin-digits.ts";
import { monthNamesOf } from "./month-names.ts";

/** A date that a value spells out, or why what looks like one is not used: the end of a sentence that begins with it. */
export type WordedDate = { readonly edtf: string; readonly calendar?: Calendar } | { readonly fault: string };

/**
 * Read a value that is nothing but a date in words, such as “May 4, 1999”, “Tuesday, 4 May 1999, 10:30”, “04-MAY-1999” or,
 * a month, “May 1999”: with the names of months in the text's language, the archive's or English. The century of a year
 * of two figures is not guessed.
 *
 * @returns undefined where the value is anything else
 */
export function readWordedDate(value: string, reading: DateReading): WordedDate | undefined {
  const text = value.trim();
  if (text === "" || text.length > longest || !/\p{L}/u.test(text)) return readShort(text);
  const languages = new Set([reading.language, reading.archiveLanguage, "en"]);
  for (const language of languages) {
    if (language === undefined) continue;
    const read = readDay(text, language, reading.timeZone) ?? readMonth(text, language);
    if (read) return read;
  }
  return readShort(text);
}

/** No longer value is a date. */
const longest = 80;

function readDay(text: string, language: string, timeZone: string): WordedDate | undefined {
  const { full, ranges } = findDates(text, language);
  const [date] = full;
  if (!date || full.length > 1 || ranges.length > 0) return undefined;
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`.replaceAll(besides, "");
  if (/[\p{L}\p{N}]/u.test(rest)) return undefined;
  if (isWeekdayWrong(date))
    return { fault: `contradicts the calendar: that day was a ${weekdayNameOf(date)}` };
  const edtf = dayOf(date, text, timeZone);
  return { edtf, ...(date.calendar === undefined ? {} : { calendar: date.calendar }) };
}

/** The time of day and its zone, as far as they are not a part of what was found, and the word for a year. */
const besides =
  /(?<!\p{L})(?:(?:at|um|à|alle?|kl|om|o|в|ore)\.?\s+)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?|\s?uhr)?(?:\s?\(?(?:[A-Z]{1,5}|[+-]\d{2}:?\d{2})\)?)*|(?<!\p{L})г(?:\.|$)/giu;

/** As everywhere, a time in UTC is counted in the archive's time zone. */
function dayOf({ day }: FoundDate, text: string, timeZone: string): string {
  const [, hour = "", minute = "", half = ""] =
    /(?<!\d)(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]\.?m\b\.?)?\s*(?:UTC|GMT|Z)(?![+-]?\d)\W*$/i.exec(text) ?? [];
  if (hour === "") return day;
  const hours = half === "" ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
  const moment = new Date(`${day}T${String(hours).padStart(2, "0")}:${minute}:00Z`);
  return Number.isNaN(moment.getTime()) ? day : dayIn(timeZone, moment);
}

/** A month and its year. Months of other calendars, and years of other eras, fall into two of the Gregorian. */
function readMonth(text: string, language: string): WordedDate | undefined {
  const latin = inLatinDigits(text).toLowerCase();
  const signed = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]$/.exec(latin);
  const named = /^(\p{L}[\p{L}\p{M}’'‌]+)[.,،]*[\s-]+(?:del?\s)?(\d{4})(?:\s?г\.?)?$/u.exec(latin);
  const first = /^(\d{4}),?[\s-]+(\p{L}[\p{L}\p{M}’'‌]+)\.?$/u.exec(latin);
  const [year, name] = named ? [named[2], named[1]] : [first?.[1] ?? signed?.[1], first?.[2]];
  const month = signed ? Number(signed[2]) : monthNamed(name ?? "", language);
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined;
  if (calendarOfYear(Number(year), language) !== undefined) return undefined;
  return { edtf: `${year}-${String(month).padStart(2, "0")}` };
}

function monthNamed(name: string, language: string): number | undefined {
  const gregorian = monthNamesOf(language).find(({ calendar }) => calendar === undefined);
  // The usual short form, which the runtime's data have for British English alone.
  return gregorian?.months.get(name) ?? (/^en\b/i.test(language) && name === "sept" ? 9 : undefined);
}

/** Which century a year of two figures is of, an archive of a hundred years and more does not tell. */
function readShort(text: string): WordedDate | undefined {
  const latin = inLatinDigits(text);
  const isShort =
    /^(?:\p{L}{2,12}\.?,?\s+)?\d{1,2}[\s./-]+(?:\p{L}{3,12}|\d{1,2})[\s./,-]+['’]?\d{2}(?:\s+\d{1,2}:.*)?$/u.test(
      latin,
    ) || /^(?:\p{L}{2,12}\.?,?\s+)?\p{L}{3,12}\.?\s+\d{1,2}(?:,\s*['’]?|\s+['’]?)\d{2}$/u.test(latin);
  return isShort ? { fault: "has a year of two figures, whose century is not known" } : undefined;
}
