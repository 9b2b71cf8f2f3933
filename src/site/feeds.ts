import type { Archive, ArchivedArticle } from "../types.ts";
import { atomFeed } from "./atom-feed.ts";
import { type FeedParts, updatedOf } from "./feed-parts.ts";
import { jsonFeed } from "./json-feed.ts";
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

/**
 * The feeds of a site: `/feed.xml` and `/feed.json`, the articles last added to the archive, and for each topic its
 * `feed.xml`.
 */
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
  const feedIn = (form: FeedForm) => (parts: FeedParts) => ({
    file: `${parts.address.slice(1)}${form.name}`,
    inputs: fingerprint(
      JSON.stringify([archive.settings, archive.wording.language, parts.title, ...parts.articles.map(print)]),
    ),
    text: () => form.write(archive, parts),
  });
  return [...[whole, ...ofTopics].map(feedIn(atomForm)), feedIn(jsonForm)(whole)];
}

/** A format of feeds. */
interface FeedForm {
  readonly name: string;
  readonly write: (archive: Archive, parts: FeedParts) => Promise<string>;
}

const atomForm: FeedForm = { name: "feed.xml", write: atomFeed };
const jsonForm: FeedForm = { name: "feed.json", write: jsonFeed };

/** An article stands in several feeds: what they show of it is written out once. */
function printOnce(): (article: ArchivedArticle) => string {
  const prints = new Map<ArchivedArticle, string>();
  return (article) => {
    const known = prints.get(article);
    if (known !== undefined) return known;
    const { address, title, period, authors, summary, tags, lang, entry } = article;
    const print = fingerprint(
      JSON.stringify([address, title, period, authors, summary, tags, lang, entry.ingested, entry.corrected]),
    );
    prints.set(article, print);
    return print;
  };
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
