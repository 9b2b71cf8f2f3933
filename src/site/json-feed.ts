import type { Archive, ArchivedArticle } from "../types.ts";
import { absoluteIn, type FeedParts, publishedOf, updatedOf } from "./feed-parts.ts";

/** Write a feed as JSON Feed 1.1. Source: https://www.jsonfeed.org/version/1.1/ */
export async function jsonFeed(archive: Archive, { articles, title, address }: FeedParts): Promise<string> {
  const { generateJsonFeed } = await import("feedsmith");
  const absolute = absoluteIn(archive);
  const { settings, wording } = archive;
  const feed = generateJsonFeed({
    title,
    home_page_url: absolute(address),
    feed_url: absolute(`${address}feed.json`),
    ...(settings.description === "" ? {} : { description: settings.description }),
    language: wording.language,
    authors: [{ name: settings.title }],
    items: articles.map((article) => ({
      id: absolute(article.address),
      url: absolute(article.address),
      title: article.title,
      // A feed's item must have a text; the whole of it stands in its page.
      content_text: article.summary === "" ? article.title : article.summary,
      ...jsonDates(article),
      ...(article.authors.length > 0 ? { authors: article.authors.map((name) => ({ name })) } : {}),
      tags: article.tags.map(({ label }) => label),
      language: article.lang,
    })),
  });
  return `${JSON.stringify(feed)}\n`;
}

function jsonDates(article: ArchivedArticle): { date_published?: Date; date_modified: Date } {
  const { published } = publishedOf(article);
  return { ...(published ? { date_published: published } : {}), date_modified: updatedOf(article) };
}
