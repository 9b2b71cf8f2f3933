import { listUnder } from "../list-under.ts";
import { describePath } from "../period-label.ts";
import type { ArticleCard, ListLink, PageLink, YearList } from "../types.ts";
import type { Wording } from "../wording.ts";

/** A page of a topic or a name with more articles than this is parted by year: a new article then touches one part. */
const mostOnAPage = 1_000;

/**
 * Part a long list of articles by year.
 *
 * @param of the page of the topic or name
 * @param articles newest first, undated last
 * @param wording of the years' names
 * @returns one list for each year, decade or century, in the same order; none where one page holds all
 */
export function yearLists(of: PageLink, articles: readonly ArticleCard[], wording: Wording): YearList[] {
  if (articles.length <= mostOnAPage) return [];
  const years = new Map<string, ArticleCard[]>();
  for (const card of articles) listUnder(years, card.period.path[0] ?? "undated", card);
  return [...years].map(([year, cards]) => ({
    address: `${of.address}${year}/`,
    label: describePath([year], wording),
    count: cards.length,
    of,
    articles: cards,
  }));
}

/** Link to lists. */
export function linksTo(lists: readonly YearList[]): ListLink[] {
  return lists.map(({ address, label, count }) => ({ address, label, count }));
}
