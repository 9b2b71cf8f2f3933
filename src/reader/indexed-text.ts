import type { IndexedArticle } from "./indexed-article.ts";

/** The text of an article as Pagefind counts its words. */
export interface IndexedText {
  readonly words: readonly string[];
  /** What stands between two words: nothing in languages written without spaces. */
  readonly gap: " " | "";
}

/** Divide an indexed text into words just as Pagefind does, so that the places of postings fit. */
export function indexedText({ content }: Pick<IndexedArticle, "content">): IndexedText {
  if (content.includes("\u200B")) return { words: content.split("\u200B"), gap: "" };
  return { words: content.split(/[^\S\uFEFF]+/), gap: " " };
}
