import type { Calendar } from "./calendars.ts";

/** The months of a calendar by their names in a language, and how a date is written with them. */
export interface MonthNames {
  /** Absent for the Gregorian. */
  readonly calendar?: Calendar;
  /** Numbers of the months by their names in lower case; 1 is the first. */
  readonly months: ReadonlyMap<string, number>;
  /** A day and a month, with or without a year, in the four orders in which languages write them; figures in ASCII. */
  readonly form: RegExp;
  /** The weekday that the words before a date end with, 0 for Sunday, and where it begins. */
  weekdayBefore(words: string): { readonly weekday: number; readonly start: number } | undefined;
}

const known = new Map<string, readonly MonthNames[]>();

/** The names of months in a language, of its calendars, as the runtime's Unicode data have them. */
export function monthNamesOf(language: string): readonly MonthNames[] {
  const found = known.get(language) ?? namesOf(language);
  known.set(language, found);
  return found;
}

const knownForeign = new Map<string, readonly MonthNames[]>();

/** The names that a language has for the months of the Persian and the Hijri calendar, of which it makes no use itself. */
export function foreignMonthNamesOf(language: string): readonly MonthNames[] {
  const found = knownForeign.get(language) ?? foreignNamesOf(language);
  knownForeign.set(language, found);
  return found;
}

function foreignNamesOf(language: string): MonthNames[] {
  if (/^(?:fa|prs|ar|ur)\b/.test(language)) return [];
  const weekdays = weekdaysOf(language);
  return (["persian", "islamic-umalqura"] as const)
    .map((calendar) => namesIn(language, calendar, weekdays))
    .filter(({ months }) => months.size > 0);
}

/** The locales and calendars whose names of months a language uses. */
function namesOf(language: string): MonthNames[] {
  const weekdays = weekdaysOf(language);
  const others: readonly { locale: string; calendar: Calendar }[] = /^(?:fa|prs)\b/.test(language)
    ? [
        { locale: "fa", calendar: "persian" },
        { locale: "fa-AF", calendar: "persian" },
        { locale: "fa", calendar: "islamic-umalqura" },
      ]
    : /^(?:ar|ur)\b/.test(language)
      ? [{ locale: language, calendar: "islamic-umalqura" }]
      : [];
  const gregorian = namesIn(language, undefined, weekdays);
  return [gregorian, ...others.map(({ locale, calendar }) => namesIn(locale, calendar, weekdays))].filter(
    ({ months }) => months.size > 0,
  );
}

function namesIn(
  locale: string,
  calendar: Calendar | undefined,
  weekdays: ReadonlyMap<string, number>,
): MonthNames {
  const months = monthsOf(locale, calendar);
  return {
    ...(calendar === undefined ? {} : { calendar }),
    months,
    form: formOf([...months.keys()]),
    weekdayBefore: (words) => weekdayIn(words, weekdays),
  };
}

/** The days through which a year's months pass; names are taken from all, with and without a day beside them. */
const daysOfYear = Array.from({ length: 25 }, (_, index) => new Date(Date.UTC(2001, 0, 5 + index * 15)));

/** Names stand alone in one form, and beside a day or a year in another, in many languages. */
const forms = (["long", "short"] as const).flatMap((month): Intl.DateTimeFormatOptions[] => [
  { month },
  { month, day: "numeric" },
  { month, year: "numeric" },
]);

/** A name that stands for two months says neither. */
function monthsOf(locale: string, calendar: Calendar | undefined): Map<string, number> {
  const months = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const [name, month] of namesOfMonths(locale, calendar ?? "gregory")) {
    if ((months.get(name) ?? month) !== month) doubtful.add(name);
    months.set(name, month);
  }
  for (const name of doubtful) months.delete(name);
  return months;
}

function namesOfMonths(locale: string, calendar: string): [string, number][] {
  const number = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    month: "numeric",
    timeZone: "UTC",
  });
  const formats = forms.map(
    (form) => new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}`, { ...form, timeZone: "UTC" }),
  );
  return daysOfYear.flatMap((date) => {
    const month = Number(number.formatToParts(date).find(({ type }) => type === "month")?.value);
    return formats
      .flatMap((format) => nameIn(format, date) ?? [])
      .map((name): [string, number] => [name, month]);
  });
}

/** A name has two letters or more; in some languages months have numbers alone. */
function nameIn(format: Intl.DateTimeFormat, date: Date): string | undefined {
  const value = format.formatToParts(date).find(({ type }) => type === "month")?.value;
  const name = value?.toLowerCase().replace(/\.$/, "") ?? "";
  return /^\p{L}[\p{L}\p{M}\s’'‌.-]*$/u.test(name) && name.length > 1 ? name : undefined;
}

function weekdaysOf(language: string): Map<string, number> {
  const format = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2023, 0, 1 + day)));
  return new Map(days.map((date) => [format.format(date).toLowerCase(), date.getUTCDay()]));
}

function weekdayIn(
  words: string,
  weekdays: ReadonlyMap<string, number>,
): { weekday: number; start: number } | undefined {
  const lower = words.toLowerCase();
  // A capital may become two letters, and places would move.
  const end = (lower.length === words.length ? lower : words).replace(/[\s,،.(]+(?:\p{L}{1,2}\s)?$/u, "");
  for (const [name, weekday] of weekdays) {
    const start = end.length - name.length;
    if (end.endsWith(name) && !/\p{L}$/u.test(end.slice(0, start))) return { weekday, start };
  }
  return undefined;
}

/** Between a day and its month, and between a month and its year, at most one short word. */
const [toMonth, toYear] = [
  String.raw`[.ºª°-]?\s?(?:\p{L}{1,2}['’]?\s?)?`,
  String.raw`[.,،]?\s?(?:\p{L}{1,4}\.?\s|ב)?`,
];

function formOf(names: readonly string[]): RegExp {
  const name = names
    .toSorted((one, other) => other.length - one.length)
    .map((each) => each.replaceAll(/[.*+?^$()[\]{}|\\]/g, String.raw`\$&`))
    .join("|");
  // Names of some length take endings of cases; a Persian one the word for month.
  const ending = String.raw`(?:(?<=\p{L}{4})\p{L}{1,3}|[\s‌]?ماه)?`;
  const month = (at: number) => String.raw`(?<m${at}>${name || "(?!)"})${ending}(?![\p{L}\p{M}])`;
  const day = (at: number) => String.raw`(?<!\d)(?<d${at}>\d{1,2})(?!\d)`;
  const year = (at: number) => String.raw`(?<!\d)(?<y${at}>\d{4})(?!\d)`;
  const free = String.raw`(?<![\p{L}\p{M}])`;
  return new RegExp(
    [
      String.raw`${year(1)}(?:-?\p{L}{1,4}|[.,])?(?:\s\p{L}{1,5}\.?)?\s${month(1)}\s${day(1)}`,
      String.raw`${year(2)}(?:-?\p{L}{1,4}|[.,])?(?:\s\p{L}{1,5}\.?)?\s${day(2)}[.-]?\s?${month(2)}`,
      `${day(3)}${toMonth}${month(3)}(?:${toYear}${year(3)})?`,
      String.raw`${free}${month(4)}\.?\s${day(4)}(?:\p{L}{1,2})?(?:,?\s${year(4)})?`,
    ].join("|"),
    "giu",
  );
}
