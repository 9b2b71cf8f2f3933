import { hash } from "node:crypto";
import type { ArchivedArticle, ArticleLink } from "../types.ts";
import type { ManyPage } from "./many-pages.ts";

/**
 * Prepare to fingerprint what pages are made of: a page has to be rendered again when, and only when, its
 * fingerprint differs from the last time.
 *
 * @param look fingerprint of what all pages depend on: templates and settings
 */
export function pageInputs(look: string): (page: ManyPage) => string {
  const printOf = printOnce();
  return ({ kind, item }) => {
    if (kind === "articles") return fingerprint(`${look}\n${articleInputs(item, printOf)}`);
    const { ...all } = item;
    const lists =
      kind === "redirects"
        ? {}
        : {
            articles: item.articles.map(printOf),
            ...(kind === "dates" ? { within: item.within.map(printOf) } : {}),
          };
    return fingerprint(`${look}\n${kind}\n${JSON.stringify({ ...all, ...lists })}`);
  };
}

/** What an article's page is made of: its file, by its fingerprint, and its place among the others. */
function articleInputs(article: ArchivedArticle, printOf: (link: ArticleLink) => string): string {
  const { entry, earlier, later, related, ...own } = article;
  const neighbours = [earlier, later].map((each) => each && printOf(each));
  return JSON.stringify([entry.file, entry.fingerprint, own, neighbours, related.map(printOf)]);
}

/** A card or a link stands on many pages: it is written out once. */
function printOnce(): (link: ArticleLink) => string {
  const prints = new Map<ArticleLink, string>();
  return (link) => {
    const print = prints.get(link) ?? fingerprint(JSON.stringify(link));
    prints.set(link, print);
    return print;
  };
}

/** Fingerprint of a text. */
export function fingerprint(text: string): string {
  // A hash of 160 bits: nobody gains by making two pages of one archive collide.
  return hash("sha1", text, "base64");
}
