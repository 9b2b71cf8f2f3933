import { listUnder } from "../list-under.ts";
import type { ArticleLink, CalendarDay, Period } from "../types.ts";

/** How many articles are named of a day. */
const mostOfADay = 8;

/** An article as it may be chosen for its day. */
interface Candidate {
  readonly link: ArticleLink;
  readonly words: number;
}

/**
 * Choose for every day of the calendar a few articles that were published on it, the longest of each year first: as
 * many years as can be are heard before any speaks twice.
 *
 * @param articles oldest first
 */
export function calendarDays(articles: readonly Candidate[]): CalendarDay[] {
  const byDay = new Map<string, Candidate[]>();
  for (const article of articles) {
    const { period } = article.link;
    if (isCertainDay(period)) listUnder(byDay, period.path.slice(1).join("-"), article);
  }
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, candidates]) => ({ day, articles: chosenOf(candidates) }));
}

/** Of a date that is only supposed nobody can say “on this day”. */
function isCertainDay({ precision, edtf, uncertain, approximate }: Period): boolean {
  return precision === "day" && !uncertain && !approximate && !edtf.includes("/");
}

function chosenOf(candidates: readonly Candidate[]): readonly ArticleLink[] {
  const byYear = new Map<string, Candidate[]>();
  for (const each of candidates) listUnder(byYear, each.link.period.path[0] ?? "", each);
  const years = [...byYear.values()].map((ofYear) => ofYear.sort((a, b) => b.words - a.words));
  const chosen: Candidate[] = [];
  for (let round = 0; chosen.length < Math.min(mostOfADay, candidates.length); round += 1) {
    const speaking = years.flatMap((ofYear) => ofYear[round] ?? []);
    chosen.push(...evenly(speaking, mostOfADay - chosen.length));
  }
  return chosen.map(({ link }) => link).sort(newestFirst);
}

function newestFirst(a: ArticleLink, b: ArticleLink): number {
  if (a.period.edtf !== b.period.edtf) return a.period.edtf > b.period.edtf ? -1 : 1;
  return a.address < b.address ? -1 : 1;
}

/** Choose so many of a list, from end to end. */
function evenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  if (most === 1) return list.slice(-1);
  const step = (list.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => list[Math.round(at * step)]).filter(
    (each) => each !== undefined,
  );
}
