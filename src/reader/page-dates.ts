import { type DayRange, overlap, readDays } from "./day-range.ts";
import { type DateRun, type ShardPages, undatedYear } from "./index-contract.ts";

/** A run of pages with the same date. */
export interface PageRun {
  /** Address parts: `["2018", "04"]`, `["192X"]`; none without a date. */
  readonly path: readonly string[];
  readonly pages: number;
  /** The days that the date may mean; absent where nothing is known of it. */
  readonly days?: DayRange;
}

/** Read the dates of a shard's pages, in the order of the pages. */
export function readPageDates(bytes: Uint8Array): readonly PageRun[] {
  const { dates }: ShardPages = JSON.parse(new TextDecoder().decode(bytes));
  return dates.map(readRun);
}

function readRun([path, pages, between]: DateRun): PageRun {
  const days = between === undefined ? readDays(path) : readBetween(between);
  return { path: path === "" ? [] : path.split("-"), pages, ...(days ? { days } : {}) };
}

function readBetween(between: string): DayRange {
  const [from, until] = between.split("/");
  return { ...(from ? { from } : {}), ...(until ? { until } : {}) };
}

/** List the pages of each year, ascending: by its name, as the first part of the address of its page. */
export function pagesByYear(dates: readonly PageRun[]): ReadonlyMap<string, Uint32Array> {
  const pages = new Map<string, number[]>();
  let page = 0;
  for (const { path, pages: count } of dates) {
    const year = path[0] ?? undatedYear;
    const own = pages.get(year) ?? [];
    pages.set(year, own);
    for (let left = count; left > 0; left -= 1) own.push(page++);
  }
  return new Map([...pages].map(([year, own]) => [year, Uint32Array.from(own)]));
}

/** Count the pages before those without a date at the end. */
export function datedPages(dates: readonly PageRun[]): number {
  return dates.reduce((sum, { path, pages }) => (path.length > 0 ? sum + pages : sum), 0);
}

/**
 * Tell which pages have a date that may mean a day of a range.
 *
 * @param undated what is told of pages of which nothing is known
 */
export function pagesWithin(dates: readonly PageRun[], range: DayRange, undated: 0 | 1): Uint8Array {
  const all = dates.reduce((sum, { pages }) => sum + pages, 0);
  const within = new Uint8Array(all);
  let page = 0;
  for (const { days, pages } of dates) {
    const isWithin = days ? overlap(days, range) : undated === 1;
    if (isWithin) within.fill(1, page, page + pages);
    page += pages;
  }
  return within;
}
