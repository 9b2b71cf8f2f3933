import type { DatePage, Site } from "../../src/types.ts";
import { countOf } from "./count-of.ts";
import { href } from "./href.ts";
import { MonthGrid } from "./month-grid.tsx";
import { knownOnlyTo } from "./precision-words.ts";

interface YearRowProps {
  readonly site: Site;
  readonly page: DatePage;
  /** The most articles of any month, against which the others are shaded. */
  readonly most: number;
}

/** Name the row of a year in the index of dates, for links within the page. */
export function rowId(page: DatePage): string {
  return `in-${page.path.join("-")}`;
}

/** Show a year, decade or century in the index of dates: how many articles, and in which months. */
export function YearRow({ site, page, most }: YearRowProps) {
  const imprecise = page.precision === "undated" ? 0 : page.articles.length;
  return (
    <li class="year" id={rowId(page)}>
      <h2 class="year-name">
        <a href={href(site, page.address)}>{page.label}</a>
      </h2>
      <p class="year-count">
        {countOf(page.count, "article")}
        {imprecise > 0 && imprecise < page.count && `, ${imprecise}`}
        {imprecise > 0 && ` ${knownOnlyTo(page.precision).toLowerCase()}`}
      </p>
      {page.parts.length > 0 && <MonthGrid site={site} parts={page.parts} most={most} />}
    </li>
  );
}
