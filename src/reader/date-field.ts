import { foldText } from "../fold-text.ts";
import { readDays } from "./day-range.ts";

/** What a date field says: a date as the address writes it, nothing, or why it cannot be read. */
export type DateRead =
  | { readonly date: string | undefined; readonly fault?: undefined }
  | { readonly fault: "unread" | "impossible" };

const form = /^(\d{4}|\d{3}x|\d{2}xx)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;

/**
 * Read a year, a month or a day as people type it: `2018`, `2018-4`, `2018/04/18`, `198X`, in the digits of any
 * script. The date comes as the address writes it, `2018-04`.
 */
export function readDateField(typed: string): DateRead {
  const text = foldText(typed).replaceAll(/\s+/g, "");
  if (text === "") return { date: undefined };
  const [, year, month, day] = form.exec(text) ?? [];
  if (year === undefined) return { fault: "unread" };
  const parts = [year.toUpperCase(), ...[month, day].filter((part) => part !== undefined)];
  const date = parts.map((part) => part.padStart(2, "0")).join("-");
  return readDays(date) ? { date } : { fault: "impossible" };
}
