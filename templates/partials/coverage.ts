import type { Archive } from "../../src/types.ts";
import { countOf } from "./count-of.ts";

/** Say how much the archive holds and of which years: `300 articles, 2019–2020`. */
export function coverage(archive: Archive): string {
  const articles = countOf(archive.articles.length, "article");
  const years = yearsCovered(archive);
  return years === undefined ? articles : `${articles}, ${years}`;
}

/** Say from which year to which there are articles; a date known only to a decade or century says neither. */
export function yearsCovered(archive: Archive): string | undefined {
  // The pages are in order of their addresses, so each search ends at once.
  const first = archive.dates.find((page) => isYear(page.path[0]))?.path[0];
  const last = archive.dates.findLast((page) => isYear(page.path[0]))?.path[0];
  return first === last ? first : `${first}–${last}`;
}

function isYear(part: string | undefined): boolean {
  return part !== undefined && /^\d{4}$/.test(part);
}
