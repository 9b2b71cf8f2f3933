import type { Archive, DatePage, ListLink } from "../../src/types.ts";
import { CountedLinks } from "./counted-links.tsx";
import { DayGrid } from "./day-grid.tsx";
import { MonthGrid } from "./month-grid.tsx";

/** Lead from a page of dates to the finer ones within it. */
export function DateParts({ archive, page }: { readonly archive: Archive; readonly page: DatePage }) {
  if (page.precision === "year" && page.parts.length > 0) {
    const most = Math.max(...page.parts.map((part) => part.count));
    return <MonthGrid archive={archive} parts={page.parts} most={most} />;
  }
  if (page.precision === "month" && page.parts.length > 0) return <DayGrid archive={archive} page={page} />;
  const years = yearsWithin(archive, page);
  if (years.length === 0) return null;
  return (
    <dl class="relations">
      <div>
        <dt>Its years in the archive</dt>
        <dd>
          <CountedLinks archive={archive} links={years} />
        </dd>
      </div>
    </dl>
  );
}

/** A decade or a century is no step of an address, so its years are looked for among all. */
function yearsWithin(archive: Archive, page: DatePage): readonly ListLink[] {
  if (page.precision !== "decade" && page.precision !== "century") return [];
  const digits = (page.path[0] ?? "").replaceAll("X", "");
  return archive.dates.filter((other) => other.precision === "year" && other.path[0]?.startsWith(digits));
}
