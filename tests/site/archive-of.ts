import { assembleArchive } from "../../src/archive/assemble.ts";
import type { Archive, Article, Settings, Topic } from "../../src/types.ts";
import { blankArticle } from "../support/blank-article.ts";

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
  more: { readonly settings?: Partial<Settings>; readonly topics?: readonly Topic[] } = {},
): Archive {
  const files = articles.map((parts, index) => ({
    file: `article-${index + 1}.md`,
    article: article(parts),
  }));
  return assembleArchive({ settings: { ...settings, ...more.settings }, topics: more.topics ?? [], files })
    .value;
}

function article(parts: ArticleParts): Article {
  return { ...blankArticle, body: "", ...parts };
}
