import { calendarNames } from "../../originals/calendars.ts";
import { type FoundDate, findDates, isWeekdayWrong, weekdayNameOf } from "../../originals/find-dates.ts";
import { findImpossibleDates } from "../../originals/impossible-dates.ts";
import { type Problem, problem } from "../../problem.ts";
import type { Draft, Passage, StatedDate } from "../../types.ts";

import { impossibleDateline } from "./dateline.ts";

/**
 * The first newspaper, the Relation of Strasbourg, came out in 1605: what lies long before that, as an EDTF date, is the
 * date of no article.
 */
export const firstNews = "1600";

/** How many paragraphs from the top are searched for a date. */
const paragraphsNearTheTop = 3;

/** What the dates that a text names near its top come to. */
export interface DatesNearTheTop {
  /** The days that are sound, ISO 8601. */
  readonly days: readonly string[];
  /** Where they are one and the same; it dates the event and not the publication, so it is approximate. */
  readonly date?: StatedDate;
  /** Why there is none. */
  readonly whyNone: string;
  /** Dates that contradict the calendar, do not exist, or lie in the future. */
  readonly problems: readonly Problem[];
}

interface TextOfDraft {
  readonly draft: Draft;
  /** Headline, standfirst, caption, dateline, then the paragraphs. */
  readonly passages: readonly Passage[];
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601 day of the run. */
  readonly today: string;
}

/** The first paragraphs of a draft's text, under its headline, standfirst and caption. */
export function firstParagraphs({
  draft,
  passages,
}: Pick<TextOfDraft, "draft" | "passages">): readonly Passage[] {
  const above = partsAbove(draft);
  return passages.slice(above, above + paragraphsNearTheTop);
}

function partsAbove({ title, standfirst, caption, dateline }: Draft): number {
  return [title, standfirst, caption, dateline].filter((part) => part !== undefined).length;
}

interface LineDate extends FoundDate {
  readonly line: number | undefined;
}

/** Find the dates that a text names near its top, and tell which of them can stand for its date. */
export function datesNearTheTop(text: TextOfDraft): DatesNearTheTop {
  const near = text.passages.slice(0, partsAbove(text.draft) + paragraphsNearTheTop);
  const found = near.map((passage) => ({
    ...findDates(passage.text, text.language),
    line: passage.line,
  }));
  const full: LineDate[] = found.flatMap(({ full: dates, line }) => dates.map((date) => ({ ...date, line })));
  const ranges = found.flatMap((each) => each.ranges);
  const yearless = found.flatMap((each) => each.yearless.map(({ words }) => words));
  const isWrong = (date: LineDate) => isWeekdayWrong(date) || date.day > text.today;
  const possible = full.filter(({ day }) => day >= firstNews);
  const sound = new Map(possible.filter((each) => !isWrong(each)).map((each) => [each.day, each]));
  const [only] = sound.values();
  const isClear = sound.size === 1 && ranges.length === 0;
  const file = `content/originals/${text.draft.source.file}`;
  return {
    days: [...sound.keys()],
    ...(only && isClear ? { date: { edtf: `${only.day}~`, basis: basisOf(only) } } : {}),
    whyNone: whyNone([...[...sound.values()].map(({ words }) => words), ...ranges], yearless),
    problems: [
      ...full.filter(isWrong).map((each) => problem({ file, line: each.line }, faultOf(each), askForDate)),
      ...near.flatMap((passage) => impossibleIn(passage, text.language, file)),
    ],
  };
}

/** Days that no month has: with a year anywhere near the top, without one in a dateline. */
function impossibleIn({ text, line }: Passage, language: string, file: string): Problem[] {
  const dateline = impossibleDateline(text, language);
  const others = findImpossibleDates(text, language).filter(({ hasYear }) => hasYear);
  const all = new Map([...(dateline ? [dateline] : []), ...others].map((each) => [each.start, each]));
  return [...all.values()].map(({ words }) =>
    problem({ file, line }, `“${words}” is no day that exists; it is not used.`, askForDate),
  );
}

/** How to give a date that is not known. */
export const askForDate =
  "If you know the date, give it in the date column of content/originals/metadata.csv.";

function basisOf({ words, calendar }: FoundDate): string {
  return `the text says “${words}”${calendar ? `, in ${calendarNames[calendar]}` : ""}`;
}

function faultOf(date: LineDate): string {
  if (!isWeekdayWrong(date)) return `“${date.words}” lies in the future; it is not used.`;
  return `“${date.words}” contradicts the calendar: that day was a ${weekdayNameOf(date)}; it is not used.`;
}

function whyNone(named: readonly string[], yearless: readonly string[]): string {
  if (named.length > 0) return `the text names several days (${named.map((each) => `“${each}”`).join(", ")})`;
  if (yearless.length > 0) return `the text says “${yearless[0]}”, but no year`;
  return "the text names no full date near its top";
}
