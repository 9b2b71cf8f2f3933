import { describePath } from "../period-label.ts";
import type { Archive, ArticleLink } from "../types.ts";
import type { TextFile } from "./render-pages.ts";

/**
 * What the front page's script shows of each day of the calendar: a small file for each month, which holds that
 * month's days.
 */
export function onThisDayFiles(archive: Archive): TextFile[] {
  const months = new Map<string, Record<string, object[]>>();
  for (const { day, articles } of archive.calendar) {
    const [month = "", date = ""] = day.split("-");
    const days = months.get(month) ?? {};
    days[String(Number(date))] = articles.map((article) => entryOf(archive, article));
    months.set(month, days);
  }
  return [...months].map(([month, days]) => ({
    file: `on-this-day/${month}.json`,
    content: `${JSON.stringify(days)}\n`,
  }));
}

function entryOf({ prefix, wording }: Archive, { address, title, period, lang, dir }: ArticleLink): object {
  return {
    year: describePath(period.path.slice(0, 1), wording),
    title,
    href: prefix + encodeURI(address.slice(1)),
    ...(lang === wording.language ? {} : { lang }),
    ...(dir === wording.dir ? {} : { dir }),
  };
}
