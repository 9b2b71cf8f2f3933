import type { DatePage, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { ListPage } from "../layouts/list-page.tsx";
import { renderDocument } from "../layouts/render-document.ts";
import { DateFacts } from "../partials/date-facts.tsx";
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
  const { address, label, precision, count, trail, earlier, later } = date;
  const { wording, settings } = site;
  const description = say(wording, "browse.dateDescription", { count, label, title: settings.title });
  const neighbours = (
    <Neighbours site={site} label={say(wording, "browse.otherDates")} earlier={earlier} later={later} />
  );
  // A day is short enough to read to its end before one turns the page.
  const isShort = precision === "day";
  return renderDocument(
    <ListPage
      site={site}
      address={address}
      title={label}
      description={description}
      trail={[{ address: "/dates/", label: say(wording, "browse.dates") }, ...trail]}
    >
      <DateFacts site={site} page={date} />
      {!isShort && neighbours}
      <DateParts site={site} page={date} />
      <DatedArticles site={site} page={date} />
      {isShort && neighbours}
    </ListPage>,
  );
}
