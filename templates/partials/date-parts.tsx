import type { DatePage, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { CountedLinks } from "./counted-links.tsx";
import { MonthCalendar } from "./month-calendar.tsx";
import { boundsOf, YearCalendar } from "./year-calendar.tsx";

/** Lead from a page of dates to the finer ones within it. */
export function DateParts({ site, page }: { readonly site: Site; readonly page: DatePage }) {
  if (page.parts.length === 0) return null;
  if (page.precision === "year") return <YearCalendar site={site} page={page} />;
  if (page.precision === "month") {
    const [year = "", month = ""] = page.path;
    return (
      <MonthCalendar site={site} year={year} month={month} days={page.parts} bounds={boundsOf(page.parts)} />
    );
  }
  return (
    <dl class="relations">
      <div>
        <dt>{say(site.wording, "browse.itsYears")}</dt>
        <dd>
          <CountedLinks site={site} links={page.parts} />
        </dd>
      </div>
    </dl>
  );
}
