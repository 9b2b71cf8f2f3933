import { dayOf, possibleOrders } from "../originals/date-figures.ts";
import { readPathDate } from "../originals/path-date.ts";
import { type DateParts, statedBy } from "../originals/stated-date.ts";
import { readWordedDate } from "../originals/worded-date.ts";
import { readPeriod } from "../period.ts";
import { notice, type Problem, problem } from "../problem.ts";
import type { DateFigures, Draft, Metadata, Passage, StatedDate } from "../types.ts";
import { type Dateline, datelineOf, dayNear, dayOfDateline, refined } from "./dates/dateline.ts";
import { askForDate, datesNearTheTop, firstNews, firstParagraphs } from "./dates/dates-near-the-top.ts";
import { figuresInOwnCalendar, inOwnCalendar } from "./dates/own-calendar.ts";

/** What is known, and what is asked. */
export interface DateEvidence {
  readonly draft: Draft;
  /** Headline, standfirst, caption, dateline, then the paragraphs. */
  readonly passages: readonly Passage[];
  readonly metadata?: Metadata | undefined;
  /** BCP 47, of the text; English where it is not given. */
  readonly language?: string | undefined;
  /** ISO 8601 day of the run: nothing was published after it. */
  readonly today: string;
  /** IANA name of the publication's time zone. */
  readonly timeZone: string;
}

/** A date, where there is one, and what was met on the way to it. */
export interface SettledDate {
  readonly date?: StatedDate;
  readonly problems: readonly Problem[];
}

/**
 * Settle the date of an article. In order of trust: what a person says in metadata.csv; what the format, the page or a
 * date line states; its figures, read as the dates of the batch tell; the address and the file's name; a dateline whose
 * year is known from these or from the text; and last the one full date that the text names near its top. That one
 * dates the event and not the publication, so it is approximate, and so is a year that the text alone tells. What is
 * impossible, lies in the future or before there were newspapers is reported and not used; where nothing settles the date, that is reported too.
 */
export function settleDate(evidence: DateEvidence): SettledDate {
  const language = evidence.language ?? "en";
  const { dateline } = evidence.draft;
  const opening = dateline ? [{ text: `${dateline.text} — ` }] : firstParagraphs(evidence);
  const facts = {
    ...evidence,
    language,
    dateline: datelineOf(opening, language),
    paths: pathDatesOf(evidence),
  };
  const problems: Problem[] = [];
  for (const step of [byPerson, byFormat, byFigures, byPath, byDateline, byText]) {
    const { date, problems: met } = step(facts);
    problems.push(...met);
    if (date) return { date, problems };
  }
  return { problems };
}

interface Facts extends DateEvidence {
  readonly language: string;
  readonly dateline: Dateline | undefined;
  /** What the address and the file's name say, the surest first. */
  readonly paths: readonly StatedDate[];
}

const silent: SettledDate = { problems: [] };

