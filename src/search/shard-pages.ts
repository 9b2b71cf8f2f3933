import type { IndexedArticle } from "./indexed-article.ts";

/** What a `pages/*.pages` file holds: what the search page needs to know of all pages of a shard at once. */
export interface ShardPages {
  /** Parts of the date's address joined by hyphens, empty for none, and how many pages in a row bear it. */
  readonly dates: readonly (readonly [date: string, pages: number])[];
}

/** List the dates of a shard's pages; how many words each has, its `pf_meta` says. */
export function shardPages(articles: readonly IndexedArticle[]): ShardPages {
  const dates: [string, number][] = [];
  for (const { period } of articles) {
    const date = period.precision === "undated" ? "" : period.path.join("-");
    const last = dates.at(-1);
    if (last?.[0] === date) last[1] += 1;
    else dates.push([date, 1]);
  }
  return { dates };
}
