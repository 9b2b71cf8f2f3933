import { dateAddress } from "../articles/address.ts";
import { describePath } from "../period-label.ts";
import type { ArticleCard, DatePage, DaySpan, ListLink, PageLink, Precision } from "../types.ts";
import type { Wording } from "../wording.ts";
import { daySpanOf, missingDays } from "./day-span.ts";
import { sameDays } from "./same-days.ts";

/** A year with at most this many articles lists them; a fuller one leads to its months. */
const mostInAYear = 200;

/** The pages of dates, and the days between the first and the last. */
export interface DatedPages {
  readonly pages: readonly DatePage[];
  readonly span?: DaySpan;
}

/** What making the pages of dates needs besides the articles. */
export interface DatingTools {
  /** How long an article is; the longest of a day leads its page. */
  readonly lengthOf: (card: ArticleCard) => number;
  /** Of the labels. */
  readonly wording: Wording;
}

/**
 * Make the pages of dates: one for every century, decade, year, month and day that holds articles, and one for
 * the undated. An article stands on the page of the step to which its date is known.
 *
 * @param cards oldest first, undated last
 */
export function datePages(cards: readonly ArticleCard[], { lengthOf, wording }: DatingTools): DatedPages {
  const groups = new Map<string, Group>();
  for (const card of cards) addTo(groups, card);
  const pages = [...groups.values()].sort(byAddress);
  const days = pages.filter(isDay);
  const span = daySpanOf(days.map(({ path }) => path.join("-")));
  const surroundings = {
    groups,
    span,
    neighbours: neighboursOf(pages),
    alike: sameDays(days, ({ path }) => path),
    linkTo: sharedLinks(wording),
    lengthOf,
    wording,
  };
  return { pages: pages.map((group) => pageOf(group, surroundings)), ...(span ? { span } : {}) };
}

interface Surroundings extends DatingTools {
  readonly groups: ReadonlyMap<string, Group>;
  readonly span: DaySpan | undefined;
  readonly neighbours: ReadonlyMap<Group, { earlier?: Group; later?: Group }>;
  readonly alike: ReadonlyMap<Group, readonly Group[]>;
  readonly linkTo: (group: Group) => ListLink;
}

function pageOf(group: Group, around: Surroundings): DatePage {
  const { groups, span, neighbours, alike, linkTo, lengthOf, wording } = around;
  const { earlier, later } = neighbours.get(group) ?? {};
  const parts = partsOf(group, groups);
  return {
    ...linkTo(group),
    precision: group.precision,
    path: group.path,
    trail: trailTo(group.path, wording).slice(0, -1),
    parts: parts.map(linkTo),
    articles: isDay(group) ? group.exact.toSorted((a, b) => lengthOf(b) - lengthOf(a)) : group.exact,
    within: showsWithin(group) ? group.finer : [],
    ...(earlier ? { earlier: linkTo(earlier) } : {}),
    ...(later ? { later: linkTo(later) } : {}),
    ...daysOf(group, { parts, groups, span, linkTo }),
    ...(isDay(group) ? { sameDay: (alike.get(group) ?? []).map(linkTo) } : {}),
  };
}

/** What a year or a month has of single days. */
function daysOf(
  group: Group,
  around: Pick<Surroundings, "groups" | "span" | "linkTo"> & { readonly parts: readonly Group[] },
): Pick<DatePage, "days" | "missing"> {
  const { parts, groups, span, linkTo } = around;
  if (!isCalendar(group) || group.path.length > 2) return {};
  const days = group.path.length === 2 ? parts : parts.flatMap((month) => partsOf(month, groups));
  const missing = missingDays(group.path, days.length, span);
  return {
    ...(group.path.length === 1 ? { days: days.map(linkTo) } : {}),
    ...(missing ? { missing } : {}),
  };
}

/** Pages of the year, month and day of an address path, widest first. */
export function trailTo(path: readonly string[], wording: Wording): PageLink[] {
  return path.map((_, index) => {
    const part = path.slice(0, index + 1);
    return { address: dateAddress(part), label: describePath(part, wording) };
  });
}

interface Group {
  readonly address: string;
  readonly path: readonly string[];
  readonly precision: Precision;
  /** Addresses one step finer, in order of first use. */
  readonly parts: string[];
  readonly exact: ArticleCard[];
  readonly finer: ArticleCard[];
}

function addTo(groups: Map<string, Group>, card: ArticleCard): void {
  const { path, precision } = card.period;
  for (let depth = 1; depth <= path.length; depth += 1) {
    const part = path.slice(0, depth);
    const group = groupAt(groups, part, depth === path.length ? precision : stepOf(depth));
    (depth === path.length ? group.exact : group.finer).push(card);
    const next = dateAddress(path.slice(0, depth + 1));
    if (depth < path.length && !group.parts.includes(next)) group.parts.push(next);
  }
}

function groupAt(groups: Map<string, Group>, path: readonly string[], precision: Precision): Group {
  const address = dateAddress(path);
  const group = groups.get(address) ?? { address, path, precision, parts: [], exact: [], finer: [] };
  groups.set(address, group);
  return group;
}

function stepOf(depth: number): Precision {
  return depth === 1 ? "year" : "month";
}

/** A decade or a century is no step of an address: its years are found by their digits. */
function partsOf(group: Group, groups: ReadonlyMap<string, Group>): Group[] {
  const digits = /^(\d+)X+$/.exec(group.path[0] ?? "")?.[1];
  if (digits === undefined) return group.parts.flatMap((address) => groups.get(address) ?? []);
  return [...groups.values()]
    .filter(({ precision, path }) => precision === "year" && path[0]?.startsWith(digits))
    .sort(byAddress);
}

/** The page before and after each, among those of the same step. */
function neighboursOf(pages: readonly Group[]): Map<Group, { earlier?: Group; later?: Group }> {
  const neighbours = new Map<Group, { earlier?: Group; later?: Group }>();
  const last = new Map<number, Group>();
  for (const page of pages.filter(isCalendar)) {
    const earlier = last.get(page.path.length);
    neighbours.set(page, earlier ? { earlier } : {});
    if (earlier) neighbours.set(earlier, { ...neighbours.get(earlier), later: page });
    last.set(page.path.length, page);
  }
  return neighbours;
}

function byAddress(a: Group, b: Group): number {
  return a.address < b.address ? -1 : 1;
}

function isDay(group: Group): boolean {
  return group.precision === "day" && group.path.length === 3;
}

function isCalendar(group: Group): boolean {
  return /^\d{4}$/.test(group.path[0] ?? "");
}

function showsWithin(group: Group): boolean {
  return group.precision === "month" || group.exact.length + group.finer.length <= mostInAYear;
}

/** A page is linked from several others. */
function sharedLinks(wording: Wording): (group: Group) => ListLink {
  const links = new Map<Group, ListLink>();
  return (group) => {
    const link = links.get(group) ?? {
      address: group.address,
      label: describePath(group.path, wording),
      count: group.exact.length + group.finer.length,
    };
    links.set(group, link);
    return link;
  };
}
