import { type CiteDate, type DateParts, qualified } from "./cite-date.ts";

/** How a citation style writes dates. */
export interface DateStyle {
  readonly months: readonly string[];
  /** Day and month, without the year. */
  readonly dayOfMonth: (day: string, month: string) => string;
  /** A year and what is known of the day in it. */
  readonly inYear: (year: string, rest: string, hasDay: boolean) => string;
  /** Whether two dates of different years are given as years first, and then as days. */
  readonly yearsFirst?: boolean;
}

const englishMonths = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];
const seasons = ["Spring", "Summer", "Autumn", "Winter"];

/** `November 3, 1987` */
export const chicagoDates: DateStyle = {
  months: englishMonths,
  dayOfMonth: (day, month) => `${month} ${day}`,
  inYear: (year, rest, hasDay) => (hasDay ? `${rest}, ${year}` : `${rest} ${year}`),
};

/** `1987, November 3` */
export const apaDates: DateStyle = {
  months: englishMonths,
  dayOfMonth: (day, month) => `${month} ${day}`,
  inYear: (year, rest) => `${year}, ${rest}`,
  yearsFirst: true,
};

/** `3 Nov. 1987` */
export const mlaDates: DateStyle = {
  months: "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" "),
  dayOfMonth: (day, month) => `${day} ${month}`,
  inYear: (year, rest) => `${rest} ${year}`,
};

/** Say a date as a citation style does, and how far it can be trusted: `[November 3, 1987?]`. */
export function dateWords(date: CiteDate, style: DateStyle): string {
  return qualified(date, date.isSpan ? spanOf(date, style) : pointOf(date.from, style));
}

function pointOf(parts: DateParts | undefined, style: DateStyle): string {
  if (!parts) return "";
  const rest = restOf(parts, style);
  return rest === "" ? parts.year : style.inYear(parts.year, rest, parts.day !== undefined);
}

/** A date without its year. */
function restOf({ month, day }: DateParts, style: DateStyle): string {
  if (month === undefined) return "";
  const name = style.months[month - 1] ?? seasons[month - 21] ?? "";
  return day === undefined ? name : style.dayOfMonth(String(day), name);
}

function spanOf({ from, until }: CiteDate, style: DateStyle): string {
  if (!from) return `${pointOf(until, style)} or earlier`;
  if (!until) return `${pointOf(from, style)} or later`;
  const isAlike = (from.month === undefined) === (until.month === undefined) && !from.day === !until.day;
  const hasYearsFirst = style.yearsFirst && from.month !== undefined;
  if (isAlike && (from.year === until.year || hasYearsFirst)) {
    const years = from.year === until.year ? from.year : `${from.year}–${until.year}`;
    return style.inYear(years, restOfSpan(from, until, style), from.day !== undefined);
  }
  return `${pointOf(from, style)}–${pointOf(until, style)}`;
}

function restOfSpan(from: DateParts, until: DateParts, style: DateStyle): string {
  const isOneMonth = from.day !== undefined && from.month === until.month && from.year === until.year;
  if (!isOneMonth) return `${restOf(from, style)}–${restOf(until, style)}`;
  return style.dayOfMonth(`${from.day}–${until.day}`, style.months[(from.month ?? 0) - 1] ?? "");
}
