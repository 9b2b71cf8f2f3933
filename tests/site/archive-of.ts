import { assembleArchive } from "../../src/archive/assemble.ts";
import { entryWith, fingerprintOf } from "../../src/articles/article-entry.ts";
import { renderMarkdown } from "../../src/articles/markdown.ts";
import type { Archive, Article, AuthorityName, Settings, Topic } from "../../src/types.ts";
import type { Wording } from "../../src/wording.ts";
import { blankArticle } from "../support/blank-article.ts";
import { english } from "../support/wording-in.ts";

/** What a test says of an article; the rest is empty. */
export type ArticleParts = Partial<Article> & { readonly title: string };

const settings: Settings = {
  title: "The Test Gazette",
  description: "Articles made for a test.",
  baseUrl: "https://example.org/archive/",
  language: "en",
  timeZone: "UTC",
  publishOriginals: false,
  vocabulary: "open",
};

/** Assemble an archive at `/archive/` of these articles, as ingesting and editing would have left them. */
export function archiveOf(
  articles: readonly ArticleParts[],
  more: {
    readonly settings?: Partial<Settings>;
    readonly topics?: readonly Topic[];
    readonly authority?: readonly AuthorityName[];
    readonly wording?: Wording;
  } = {},
): Archive {
  const entries = articles.map((parts, index) => {
    const article = articleOf(parts);
    const fingerprint = fingerprintOf(Buffer.from(JSON.stringify(article)));
    const { text } = renderMarkdown(article.body, "/");
    return entryWith(text, { file: `article-${index + 1}.md`, article, fingerprint });
  });
  const { settings: own, topics = [], authority = [], wording = english } = more;
  return assembleArchive({ settings: { ...settings, ...own }, topics, authority, entries, wording }).value;
}

/** The article that a test speaks of. */
export function articleOf(parts: ArticleParts): Article {
  return { ...blankArticle, body: "", ...parts };
}
