import type { DatePage, Site } from "../../src/types.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { countOf } from "../partials/count-of.ts";
import { DateParts } from "../partials/date-parts.tsx";
import { DatedArticles } from "../partials/dated-articles.tsx";
import { Neighbours } from "../partials/neighbours.tsx";

interface DateData {
  readonly site: Site;
  readonly date: DatePage;
}

/** One page for each century, decade, year, month and day that holds articles, and one for the undated. */
export const data = { permalink: ({ date }: DateData) => `${date.address}index.html` };

/** Render a page of dates: its finer pages, then its articles. */
export function render({ site, date }: DateData): string {
  const { address, label, precision, count, trail } = date;
  const counted = countOf(count, "article");
  return renderDocument(
    <ListPage
      site={site}
      address={address}
      title={label}
      description={`${counted} of ${site.settings.title}: ${label}.`}
      trail={[{ address: "/dates/", label: "Dates" }, ...trail]}
    >
      <p class="intro">
        {counted}
        {precision === "undated" ? " of which the day of publication is not known." : "."}
      </p>
      <DateParts site={site} page={date} />
      <DatedArticles site={site} page={date} />
      <Neighbours site={site} label="Earlier and later dates" earlier={date.earlier} later={date.later} />
    </ListPage>,
  );
}
