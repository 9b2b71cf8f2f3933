import type { IndexedArticle } from "./pagefind-module.ts";

/** The text of an article as Pagefind counts its words. */
export interface IndexedText {
  readonly words: readonly string[];
  /** What stands between two words: nothing in languages written without spaces. */
  readonly gap: " " | "";
}

/** Divide an indexed text into words just as Pagefind does, so that the places of hits fit. */
export function indexedText(article: Pick<IndexedArticle, "content" | "raw_content">): IndexedText {
  const segmented = article.raw_content;
  if (segmented?.includes("\u200B")) return { words: segmented.split("\u200B").map(unescapeTags), gap: "" };
  return { words: article.content.split(/[^\S\uFEFF]+/), gap: " " };
}

function unescapeTags(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
}
