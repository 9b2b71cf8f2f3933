import { edtfDate } from "../settings/fields.ts";
import type { DateFigures, DayOrder } from "../types.ts";
import { calendarNames, calendarOfYear, gregorianOf } from "./calendars.ts";
import { inLatinDigits } from "./latin-digits.ts";

/** Day and month, in whichever order, before the year; a time of day may follow. */
const form =
  /^(?:\p{L}{2,12}\.?,?\s+)?(\d{1,2})(\s?[/.-]\s?)(\d{1,2})\2(\d{4})(?:[\s,T]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?.{0,12})?$/iu;

/** Read a date in figures such as 03/04/2012; undefined where a text is none. */
export function readDateFigures(text: string): Pick<DateFigures, "first" | "second" | "year"> | undefined {
  const [, first, , second, year] = form.exec(inLatinDigits(text.trim()).slice(0, 60)) ?? [];
  if (first === undefined || second === undefined || year === undefined) return undefined;
  return { first: Number(first), second: Number(second), year: Number(year) };
}

/** Where a date stands. */
export interface DatePlace {
  /** What the date rests on, such as `the column “date”`. */
  readonly basis: string;
  /** Whose other dates tell the order of day and month, the narrowest first: a column, a site, a folder. */
  readonly kin: readonly string[];
}

/**
 * Read a date in figures, with what tells how it is read; undefined where a value is none.
 *
 * @param language BCP 47, of the text: tells which calendar years such as 1404 are of
 */
export function figuresIn(
  value: string,
  place: DatePlace,
  language: string | undefined,
): DateFigures | undefined {
  const figures = readDateFigures(value);
  if (!figures) return undefined;
  const found = { ...figures, ...place, words: value.trim() };
  const calendar = calendarOfYear(figures.year, language);
  return calendar === undefined
    ? found
    : { ...found, calendar, basis: `${place.basis}, in ${calendarNames[calendar]}` };
}

type Figures = Pick<DateFigures, "first" | "second" | "year" | "calendar">;

/** The orders in which figures name a day that exists: none, one, or two. Of 04/04/2012 it does not matter. */
export function possibleOrders(figures: Figures): readonly DayOrder[] {
  return (["day first", "month first"] as const).filter((order) => dayOf(figures, order) !== undefined);
}

/**
 * Read figures in an order.
 *
 * @returns ISO 8601 day; undefined where there is no such day
 */
export function dayOf({ first, second, year, calendar }: Figures, order: DayOrder): string | undefined {
  const [day, month] = order === "day first" ? [first, second] : [second, first];
  if (calendar !== undefined) return gregorianOf(calendar, { year, month, day });
  const two = (number: number) => String(number).padStart(2, "0");
  const written = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  return edtfDate.safeParse(written).success ? written : undefined;
}
