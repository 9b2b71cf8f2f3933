import type { Archive, ArchivedArticle } from "../types.ts";

/** What a feed is made of. */
export interface FeedParts {
  readonly articles: readonly ArchivedArticle[];
  readonly title: string;
  /** Address of the page that the feed follows. */
  readonly address: string;
}

/** Write addresses of an archive in full. */
export function absoluteIn({ settings }: Archive): (path: string) => string {
  return (path) => new URL(encodeURI(path.slice(1)), settings.baseUrl).href;
}

/** When the article, as the archive holds it, last changed: its addition, or its last correction. */
export function updatedOf({ entry, period }: ArchivedArticle): Date {
  const changes = [entry.ingested, entry.corrected]
    .filter((moment) => moment !== undefined)
    .map((moment) => Date.parse(moment));
  return changes.length > 0 ? new Date(Math.max(...changes)) : new Date(period.first ?? 0);
}

/** Only a day that is known for certain is given as the day of publication. */
export function publishedOf({ period }: ArchivedArticle): { published?: Date } {
  const isCertain = period.precision === "day" && !period.uncertain && !period.approximate;
  return isCertain && period.first !== undefined ? { published: new Date(period.first) } : {};
}
