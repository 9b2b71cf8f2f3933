import type { DateFigures, StatedDate } from "../types.ts";
import { figuresIn } from "./date-figures.ts";
import { findDates, isWeekdayWrong } from "./find-dates.ts";
import { languagesOfScript } from "./languages-of-script.ts";

/**
 * Read a paragraph that is nothing but a date, such as “Published: Wednesday, 18 April 2018, 10:30 GMT”.
 *
 * @returns undefined where it says anything else
 */
export function readDateLine(text: string, language?: string): StatedDate | undefined {
  const taken = takeDate(text, language);
  if (!taken || /[\p{L}\p{N}]/u.test(taken.rest)) return undefined;
  return { edtf: taken.day, basis: `a line of its own, “${text.trim()}”` };
}

/**
 * Read a paragraph that is nothing but a date in figures, such as “Published 13/02/1990”; whose other dates tell the order
 * of its figures is for its reader to say.
 */
export function readFiguresLine(text: string, language?: string): DateFigures | undefined {
  const value = text.replaceAll(labels, "").replaceAll(/^[\s:–—-]+|(?<![\s.])[\s.]+$/gu, "");
  return figuresIn(value, { basis: `a line of its own, “${text.trim()}”`, kin: [] }, language);
}

/**
 * Take the one date of publication out of a line, with its label and its time of day. A line whose script is not that of
 * the language is read in the languages of that script, as far as they agree.
 *
 * @returns undefined where the line names no date, several, or one that contradicts the calendar
 */
export function takeDate(text: string, language?: string): { day: string; rest: string } | undefined {
  const own = languagesOfScript(text);
  const isLikely = own.length === 0 || own.some((each) => each === language?.split("-")[0]);
  if (isLikely) return takeIn(text, language);
  const [taken, ...others] = own.flatMap((each) => takeIn(text, each) ?? []);
  return others.every(({ day }) => day === taken?.day) ? taken : undefined;
}

function takeIn(text: string, language: string | undefined): { day: string; rest: string } | undefined {
  const { full, ranges } = findDates(text, language);
  const [date] = full;
  if (!date || full.length > 1 || ranges.length > 0 || isWeekdayWrong(date)) return undefined;
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`
    .replaceAll(labels, "")
    .replaceAll(times, "");
  return { day: date.day, rest };
}

/** What stands before a date of publication, in the languages of many newspapers. */
const labels =
  /(?<!\p{L})(?:(?:first\s+)?(?:published|posted|date|printed|issued)(?:\s+on)?|(?:veröffentlicht|erschienen)(?:\s+am)?|(?:publiée?|parue?)(?:\s+le)?|publicad[oa](?:\s+(?:el|em))?|pubblicat[oa](?:\s+il)?|gepubliceerd(?:\s+op)?|(?:publicerad|publisert|udgivet|offentliggjort)(?:\s+den)?|julkaistu|opublikowano|datum|data|fecha|дата(?:\s+публикации)?|опубликовано|опубліковано|tarih|تاریخ\s+انتشار|منتشر\s+شده\s+در|تاريخ\s+النشر|نشر\s+في|प्रकाशित|发布(?:时间|于)?|發布(?:時間|於)?|公開日?|掲載日?)(?!\p{L})/giu;

const times =
  /(?<![\p{L}\p{N}])\p{Nd}{1,2}[:.]\p{Nd}{2}(?::\p{Nd}{2})?(?![\p{L}\p{N}])|\b(?:[ap]\.?m\b\.?|(?:gmt|utc|[ecmp][ds]t|bst|ces?t|uhr)\b)|(?<=\p{Nd}\s?)(?:h|uhr)\b/giu;
