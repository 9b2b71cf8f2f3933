import type { DatePage, ListLink, Site } from "../../src/types.ts";
import { groupBy } from "./group-by.ts";
import { heatBounds } from "./heat-levels.ts";
import { MonthCalendar } from "./month-calendar.tsx";

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));

/** Lay out the twelve months of a year, each with its days. */
export function YearCalendar({ site, page }: { readonly site: Site; readonly page: DatePage }) {
  const [year = ""] = page.path;
  const days = groupBy(page.days ?? [], monthOf);
  const links = new Map(page.parts.map((link) => [monthOf(link), link]));
  const bounds = boundsOf(page.days ?? []);
  return (
    <div class="year-calendar">
      {months.map((month) => (
        <MonthCalendar
          site={site}
          year={year}
          month={month}
          days={days.get(month) ?? []}
          bounds={bounds}
          heading={{ link: links.get(month) }}
        />
      ))}
    </div>
  );
}

/** Shades for the days of a year or a month. */
export function boundsOf(days: readonly ListLink[]): readonly number[] {
  return heatBounds(days.reduce((most, { count }) => Math.max(most, count), 1));
}

function monthOf({ address }: ListLink): string {
  return address.split("/")[2] ?? "";
}
