import { dateAddress } from "../articles/address.ts";
import { describePath } from "../period-label.ts";
import type { ArticleCard, DatePage, ListLink, PageLink, Precision } from "../types.ts";

/** A year with at most this many articles lists them; a fuller one leads to its months. */
const mostInAYear = 60;

/**
 * Make the pages of dates: one for every century, decade, year, month and day that holds articles, and one for
 * the undated. An article stands on the page of the step to which its date is known.
 *
 * @param cards oldest first, undated last
 */
export function datePages(cards: readonly ArticleCard[]): DatePage[] {
  const groups = new Map<string, Group>();
  for (const card of cards) addTo(groups, card);
  const pages = [...groups.values()].sort(byAddress);
  const neighbours = neighboursOf(pages);
  return pages.map((group) => {
    const { earlier, later } = neighbours.get(group) ?? {};
    return {
      ...linkTo(group),
      precision: group.precision,
      path: group.path,
      trail: trailTo(group.path).slice(0, -1),
      parts: partsOf(group, groups).map(linkTo),
      articles: group.exact,
      within: showsWithin(group) ? group.finer : [],
      ...(earlier ? { earlier: linkTo(earlier) } : {}),
      ...(later ? { later: linkTo(later) } : {}),
    };
  });
}

/** Pages of the year, month and day of an address path, widest first. */
export function trailTo(path: readonly string[]): PageLink[] {
  return path.map((_, index) => {
    const part = path.slice(0, index + 1);
    return { address: dateAddress(part), label: describePath(part) };
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

function isCalendar(group: Group): boolean {
  return /^\d{4}$/.test(group.path[0] ?? "");
}

function showsWithin(group: Group): boolean {
  return group.precision === "month" || group.exact.length + group.finer.length <= mostInAYear;
}

function linkTo(group: Group): ListLink {
  return {
    address: group.address,
    label: describePath(group.path),
    count: group.exact.length + group.finer.length,
  };
}
