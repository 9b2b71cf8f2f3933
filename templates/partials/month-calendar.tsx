import type { ListLink, Site } from "../../src/types.ts";
import { figure, say } from "../../src/wording.ts";
import { firstWeekday, monthName, weekdayName } from "./calendar-words.ts";
import { heatLevel } from "./heat-levels.ts";
import { href } from "./href.ts";

interface MonthCalendarProps {
  readonly site: Site;
  /** Such as `2018` and `04`. */
  readonly year: string;
  readonly month: string;
  /** Pages of the days that hold articles. */
  readonly days: readonly ListLink[];
  /** By `heatBounds`, for the days' shades. */
  readonly bounds: readonly number[];
  /** Of a calendar among others: the page of its month, where it has one, and the heading that it gets. */
  readonly heading?: { readonly link?: ListLink | undefined };
}

/** Lay out a month as a calendar does; days with articles are links, the darker the more there are. */
export function MonthCalendar({ site, year, month, days, bounds, heading }: MonthCalendarProps) {
  const { wording } = site;
  const start = firstWeekday(wording);
  const links = new Map(days.map((link) => [Number(link.address.split("/")[3]), link]));
  const width = heading ? "narrow" : "short";
  return (
    <table class={heading ? "calendar calendar-small" : "calendar"}>
      <Caption site={site} month={Number(month)} heading={heading} />
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((place) => (
            <th scope="col">
              <abbr title={weekdayName(wording, (start + place) % 7, "long")}>
                {weekdayName(wording, (start + place) % 7, width)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf({ year, month, start }).map((week) => (
          <tr>
            {week.map((day) => (
              <td>
                {day !== undefined && (
                  <Day site={site} day={day} link={links.get(day)} bounds={bounds} isLarge={!heading} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CaptionProps {
  readonly site: Site;
  readonly month: number;
  readonly heading: MonthCalendarProps["heading"];
}

function Caption({ site, month, heading }: CaptionProps) {
  const { wording } = site;
  if (!heading) return <caption class="unseen">{say(wording, "browse.daysOfMonth")}</caption>;
  const name = monthName(wording, month, "long");
  const { link } = heading;
  return (
    <caption>
      {link ? <a href={href(site, link.address)}>{name}</a> : name}
      {link && (
        <>
          {" "}
          <span class="number">{figure(wording, link.count)}</span>
        </>
      )}
    </caption>
  );
}

interface DayProps {
  readonly site: Site;
  readonly day: number;
  readonly link: ListLink | undefined;
  readonly bounds: readonly number[];
  readonly isLarge: boolean;
}

function Day({ site, day, link, bounds, isLarge }: DayProps) {
  const { wording } = site;
  if (!link) return <span class="day">{figure(wording, day)}</span>;
  const { label, count } = link;
  return (
    <a class={`day day-${heatLevel(count, bounds)}`} href={href(site, link.address)}>
      <span aria-hidden="true">{figure(wording, day)}</span>
      {isLarge && (
        <span class="day-count" aria-hidden="true">
          {figure(wording, count)}
        </span>
      )}
      <span class="unseen">{say(wording, "browse.labelledCount", { label, count })}</span>
    </a>
  );
}

/** The weeks of a month, each from its first day to its last; days of other months are left out. */
function weeksOf(of: { year: string; month: string; start: number }): (number | undefined)[][] {
  const days = new Date(Date.UTC(Number(of.year), Number(of.month), 0)).getUTCDate();
  const weekday = new Date(`${of.year}-${of.month}-01T00:00:00Z`).getUTCDay();
  const lead = (weekday - of.start + 7) % 7;
  return Array.from({ length: Math.ceil((lead + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, place) => {
      const day = week * 7 + place - lead + 1;
      return day >= 1 && day <= days ? day : undefined;
    }),
  );
}
