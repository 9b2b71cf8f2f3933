import type { DateFigures, Draft } from "../types.ts";
import { calendarNames } from "./calendars.ts";
import { dayOf, possibleOrders, readDateFigures } from "./date-figures.ts";
import { type DateReading, readDated } from "./date-value.ts";

/** What a reader makes of a date that its format gives. */
export type DateParts = Pick<Draft, "date" | "dateFigures" | "unreadDate">;

/** Where a date stands. */
export interface DatePlace {
  /** What the date rests on, such as `the column “date”`. */
  readonly basis: string;
  /** Whose other dates tell the order of day and month, the narrowest first: a column, a site, a folder. */
  readonly kin: readonly string[];
}

/**
 * Read the value of a field that gives the date of publication. One in figures of which either may be the month, such as
 * 03/04/2012, is left to be read beside its kin; one that cannot be read at all is kept to be reported.
 */
export function readStatedDate(value: string, reading: DateReading, { basis, kin }: DatePlace): DateParts {
  const figures = figuresIn(value, { basis, kin });
  if (figures) return { ...datedBy(figures), dateFigures: figures };
  const read = readDated(value, reading);
  if (read === undefined) return { unreadDate: { words: value.trim().slice(0, 100), basis } };
  const { edtf, calendar } = read;
  return { date: { edtf, basis: calendar ? `${basis}, in ${calendarNames[calendar]}` : basis } };
}

/** Read a date in figures, with what tells how it is read; undefined where a value is none. */
export function figuresIn(value: string, place: DatePlace): DateFigures | undefined {
  const figures = readDateFigures(value);
  return figures && { ...figures, ...place, words: value.trim() };
}

/** The date that figures give by themselves. */
export function datedBy(figures: DateFigures): Pick<Draft, "date"> {
  const orders = possibleOrders(figures);
  const days = new Set(orders.map((order) => dayOf(figures, order)));
  const [day] = days;
  return days.size === 1 && day !== undefined ? { date: { edtf: day, basis: figures.basis } } : {};
}
