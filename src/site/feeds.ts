import type { Archive, ArchivedArticle } from "../types.ts";
import { fingerprint } from "./page-inputs.ts";

/** How many articles a feed holds. */
const mostEntries = 50;

/** A feed, made when it is asked for. */
export interface Feed {
  /** Path below the site's folder. */
  readonly file: string;
  /** Fingerprint of all that the feed is made of. */
  readonly inputs: string;
  readonly text: () => Promise<string>;
}

/** The feeds of a site: `/feed.xml`, the articles last added to the archive, and one for each topic. */
export function feeds(archive: Archive): Feed[] {
  const newest = byAddition(archive.articles);
  const place = new Map(newest.map((article, index) => [article.address, index]));
  const print = printOnce();
  const whole = { articles: newest.slice(0, mostEntries), title: archive.settings.title, address: "/" };
  const ofTopics = archive.topics.map((topic) => {
    const title = `${topic.label} — ${archive.settings.title}`;
    const places = topic.articles.map((card) => place.get(card.address)).filter((at) => at !== undefined);
    const first = places.sort((a, b) => a - b).slice(0, mostEntries);
    return { articles: first.flatMap((at) => newest[at] ?? []), title, address: topic.address };
  });
  return [whole, ...ofTopics].map((parts) => ({
    file: `${parts.address.slice(1)}feed.xml`,
    inputs: fingerprint(JSON.stringify([archive.settings, parts.title, ...parts.articles.map(print)])),
    text: () => feedOf(archive, parts),
  }));
}

/** An article stands in several feeds: what they show of it is written out once. */
function printOnce(): (article: ArchivedArticle) => string {
  const prints = new Map<ArchivedArticle, string>();
  return (article) => {
    const known = prints.get(article);
    if (known !== undefined) return known;
    const { address, title, period, authors, summary, tags, entry } = article;
    const print = fingerprint(
      JSON.stringify([address, title, period, authors, summary, tags, entry.ingested, entry.corrected]),
    );
    prints.set(article, print);
    return print;
  };
}

interface FeedParts {
  readonly articles: readonly ArchivedArticle[];
  readonly title: string;
  /** Address of the page that the feed follows. */
  readonly address: string;
}

/** Atom 1.0, RFC 4287. */
async function feedOf(archive: Archive, { articles, title, address }: FeedParts): Promise<string> {
  // It is loaded when a feed has changed: it takes as long as a hundred pages.
  const { generateAtomFeed } = await import("feedsmith");
  const absolute = (path: string) => new URL(encodeURI(path.slice(1)), archive.settings.baseUrl).href;
  return generateAtomFeed({
    id: absolute(address),
    title: { value: title },
    subtitle: { value: archive.settings.description },
    updated: articles[0] ? updatedOf(articles[0]) : new Date(0),
    authors: [{ name: archive.settings.title }],
    links: [
      { href: absolute(address), rel: "alternate", type: "text/html" },
      { href: absolute(`${address}feed.xml`), rel: "self", type: "application/atom+xml" },
    ],
    entries: articles.map((article) => ({
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
function updatedOf({ entry, period }: ArchivedArticle): Date {
  const changes = [entry.ingested, entry.corrected]
    .filter((moment) => moment !== undefined)
    .map((moment) => Date.parse(moment));
  return changes.length > 0 ? new Date(Math.max(...changes)) : new Date(period.first ?? 0);
}

/** Only a day that is known for certain is given as the day of publication. */
function publishedOf({ period }: ArchivedArticle): { published?: Date } {
  const isCertain = period.precision === "day" && !period.uncertain && !period.approximate;
  return isCertain && period.first !== undefined ? { published: new Date(period.first) } : {};
}

/** The article last added first; of those added together, the one last published. */
function byAddition(articles: readonly ArchivedArticle[]): ArchivedArticle[] {
  return articles
    .map((article) => ({ article, time: updatedOf(article).getTime() }))
    .sort(
      (a, b) => b.time - a.time || ((a.article.period.first ?? "") < (b.article.period.first ?? "") ? 1 : -1),
    )
    .map(({ article }) => article);
}
