/** Names of months and days of the week, in the language of the site and the Gregorian calendar. */
import type { Wording } from "../../src/wording.ts";

/** How much room a name has: `April`, `Apr`, `A`. */
export type NameWidth = "long" | "short" | "narrow";

/**
 * Regions whose week begins on another day than Monday.
 * Source: Unicode CLDR, supplemental data, weekData; a machine's own data may be older or newer, and pages must not
 * depend on it.
 */
const weekStarts: readonly (readonly [weekday: number, regions: string])[] = [
  [5, "MV"],
  [6, "AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY"],
  [
    0,
    "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP",
  ],
  [0, "PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW"],
];

/** The day on which a week begins where a language is spoken; 0 is Sunday. English is taken for that of Britain. */
export function firstWeekday({ language }: Pick<Wording, "language">): number {
  const region = new Intl.Locale(language === "en" ? "en-GB" : language).maximize().region ?? "";
  return weekStarts.find(([, regions]) => regions.split(" ").includes(region))?.[0] ?? 1;
}

/** Name a day of the week; 0 is Sunday. */
export function weekdayName(wording: Wording, weekday: number, width: NameWidth): string {
  // The fourth of January 1970 was a Sunday.
  return formatOf(wording, "weekday", width).format(new Date(Date.UTC(1970, 0, 4 + weekday)));
}

/** Name a month of the year; 1 is January. */
export function monthName(wording: Wording, month: number, width: NameWidth): string {
  return formatOf(wording, "month", width).format(new Date(Date.UTC(1970, month - 1, 1)));
}

/** Name a day of a month: `18 April`. @param day such as `04-18` */
export function dayOfYear(wording: Wording, day: string): string {
  return formatOf(wording, "day", "long").format(new Date(`1972-${day}T00:00:00Z`));
}

/** Making a format takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(
  { language }: Wording,
  part: "weekday" | "month" | "day",
  width: NameWidth,
): Intl.DateTimeFormat {
  const key = `${language} ${part} ${width}`;
  const known = formats.get(key);
  if (known) return known;
  const locale = new Intl.Locale(language === "en" ? "en-GB" : language, { calendar: "gregory" });
  const parts = part === "day" ? ({ month: "long", day: "numeric" } as const) : { [part]: width };
  const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
  formats.set(key, format);
  return format;
}
