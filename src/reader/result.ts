import type { PageLink } from "../types.ts";
import { excerptParts, headlineParts, type TextPart } from "./excerpt.ts";
import type { Found } from "./found-set.ts";
import { indexedText } from "./indexed-text.ts";
import { markedPlaces } from "./marked-places.ts";
import { type Site, topicLabel } from "./site.ts";

/** An article found, as the page shows it. */
export interface Result {
  readonly id: string;
  readonly url: string;
  readonly title: readonly TextPart[];
  readonly dateLabel: string;
  readonly topics: readonly PageLink[];
  /** BCP 47. */
  readonly language: string | undefined;
  readonly excerpt: readonly TextPart[];
}

/**
 * Fetch what the page shows of an article found.
 *
 * @param asked the words asked for, folded
 */
export async function showResult(found: Found, asked: readonly string[], site: Site): Promise<Result> {
  const article = await found.load();
  const text = indexedText(article);
  const marked = markedPlaces(text, found, asked);
  const slugs = article.filters.tag ?? [];
  return {
    id: found.id,
    url: article.url,
    title: headlineParts(text, marked),
    dateLabel: article.meta.dateLabel ?? "",
    topics: slugs.map((slug) => ({ address: `${site.prefix}tags/${slug}/`, label: topicLabel(site, slug) })),
    language: article.filters.language?.[0],
    excerpt: excerptParts(text, marked),
  };
}
