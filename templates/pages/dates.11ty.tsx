import type { Archive } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { ArchiveGaps } from "../partials/archive-gaps.tsx";
import { coverage } from "../partials/coverage.ts";
import { DecadeJumps } from "../partials/decade-jumps.tsx";
import { HeatLegend } from "../partials/heat-legend.tsx";
import { heatBounds } from "../partials/heat-levels.ts";
import { HeatMap } from "../partials/heat-map.tsx";
import { heatRows } from "../partials/heat-rows.ts";

/** The index of dates. */
export const data = { permalink: "/dates/index.html", eleventyExcludeFromCollections: true };

/** Render a calendar of the whole archive, and say what is missing. The script is `src/reader/heat-keys.ts`. */
export function render({ archive }: { readonly archive: Archive }): string {
  const { wording, settings, dates } = archive;
  const months = dates.filter((page) => page.path.length === 2);
  const most = months.reduce((highest, page) => Math.max(highest, page.count), 1);
  const bounds = heatBounds(most);
  return renderDocument(
    <ListPage
      site={archive}
      address="/dates/"
      title={say(wording, "browse.dates")}
      description={say(wording, "browse.datesDescription", { title: settings.title })}
      script="dates.js"
    >
      <p class="intro">{say(wording, "browse.datesIntro", { coverage: coverage(archive) })}</p>
      <DecadeJumps site={archive} pages={dates.filter((page) => page.path.length === 1)} />
      {months.length > 0 && <HeatLegend site={archive} bounds={bounds} most={most} />}
      {dates.length > 0 && (
        <>
          <HeatMap site={archive} rows={heatRows(archive)} bounds={bounds} />
          <p class="facts heat-keys">{say(wording, "browse.heatKeys")}</p>
        </>
      )}
      <ArchiveGaps archive={archive} />
    </ListPage>,
  );
}
