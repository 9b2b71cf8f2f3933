import type { DatePage, Site } from "../../src/types.ts";
import { countOf } from "./count-of.ts";
import { href } from "./href.ts";

const weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/** Lay out the days of a month as a calendar does, Monday first; those with articles are links. */
export function DayGrid({ site, page }: { readonly site: Site; readonly page: DatePage }) {
  const [year = "", month = ""] = page.path;
  const links = new Map(page.parts.map((part) => [Number(part.address.split("/")[3]), part]));
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const weekday = new Date(`${year}-${month}-01T00:00:00Z`).getUTCDay() || 7;
  return (
    <div class="calendar">
      <p class="weekdays" aria-hidden="true">
        {weekdays.map((name) => (
          <span>{name}</span>
        ))}
      </p>
      <ol class={`days days-from-${weekday}`}>
        {Array.from({ length: days }, (_, index) => index + 1).map((day) => {
          const link = links.get(day);
          return (
            <li>
              {link ? (
                <a class="day-link" href={href(site, link.address)}>
                  {day}
                  <span class="unseen">: {countOf(link.count, "article")}</span>
                </a>
              ) : (
                day
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
