import type { Archive, ArchivedArticle } from "../types.ts";
import { absoluteIn, type FeedParts, publishedOf, updatedOf } from "./feed-parts.ts";

/** Write a feed as Atom 1.0, RFC 4287. Its ids are the addresses of articles, which stay. */
export async function atomFeed(archive: Archive, { articles, title, address }: FeedParts): Promise<string> {
  // It is loaded when a feed has changed: it takes as long as a hundred pages.
  const { generateAtomFeed } = await import("feedsmith");
  const absolute = absoluteIn(archive);
  const text = generateAtomFeed({
    id: absolute(address),
    title: { value: clean(title) },
    ...(archive.settings.description === ""
      ? {}
      : { subtitle: { value: clean(archive.settings.description) } }),
    updated: articles[0] ? updatedOf(articles[0]) : new Date(0),
    authors: [{ name: clean(archive.settings.title) }],
    links: [
      { href: absolute(address), rel: "alternate", type: "text/html" },
      { href: absolute(`${address}feed.xml`), rel: "self", type: "application/atom+xml" },
    ],
    entries: articles.map((article) => ({
      id: absolute(article.address),
      title: { value: clean(article.title) },
      updated: updatedOf(article),
      ...publishedOf(article),
      links: [
        { href: absolute(article.address), rel: "alternate", type: "text/html", hreflang: article.lang },
      ],
      ...(article.authors.length > 0
        ? { authors: article.authors.map((name) => ({ name: clean(name) })) }
        : {}),
      ...(article.summary === "" ? {} : { summary: { value: clean(article.summary) } }),
      categories: article.tags.map((tag) => ({
        term: tag.address.split("/").at(-2) ?? "",
        label: clean(tag.label),
      })),
    })),
  });
  return inTheirLanguages(text, articles, archive.wording.language);
}

/** Say in which language the feed speaks, and each article that is written in another. */
function inTheirLanguages(text: string, articles: readonly ArchivedArticle[], language: string): string {
  let at = 0;
  return text
    .replace("<feed ", `<feed xml:lang="${language}" `)
    .replaceAll(/^( *<entry)>$/gm, (whole, tag: string) => {
      const { lang = language } = articles[at] ?? {};
      at += 1;
      return lang === language ? whole : `${tag} xml:lang="${lang}">`;
    });
}

/** On one line, and without the characters that XML 1.0 cannot hold. */
function clean(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}
