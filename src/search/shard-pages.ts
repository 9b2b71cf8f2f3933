import { readDays } from "../reader/day-range.ts";
import type { DateRun, ShardPages } from "../reader/index-contract.ts";
import type { Period } from "../types.ts";
import type { IndexedArticle } from "./indexed-article.ts";

/** List the dates of a shard's pages; how many words each has, its `pf_meta` says. */
export function shardPages(articles: readonly IndexedArticle[]): ShardPages {
  const dates: [path: string, pages: number, days?: string][] = [];
  for (const { period } of articles) {
    const [path, , days] = dateRun(period);
    const last = dates.at(-1);
    if (last?.[0] === path && last[2] === days) last[1] += 1;
    else dates.push(days === undefined ? [path, 1] : [path, 1, days]);
  }
  return { dates };
}

/** The first and last day are written only where they do not follow from the address. */
function dateRun({ precision, path, first = "", last = "" }: Period): DateRun {
  const own = precision === "undated" ? "" : path.join("-");
  const days = readDays(own);
  const isToldByPath = first === (days?.from ?? "") && last === (days?.until ?? "");
  return isToldByPath ? [own, 1] : [own, 1, `${first}/${last}`];
}
