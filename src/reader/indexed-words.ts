import type { IndexedArticle } from "./indexed-article.ts";

/** Divide an indexed text into words just as Pagefind counts them, so that the places of postings fit. */
export function indexedWords({ content }: Pick<IndexedArticle, "content">): readonly string[] {
  return content.split(/[^\S\uFEFF]+/);
}
