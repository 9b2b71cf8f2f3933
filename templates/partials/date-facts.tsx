import type { DatePage, Site } from "../../src/types.ts";
import { say } from "../../src/wording.ts";
import { weekdayName } from "./calendar-words.ts";

/** Say of a page of dates how many articles it has and what is known to be missing: no more than is known. */
export function DateFacts({ site, page }: { readonly site: Site; readonly page: DatePage }) {
  const lines = [countOf(site, page), missingFrom(site, page)].filter((line) => line !== undefined);
  return <p class="intro">{lines.join(" ")}</p>;
}

function countOf({ wording }: Site, { precision, path, count, articles }: DatePage): string {
  if (precision === "day") {
    const weekday = weekdayName(wording, new Date(path.join("-")).getUTCDay(), "long");
    return say(wording, "browse.dayCount", { weekday, count });
  }
  if (precision !== "undated") return say(wording, "browse.count", { count });
  const spanning = articles.filter(({ period }) => period.edtf !== "").length;
  return [
    count > spanning ? say(wording, "browse.undatedCount", { count: count - spanning }) : "",
    spanning > 0 ? say(wording, "browse.spanningCount", { count: spanning }) : "",
  ]
    .join(" ")
    .trim();
}

function missingFrom({ wording }: Site, { missing, path }: DatePage): string | undefined {
  if (!missing) return undefined;
  const { days, without } = missing;
  if (without === 0) return say(wording, "browse.noDayMissing");
  const key = days === daysIn(path) ? "browse.daysMissing" : "browse.daysMissingWithin";
  return say(wording, key, { count: without, days });
}

/** How many days a year or a month has. */
function daysIn([year = "", month]: readonly string[]): number {
  const next = month === undefined ? [Number(year) + 1, 0] : [Number(year), Number(month)];
  const start = Date.parse(`${year}-${month ?? "01"}-01T00:00:00Z`);
  return Math.round((Date.UTC(next[0] ?? 0, next[1] ?? 0, 1) - start) / (24 * 60 * 60 * 1_000));
}
