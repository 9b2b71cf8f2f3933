import type { Archive, DatePage, ListLink } from "../../src/types.ts";

/** A line of the calendar of the whole archive. */
export type HeatRow =
  | { readonly kind: "year"; readonly page: DatePage; readonly months: readonly HeatMonth[] }
  /** A decade, a century, or what is not dated. */
  | { readonly kind: "loose"; readonly page: DatePage }
  /** Years without an article, between two that have some. */
  | { readonly kind: "gap"; readonly first: number; readonly last: number };

/** A month of a year. */
export interface HeatMonth {
  /** Where it holds articles. */
  readonly link?: ListLink;
  /** Whether it lies between the first and the last month that hold any. */
  readonly isWithin: boolean;
}

/** Line up the years of an archive with their months; the empty ones between them are one line. */
export function heatRows({ dates }: Pick<Archive, "dates">): readonly HeatRow[] {
  const months = dates.filter((page) => page.path.length === 2).map(({ path }) => path.join("-"));
  const span = { first: months[0] ?? "9999", last: months.at(-1) ?? "0000" };
  const rows: HeatRow[] = [];
  let before: number | undefined;
  for (const page of dates.filter(({ path }) => path.length === 1)) {
    if (page.precision !== "year") {
      rows.push({ kind: "loose", page });
      continue;
    }
    const year = Number(page.path[0]);
    if (before !== undefined && year > before + 1)
      rows.push({ kind: "gap", first: before + 1, last: year - 1 });
    rows.push({ kind: "year", page, months: monthsOf(page, span) });
    before = year;
  }
  return rows;
}

function monthsOf(page: DatePage, span: { first: string; last: string }): readonly HeatMonth[] {
  const links = new Map(page.parts.map((part) => [part.address.split("/")[2], part]));
  return Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, "0");
    const path = `${page.path[0]}-${month}`;
    const link = links.get(month);
    return { isWithin: path >= span.first && path <= span.last, ...(link ? { link } : {}) };
  });
}

/** Name the line of a year, decade or century, for links within the page. */
export function rowId(page: Pick<DatePage, "path">): string {
  return `in-${page.path.join("-")}`;
}
