import type { DatePage, Site } from "../../src/types.ts";
import { CountedLinks } from "./counted-links.tsx";
import { DayGrid } from "./day-grid.tsx";
import { MonthGrid } from "./month-grid.tsx";

/** Lead from a page of dates to the finer ones within it. */
export function DateParts({ site, page }: { readonly site: Site; readonly page: DatePage }) {
  if (page.precision === "year" && page.parts.length > 0) {
    const most = Math.max(...page.parts.map((part) => part.count));
    return <MonthGrid site={site} parts={page.parts} most={most} />;
  }
  if (page.precision === "month" && page.parts.length > 0) return <DayGrid site={site} page={page} />;
  if (page.parts.length === 0) return null;
  return (
    <dl class="relations">
      <div>
        <dt>Its years in the archive</dt>
        <dd>
          <CountedLinks site={site} links={page.parts} />
        </dd>
      </div>
    </dl>
  );
}
