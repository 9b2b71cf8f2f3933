import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generateAtomFeed } from "feedsmith";
import type { Archive, ArchivedArticle } from "../types.ts";

/** How many articles a feed holds. */
const mostEntries = 50;

/** Write `/feed.xml`, the articles last added to the archive, and one feed for each topic. */
export async function writeFeeds(archive: Archive, site: string): Promise<void> {
  const newest = archive.articles.toSorted(byAddition);
  await writeFeed(
    site,
    "feed.xml",
    feedOf(archive, { articles: newest, title: archive.settings.title, address: "/" }),
  );
  const place = new Map(newest.map((article, index) => [article.address, index]));
  for (const topic of archive.topics) {
    const title = `${topic.label} — ${archive.settings.title}`;
    const places = topic.articles.map((card) => place.get(card.address)).filter((at) => at !== undefined);
    const articles = places.sort((a, b) => a - b).flatMap((at) => newest[at] ?? []);
    const feed = feedOf(archive, { articles, title, address: topic.address });
    await writeFeed(site, `${topic.address.slice(1)}feed.xml`, feed);
  }
}

interface FeedParts {
  readonly articles: readonly ArchivedArticle[];
  readonly title: string;
  /** Address of the page that the feed follows. */
  readonly address: string;
}

/** Atom 1.0, RFC 4287. */
function feedOf(archive: Archive, { articles, title, address }: FeedParts): string {
  const absolute = (path: string) => new URL(encodeURI(path.slice(1)), archive.settings.baseUrl).href;
  const entries = articles.slice(0, mostEntries);
  return generateAtomFeed({
    id: absolute(address),
    title: { value: title },
    subtitle: { value: archive.settings.description },
    updated: entries[0] ? updatedOf(entries[0]) : new Date(0),
    authors: [{ name: archive.settings.title }],
    links: [
      { href: absolute(address), rel: "alternate", type: "text/html" },
      { href: absolute(`${address}feed.xml`), rel: "self", type: "application/atom+xml" },
    ],
    entries: entries.map((article) => ({
      id: absolute(article.address),
      title: { value: article.title },
      updated: updatedOf(article),
      ...publishedOf(article),
      links: [{ href: absolute(article.address), rel: "alternate", type: "text/html" }],
      ...(article.authors.length > 0 ? { authors: article.authors.map((name) => ({ name })) } : {}),
      summary: { value: article.summary },
      categories: article.tags.map((tag) => ({
        term: tag.address.split("/").at(-2) ?? "",
        label: tag.label,
      })),
    })),
  });
}

/** When the article, as the archive holds it, last changed: its addition, or its last correction. */
function updatedOf({ article, period }: ArchivedArticle): Date {
  const changes = [article.source?.ingested, ...article.corrections.map((each) => each.date)]
    .filter((moment) => moment !== undefined)
    .map((moment) => Date.parse(moment));
  return changes.length > 0 ? new Date(Math.max(...changes)) : new Date(period.first ?? 0);
}

/** Only a day that is known for certain is given as the day of publication. */
function publishedOf({ period }: ArchivedArticle): { published?: Date } {
  const isCertain = period.precision === "day" && !period.uncertain && !period.approximate;
  return isCertain && period.first !== undefined ? { published: new Date(period.first) } : {};
}

function byAddition(a: ArchivedArticle, b: ArchivedArticle): number {
  const later = updatedOf(b).getTime() - updatedOf(a).getTime();
  return later || ((a.period.first ?? "") < (b.period.first ?? "") ? 1 : -1);
}

async function writeFeed(site: string, file: string, feed: string): Promise<void> {
  const path = join(site, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, feed);
}
