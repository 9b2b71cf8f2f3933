import { hash } from "node:crypto";
import { otherPublicationsOf } from "../other-publications.ts";
import { present } from "../present.ts";
import type { Article, ArticleEntry, OriginalName, Repair, RuleCount } from "../types.ts";
import { renderText } from "./render-text.ts";
import { tellingWords } from "./telling-words.ts";
import { countWords, firstWords } from "./words.ts";

/** Longest summary in a list, in characters. */
const summaryLength = 220;

/**
 * Make an article's entry in the catalogue.
 *
 * @param file path below `content/articles`
 * @param fingerprint of the article file, by `fingerprintOf`
 * @throws where the Markdown processor cannot hold the text
 */
export async function entryOf(file: string, article: Article, fingerprint: string): Promise<ArticleEntry> {
  const { text } = await renderText(article.body, "/");
  return entryWith(text, { file, article, fingerprint });
}

/** Make an article's entry. @param text the article's, without any marks */
export function entryWith(
  text: string,
  of: { file: string; article: Article; fingerprint: string },
): ArticleEntry {
  const { file, article, fingerprint } = of;
  const { title, standfirst, image, source } = article;
  const front = [title, standfirst, image?.caption].filter((part) => part !== undefined);
  return present({
    file,
    fingerprint,
    title,
    standfirst,
    caption: image?.caption,
    date: article.date,
    authors: article.authors,
    publication: article.publication,
    tags: article.tags,
    people: article.people,
    places: article.places,
    organizations: article.organizations,
    lang: article.lang,
    aliases: article.aliases,
    draft: article.draft,
    ...originalsOf(article),
    ingested: source?.ingested,
    corrected: article.corrections
      .map(({ date }) => date)
      .toSorted()
      .at(-1),
    repairs: countRules(article.repairs),
    summary: standfirst ?? firstWords(text, summaryLength),
    words: countWords([...front, text].join("\n")),
    tellingWords: tellingWords([title, standfirst ?? ""].join("\n"), text),
  });
}

/** Where a list is empty, the entry is none the longer. */
function originalsOf(article: Article): Pick<ArticleEntry, "originals" | "sharedOriginals"> {
  const all = [...(article.source ? [article.source] : []), ...otherPublicationsOf(article)];
  const pathsOf = (named: readonly OriginalName[]) => [...new Set(named.map(({ file }) => file))];
  const own = pathsOf(all.filter(({ item }) => item === undefined));
  const shared = pathsOf(all.filter(({ item }) => item !== undefined));
  return {
    ...(own.length > 0 ? { originals: own } : {}),
    ...(shared.length > 0 ? { sharedOriginals: shared } : {}),
  };
}

/** Fingerprint of an article file's bytes. */
export function fingerprintOf(bytes: Uint8Array): string {
  return hash("sha256", bytes, "base64url");
}

function countRules(repairs: readonly Repair[]): RuleCount[] {
  const counts = new Map<string, number>();
  for (const { rule, times = 1 } of repairs) counts.set(rule, (counts.get(rule) ?? 0) + times);
  return [...counts].map(([rule, count]) => ({ rule, count }));
}
