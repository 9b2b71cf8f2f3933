/** A day of a calendar, in its own numbers; the first month and day are 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const persian = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});

const dayLength = 86_400_000;

/** The first day of a Persian year falls on 20 or 21 March of the 621st year after it, or a day beside these. */
const yearsBetween = 621;
const newYear = { month: 2, day: 19 };

/**
 * Find the Gregorian day of a day of the Persian (solar Hijri, Jalali) calendar, as the runtime's Unicode data count it.
 *
 * @returns ISO 8601; undefined where the calendar has no such day
 */
export function gregorianOfPersian(wanted: CalendarDay): string | undefined {
  const { year, month, day } = wanted;
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const start = Date.UTC(year + yearsBetween, newYear.month, newYear.day);
  // The first six months have 31 days, the others 30 or 29.
  const about = start + ((month - 1) * 31 - Math.max(0, month - 7) + day - 1) * dayLength;
  for (let shift = -3; shift <= 3; shift += 1) {
    const date = new Date(about + shift * dayLength);
    if (isSame(persianDay(date), wanted)) return date.toISOString().slice(0, 10);
  }
  return undefined;
}

function persianDay(date: Date): CalendarDay {
  const parts = persian.formatToParts(date);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: number("year"), month: number("month"), day: number("day") };
}

function isSame(one: CalendarDay, other: CalendarDay): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}
