import { type FoundDate, findDates, isWeekdayWrong } from "../originals/date-line.ts";
import { notice, type Problem, problem } from "../problem.ts";
import type { Draft, Metadata, Passage, StatedDate } from "../types.ts";

/** How many paragraphs from the top are searched for a date. */
const paragraphsNearTheTop = 3;

/** What is known, and what is asked. */
export interface DateEvidence {
  readonly draft: Draft;
  /** Headline, standfirst, caption, dateline, then the paragraphs. */
  readonly passages: readonly Passage[];
  readonly metadata?: Metadata | undefined;
  /** ISO 8601 day of the run: nothing was published after it. */
  readonly today: string;
}

/**
 * Settle the date of an article. In order of trust: what a person says in metadata.csv, what the format or a
 * date line states, and last the one full date that the text names near its top. That one dates the event and
 * not the publication, so it is approximate. What does not settle it is reported, and the article is undated.
 */
export function settleDate(evidence: DateEvidence): { date?: StatedDate; problems: Problem[] } {
  const given = evidence.metadata?.date ?? evidence.draft.date;
  if (given) return { date: given, problems: [] };
  const where = { file: `content/originals/${evidence.draft.source.file}` };
  const found = datesNearTheTop(evidence);
  const wrong = found.full.filter((each) => isWeekdayWrong(each) || each.day > evidence.today);
  const problems = wrong.map((each) => problem({ ...where, line: each.line }, faultOf(each), askForDate));
  const days = new Map(found.full.filter((each) => !wrong.includes(each)).map((each) => [each.day, each]));
  const [only] = days.values();
  if (only && days.size === 1 && found.ranges.length === 0) {
    return { date: { edtf: `${only.day}~`, basis: `the text says “${only.words}”` }, problems };
  }
  const message = `No date of publication is known: ${whyUndated([...days.values()], found)}.`;
  return { problems: [...problems, notice(where, message, askForDate)] };
}

const askForDate = "If you know the date, give it in the date column of content/originals/metadata.csv.";

interface LineDate extends FoundDate {
  readonly line: number | undefined;
}

interface DatesNearTheTop {
  readonly full: readonly LineDate[];
  readonly ranges: readonly string[];
  readonly yearless: readonly string[];
}

function datesNearTheTop({ draft, passages }: DateEvidence): DatesNearTheTop {
  const above = [draft.title, draft.standfirst, draft.caption, draft.dateline].filter(
    (part) => part !== undefined,
  ).length;
  const found = passages
    .slice(0, above + paragraphsNearTheTop)
    .map(({ text, line }) => ({ ...findDates(text), line }));
  return {
    full: found.flatMap(({ full, line }) => full.map((date) => ({ ...date, line }))),
    ranges: found.flatMap(({ ranges }) => ranges),
    yearless: found.flatMap(({ yearless }) => yearless.map((date) => date.words)),
  };
}

function faultOf(date: LineDate): string {
  if (!isWeekdayWrong(date)) return `“${date.words}” lies in the future; it is not used.`;
  const weekday = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" });
  const right = weekday.format(new Date(`${date.day}T00:00:00Z`));
  return `“${date.words}” contradicts the calendar: that day was a ${right}; it is not used.`;
}

function whyUndated(days: readonly FoundDate[], { ranges, yearless }: DatesNearTheTop): string {
  const named = [...days.map((each) => each.words), ...ranges];
  if (named.length > 0) return `the text names several days (${named.map((each) => `“${each}”`).join(", ")})`;
  if (yearless.length > 0) return `the text says “${yearless[0]}”, but no year`;
  return "the text names no full date near its top";
}