function pathDatesOf({ draft, metadata }: DateEvidence): StatedDate[] {
  const { file, item } = draft.source;
  const url = metadata?.url ?? draft.url;
  const address = url !== undefined && URL.canParse(url) ? readPathDate(new URL(url).pathname) : undefined;
  // A file that holds many articles may be named after the day on which it was made.
  const path = item === undefined ? file : /^[^#:]+\.\w+$/.test(item) ? item : undefined;
  const name = path === undefined ? undefined : readPathDate(`/${path}`);
  return [
    ...(address ? [{ edtf: address.edtf, basis: `the address, ${url}` }] : []),
    ...(name ? [{ edtf: name.edtf, basis: `the file's name, ${path}` }] : []),
  ];
}

/** A person may know of a date to come; it is said all the same. */
function byPerson({ metadata, draft, today }: Facts): SettledDate {
  const date = metadata?.date;
  if (!date) return silent;
  const message = `The date of ${draft.source.file}, ${date.edtf}, lies in the future.`;
  const hint = "Correct it in the date column, or leave it if that is meant.";
  const where = { file: "content/originals/metadata.csv" };
  return { date, problems: isFuture(date.edtf, today) ? [problem(where, message, hint)] : [] };
}

function byFormat({ draft, dateline, today, language, timeZone }: Facts): SettledDate {
  const { date: given, unreadDate } = draft.date ? draft : inWords(draft.unreadDate, { language, timeZone });
  const date = given && inOwnCalendar(given, language);
  const doubt = date && doubtOf(date.edtf, today);
  if (date && doubt !== undefined) {
    const message = `${sentence(date.basis)}: ${date.edtf} ${doubt}; it is not used.`;
    return { problems: [fault(draft, message)] };
  }
  const problems = unreadDate ? [unread(draft, unreadDate)] : [];
  return { ...(date ? { date: refined(date, dateline) } : {}), problems };
}

/** A format that states no language has its dates in that of the text, which is known only by now. */
function inWords(unread: Draft["unreadDate"], reading: Pick<Facts, "language" | "timeZone">): DateParts {
  if (!unread) return {};
  return unread.why === undefined
    ? statedBy(readWordedDate(unread.words, reading), unread)
    : { unreadDate: unread };
}

function unread(draft: Draft, { words, basis, why = notRead }: NonNullable<Draft["unreadDate"]>): Problem {
  const says = `${sentence(basis)}: “${words}” ${why}; it is not used: expected a date such as 2018-04-18.`;
  return fault(draft, says);
}

const notRead = "is no date that exists and can be read";

/** Figures that stay open give the year alone, which is all that they say for certain. */
function byFigures(facts: Facts): SettledDate {
  const { draft, today, language } = facts;
  if (!draft.dateFigures || draft.date) return silent;
  const figures = figuresInOwnCalendar(draft.dateFigures, language);
  const readings = readingsOf(figures).filter((day) => doubtOf(day, today) === undefined);
  const [one, other] = readings;
  if (one === undefined) {
    const message = `${sentence(figures.basis)}: “${figures.words}” is no day that exists, is past and has seen a newspaper.`;
    return { problems: [fault(draft, message)] };
  }
  if (other === undefined) return dated(one, figures.basis);
  const { order } = figures;
  const told = order && dayOf(figures, order);
  if (told !== undefined) return dated(told, `${figures.basis}; other dates of its kind have the ${order}`);
  const agreed = agreeing(readings, facts);
  if (agreed) return dated(agreed.edtf, `${figures.basis}; its order by ${agreed.basis}`);
  const message = `${sentence(figures.basis)}: “${figures.words}” may be ${one} or ${other}; the year alone is used.`;
  const basis = `${figures.basis}; which figure is the month is not known`;
  const years = new Set([one, other].toSorted((a, b) => (a < b ? -1 : 1)).map((day) => day.slice(0, 4)));
  return { date: { edtf: [...years].join("/"), basis }, problems: [fault(draft, message)] };
}

function readingsOf(figures: DateFigures): string[] {
  const days = possibleOrders(figures).flatMap((order) => dayOf(figures, order) ?? []);
  return [...new Set(days)];
}

/** The one reading that the address, the file's name or the dateline agrees with. */
function agreeing(readings: readonly string[], { paths, dateline }: Facts): StatedDate | undefined {
  const [year = ""] = readings.map((day) => day.slice(0, 4));
  const day = dateline && dayOfDateline(dateline, year);
  const filed =
    day === undefined || !dateline ? [] : [{ edtf: day, basis: `the dateline, “${dateline.words}”` }];
  for (const { edtf, basis } of [...paths, ...filed]) {
    const [agreed, another] = readings.filter((each) => each.startsWith(edtf));
    if (agreed !== undefined && another === undefined) return { edtf: agreed, basis };
  }
  return undefined;
}

/** A year in a path may be of anything: it only tells which year a dateline is of. */
function byPath({ paths, dateline, today }: Facts): SettledDate {
  const date = paths.find(({ edtf }) => edtf.length > 4 && !isFuture(edtf, today));
  return date ? { date: refined(date, dateline), problems: [] } : silent;
}

function byDateline(facts: Facts): SettledDate {
  const { dateline, paths, today } = facts;
  if (!dateline) return silent;
  const said = `the dateline, “${dateline.words}”`;
  if (dateline.full !== undefined) {
    const day = dayOfDateline(dateline, dateline.full.slice(0, 4));
    return day === undefined || isFuture(day, today) ? silent : dated(day, said);
  }
  for (const { edtf, basis } of paths) {
    const day = dayOfDateline(dateline, edtf);
    if (day !== undefined && !isFuture(day, today)) return dated(day, `${said}, and the year by ${basis}`);
  }
  const near = dayNear(dateline, datesNearTheTop(facts).days);
  if (near === undefined || isFuture(near, today)) return silent;
  return dated(`${near}~`, `${said}, and the year by the dates that the text names`);
}

function byText(facts: Facts): SettledDate {
  const { date, whyNone, problems } = datesNearTheTop(facts);
  if (date) return { date, problems };
  const where = { file: `content/originals/${facts.draft.source.file}` };
  const message = `No date of publication is known: ${whyNone}.`;
  return { problems: [...problems, notice(where, message, askForDate)] };
}

/** Why nothing was published on a date; undefined where it may have been. */
function doubtOf(edtf: string, today: string): string | undefined {
  if (isFuture(edtf, today)) return "lies in the future";
  const isTooEarly = (readPeriod(edtf)?.last ?? firstNews) < firstNews;
  return isTooEarly ? "lies before there were newspapers" : undefined;
}

const dayLength = 86_400_000;

/** Where the day begins first, it may be tomorrow already. */
function isFuture(edtf: string, today: string): boolean {
  const tomorrow = new Date(Date.parse(today) + dayLength).toISOString().slice(0, 10);
  return (readPeriod(edtf)?.first ?? "") > tomorrow;
}

function dated(edtf: string, basis: string): SettledDate {
  return { date: { edtf, basis }, problems: [] };
}

function fault({ source }: Draft, message: string): Problem {
  const item = source.item === undefined ? "" : `${source.item}: `;
  return problem({ file: `content/originals/${source.file}` }, `${item}${message}`, askForDate);
}

function sentence(basis: string): string {
  return basis.charAt(0).toUpperCase() + basis.slice(1);
}
