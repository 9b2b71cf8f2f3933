import { type ShardPages, undatedYear } from "./index-contract.ts";

/** Runs of pages of one year: its name, as the first part of the address of its page, and how many pages. */
export type PageDates = readonly (readonly [string, number])[];

/** Read the dates of a shard's pages, in the order of the pages. */
export function readPageDates(bytes: Uint8Array): PageDates {
  const { dates }: ShardPages = JSON.parse(new TextDecoder().decode(bytes));
  return dates.map(([path, count]) => [path.split("-")[0] || undatedYear, count]);
}

/** List the pages of each year, ascending. */
export function pagesByYear(dates: PageDates): ReadonlyMap<string, Uint32Array> {
  const pages = new Map<string, number[]>();
  let page = 0;
  for (const [year, count] of dates) {
    const own = pages.get(year) ?? [];
    pages.set(year, own);
    for (let left = count; left > 0; left -= 1) own.push(page++);
  }
  return new Map([...pages].map(([year, own]) => [year, Uint32Array.from(own)]));
}

/** Count the pages before those without a date at the end. */
export function datedPages(dates: PageDates): number {
  const all = dates.reduce((sum, [, count]) => sum + count, 0);
  const [year, count] = dates.at(-1) ?? ["", 0];
  return year === undatedYear ? all - count : all;
}
