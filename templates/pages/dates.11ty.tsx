import type { Archive } from "../../src/types.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { countOf } from "../partials/count-of.ts";
import { coverage } from "../partials/coverage.ts";
import { DecadeJumps } from "../partials/decade-jumps.tsx";
import { YearRow } from "../partials/year-row.tsx";

/** The index of dates. */
export const data = { permalink: "/dates/index.html", eleventyExcludeFromCollections: true };

/** Render every year of the archive with its months, then what is not dated. */
export function render({ archive }: { readonly archive: Archive }): string {
  const rows = archive.dates.filter((page) => page.path.length === 1);
  const months = archive.dates.filter((page) => page.precision === "month");
  const most = months.reduce((highest, page) => Math.max(highest, page.count), 1);
  const undated = rows.find((page) => page.precision === "undated");
  return renderDocument(
    <ListPage
      site={archive}
      address="/dates/"
      title="Dates"
      description={`The articles of ${archive.settings.title} by year, month and day.`}
    >
      <p class="intro">
        {coverage(archive)}.{undated && ` ${countOf(undated.count, "article")} undated.`} An article stands
        under the year, month or day to which its date is known.
      </p>
      <DecadeJumps pages={rows} />
      <ol class="years">
        {rows.map((page) => (
          <YearRow site={archive} page={page} most={most} />
        ))}
      </ol>
    </ListPage>,
  );
}
