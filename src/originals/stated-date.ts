import type { DateFigures, Draft } from "../types.ts";
import { calendarNames } from "./calendars.ts";
import { type DatePlace, dayOf, figuresIn, possibleOrders } from "./date-figures.ts";
import { type DateReading, isNoDate, readDated } from "./date-value.ts";
import { readWordedDate, type WordedDate } from "./worded-date.ts";

/** What a reader makes of a date that its format gives. */
export type DateParts = Pick<Draft, "date" | "dateFigures" | "unreadDate">;

/**
 * Read the value of a field that gives the date of publication. One in figures of which either may be the month, such as
 * 03/04/2012, is left to be read beside its kin; one that cannot be read at all is kept to be reported.
 */
export function readStatedDate(value: string, reading: DateReading, { basis, kin }: DatePlace): DateParts {
  const unread = { words: value.trim().slice(0, 100), basis };
  if (isNoDate(value)) return { unreadDate: { ...unread, why: "stands for a date that is not known" } };
  const figures = figuresIn(value, { basis, kin }, reading.language);
  if (figures) return { ...datedBy(figures), dateFigures: figures };
  return statedBy(readDated(value, reading) ?? readWordedDate(value, reading), unread);
}

/** Take up a value as it was read; undefined is one that is no date. @param unread the value, and where it stands */
export function statedBy(read: WordedDate | undefined, unread: NonNullable<Draft["unreadDate"]>): DateParts {
  if (read === undefined) return { unreadDate: unread };
  if ("fault" in read) return { unreadDate: { ...unread, why: read.fault } };
  const { edtf, calendar } = read;
  const { basis } = unread;
  return { date: { edtf, basis: calendar ? `${basis}, in ${calendarNames[calendar]}` : basis } };
}

/** A field that may give the date of publication. */
export interface DateField extends DatePlace {
  readonly value: string;
}

/** Read the first of several fields that gives a date; the first before it that cannot be read is kept to be reported. */
export function readFirstStated(fields: readonly DateField[], reading: DateReading): DateParts {
  let unread: DateParts = {};
  let open: DateParts | undefined;
  for (const { value, ...place } of fields) {
    const parts = readStatedDate(value, reading, place);
    if (parts.date) return { ...unread, ...parts };
    if (parts.unreadDate) unread = unread.unreadDate ? unread : parts;
    else open ??= parts;
  }
  return { ...unread, ...open };
}

/** The date that figures give by themselves. */
export function datedBy(figures: DateFigures): Pick<Draft, "date"> {
  const orders = possibleOrders(figures);
  const days = new Set(orders.map((order) => dayOf(figures, order)));
  const [day] = days;
  return days.size === 1 && day !== undefined ? { date: { edtf: day, basis: figures.basis } } : {};
}
