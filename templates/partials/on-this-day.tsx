import type { Archive } from "../../src/types.ts";
import { say, sayParts } from "../../src/wording.ts";
import { href } from "./href.ts";

/**
 * Keep a place for what the archive has of this day in other years. The script `src/reader/on-this-day.ts` fills it;
 * without, it leads to the calendar.
 */
export function OnThisDay({ archive }: { readonly archive: Archive }) {
  const { wording, calendar } = archive;
  if (calendar.length === 0) return null;
  return (
    <section
      id="on-this-day"
      class={`on-this-day on-this-day-${roomFor(archive)}`}
      data-days={daysInBits(calendar.map(({ day }) => day))}
      data-folder={href(archive, "/on-this-day/")}
      data-today={say(wording, "browse.onThisDayToday")}
      data-nearest={say(wording, "browse.onThisDayNearest")}
    >
      <h2 class="band">{say(wording, "browse.onThisDay")}</h2>
      <p class="anniversary-note">
        {sayParts(wording, "browse.onThisDayCalendar", {
          link: (words: string) => <a href={href(archive, "/dates/")}>{words}</a>,
        })}
      </p>
    </section>
  );
}

/** How much room is kept for what the script brings, so that nothing below it moves. */
function roomFor({ calendar }: Archive): "few" | "some" | "many" {
  const most = calendar.reduce((highest, { articles }) => Math.max(highest, articles.length), 0);
  if (most <= 2) return "few";
  return most <= 4 ? "some" : "many";
}

/** For each month its days as bits of a hexadecimal number, the first day lowest; months parted by full stops. */
function daysInBits(days: readonly string[]): string {
  const months = Array.from({ length: 12 }, () => 0);
  for (const each of days) {
    const [month = 1, day = 1] = each.split("-").map(Number);
    months[month - 1] = (months[month - 1] ?? 0) + 2 ** (day - 1);
  }
  return months.map((bits) => bits.toString(16)).join(".");
}
