import type { Calendar } from "../types.ts";

/** A day of a calendar, in its own numbers; the first month and day are 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export type { Calendar };

/** What each calendar is called where the basis of a date is told. */
export const calendarNames: Readonly<Record<Calendar, string>> = {
  persian: "the Persian calendar",
  "islamic-umalqura": "the Hijri calendar (Umm al-Qura)",
  "islamic-civil": "the Hijri calendar (tabular)",
  buddhist: "the Buddhist era",
};

const dayLength = 86_400_000;

/** The day on which the first year began, and the mean length of a year, in days: near enough to look around there. */
const courses: Readonly<Record<Calendar, { readonly epoch: number; readonly year: number }>> = {
  persian: { epoch: Date.UTC(622, 2, 22), year: 365.2422 },
  "islamic-umalqura": { epoch: Date.UTC(622, 6, 19), year: 354.367 },
  "islamic-civil": { epoch: Date.UTC(622, 6, 19), year: 354.367 },
  buddhist: { epoch: new Date("-000542-01-01T00:00:00Z").getTime(), year: 365.2425 },
};

/** How far the course of the months may be from even, in days. */
const reach = 6;

/**
 * Find the Gregorian day of a day of another calendar, as the runtime's Unicode data count it.
 *
 * @returns ISO 8601; undefined where the calendar has no such day
 */
export function gregorianOf(calendar: Calendar, wanted: CalendarDay): string | undefined {
  const { year, month, day } = wanted;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const { epoch, year: length } = courses[calendar];
  const about = Math.round((year - 1) * length + ((month - 1) * length) / 12 + day - 1);
  for (let shift = -reach; shift <= reach; shift += 1) {
    const date = new Date(epoch + (about + shift) * dayLength);
    if (isSame(dayIn(calendar, date), wanted)) return date.toISOString().slice(0, 10);
  }
  return undefined;
}

/**
 * Say which calendar a year is of, in a text of a language: in Persian, years about 1400 are solar; in Arabic and Urdu
 * they are years of the Hijra; in Thai, years about 2500 are of the Buddhist era.
 *
 * @param language BCP 47
 * @returns undefined for the Gregorian
 */
export function calendarOfYear(year: number, language: string | undefined): Calendar | undefined {
  const primary = language?.toLowerCase().split("-")[0] ?? "";
  if (/^(?:fa|prs|ps|ckb)$/.test(primary)) return isYearOfHijra(year) ? "persian" : undefined;
  if (/^(?:ar|ur)$/.test(primary)) return isYearOfHijra(year) ? "islamic-umalqura" : undefined;
  return primary === "th" && year >= 2350 && year < 2700 ? "buddhist" : undefined;
}

/** Tell whether a year may be one of the Hijra, solar or lunar, since there has been news that is dated by it. */
export function isYearOfHijra(year: number): boolean {
  return year >= 1250 && year < 1500;
}

/** Letters and words beside a year that say which calendar it is of; those of Latin script may stand for an agency too. */
const marks: readonly { readonly calendar: Calendar; readonly mark: RegExp }[] = [
  {
    calendar: "persian",
    mark: /^(?:هـ?\.?\s?ش(?!\p{L})|ش(?!\p{L})|(?:خورشیدی|شمسی)|(?:A\.?P|S\.?H)\.?(?!\p{L}))/u,
  },
  {
    calendar: "islamic-umalqura",
    mark: /^(?:هـ?\.?\s?ق(?!\p{L})|ق(?!\p{L})|قمری|هجري|هـ(?!\p{L})|ه(?!\p{L})|A\.?H\.?(?!\p{L}))/u,
  },
  { calendar: "buddhist", mark: /^(?:B\.?E\.?(?!\p{L}))/u },
];

/** From this year on those of the Hijra, solar or lunar, lie in the future. */
const yearsOfHijra = 1500;

/**
 * Read which calendar the words behind a year name, such as ق, هـ or AH; undefined where they name none. Behind 1990, AP
 * is a news agency and no calendar.
 */
export function calendarMarked(behind: string, year: number): Calendar | undefined {
  return markBehind(behind, year)?.calendar;
}

/** Read the mark of a calendar behind a year, and how many units it takes, with what stands before it. */
export function markBehind(
  behind: string,
  year: number,
): { readonly calendar: Calendar; readonly length: number } | undefined {
  const near = behind.slice(0, 12);
  const words = near.replace(/^[\s,.()]+/, "");
  for (const { calendar, mark } of marks) {
    const [marked] = mark.exec(words) ?? [];
    if (marked === undefined) continue;
    const isLetters = /^[A-Z]/.test(words) && calendar !== "buddhist";
    if (isLetters && year >= yearsOfHijra) return undefined;
    return { calendar, length: near.length - words.length + marked.length };
  }
  return undefined;
}

const formats = new Map<Calendar, Intl.DateTimeFormat>();

function dayIn(calendar: Calendar, date: Date): CalendarDay {
  const known = formats.get(calendar);
  const format =
    known ??
    new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      ...{ year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" },
    });
  if (!known) formats.set(calendar, format);
  const parts = format.formatToParts(date);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: number("year"), month: number("month"), day: number("day") };
}

function isSame(one: CalendarDay, other: CalendarDay): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}
