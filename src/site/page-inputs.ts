import { hash } from "node:crypto";
import { makeOnce } from "../make-once.ts";
import type { ArchivedArticle, ArticleCard, ArticleLink, NameMention, PageLink } from "../types.ts";
import type { ManyPage } from "./many-pages.ts";

/**
 * Prepare to fingerprint what pages are made of: a page has to be rendered again when, and only when, its
 * fingerprint differs from the last time.
 *
 * @param look fingerprint of what all pages depend on: templates, settings and wording
 */
export function pageInputs(look: string): (page: ManyPage) => string {
  // A card or a link stands on many pages: it is written out once.
  const cards = makeOnce((card: ArticleCard) => fingerprint(cardInputs(card)));
  const links = makeOnce((link: ArticleLink) => fingerprint(lined(linkInputs(link))));
  return ({ kind, item }) => {
    if (kind === "articles") return fingerprint(`${look}\n${articleInputs(item, links)}`);
    const { ...all } = item;
    const lists =
      kind === "redirects"
        ? {}
        : {
            articles: item.articles.map(cards),
            ...(kind === "dates" ? { within: item.within.map(cards) } : {}),
          };
    return fingerprint(`${look}\n${kind}\n${JSON.stringify({ ...all, ...lists })}`);
  };
}

/** What an article's page is made of: its file, by its fingerprint, and its place among the others. */
function articleInputs(article: ArchivedArticle, links: (link: ArticleLink) => string): string {
  // All else that a card shows, and the way to the article's date, follow from its file and the settings.
  const { entry, tags, earlier, later, related, people, places, organizations } = article;
  return lined([
    entry.file,
    entry.fingerprint,
    lined(tags.map(tagInputs)),
    ...[people, places, organizations].map((names) => lined(names.map(mentionInputs))),
    earlier ? links(earlier) : "",
    later ? links(later) : "",
    ...related.map(links),
  ]);
}

function cardInputs(card: ArticleCard): string {
  const { summary, authors, publication = "", tags, address, title, period, lang, dir, ...rest } = card;
  isNothing(rest);
  const own = [summary, publication, lined(authors), lined(tags.map(tagInputs))];
  return lined([...linkInputs({ address, title, period, lang, dir }), ...own]);
}

function linkInputs({ address, title, period, lang, dir, ...rest }: ArticleLink): string[] {
  isNothing(rest);
  // All else of a period follows from its date.
  return [address, title, period.edtf, lang, dir];
}

function tagInputs({ address, label, ...rest }: PageLink): string {
  isNothing(rest);
  return `${address}\t${label}`;
}

function mentionInputs({ name, address = "", ...rest }: NameMention): string {
  isNothing(rest);
  return `${name}\t${address}`;
}

/** Has the compiler see to it that nothing new is overlooked. */
function isNothing(_rest: Readonly<Record<string, never>>): void {}

/** Write texts so that no others are written alike. */
function lined(texts: readonly string[]): string {
  return texts.map((text) => `${text.length}:${text}`).join("");
}

/** Fingerprint of a text. */
export function fingerprint(text: string): string {
  // A hash of 160 bits: nobody gains by making two pages of one archive collide.
  return hash("sha1", text, "base64");
}
