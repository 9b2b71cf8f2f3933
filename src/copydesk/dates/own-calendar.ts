import { calendarNames, calendarOfYear, gregorianOf } from "../../originals/calendars.ts";
import type { DateFigures, StatedDate } from "../../types.ts";

/**
 * Read a day of a year such as 1404 in the calendar that the text's language has it of: a format that states no language
 * could not tell it from one of the Gregorian, in which there was no news then.
 *
 * @param language BCP 47
 */
export function inOwnCalendar(date: StatedDate, language: string): StatedDate {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date.edtf)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return date;
  const calendar = calendarOfYear(year, language);
  const edtf = calendar && gregorianOf(calendar, { year, month, day });
  if (calendar === undefined || edtf === undefined) return date;
  return { edtf, basis: `${date.basis}, in ${calendarNames[calendar]}` };
}

/** Read figures in the calendar that the text's language has their year of; those of which it is known stay. */
export function figuresInOwnCalendar(figures: DateFigures, language: string): DateFigures {
  const calendar = figures.calendar ?? calendarOfYear(figures.year, language);
  if (calendar === undefined || calendar === figures.calendar) return figures;
  return { ...figures, calendar, basis: `${figures.basis}, in ${calendarNames[calendar]}` };
}
