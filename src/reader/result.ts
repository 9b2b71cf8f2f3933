import type { PageLink } from "../types.ts";
import { excerptParts, headlineParts, type TextPart } from "./excerpt.ts";
import type { Found } from "./found.ts";
import { indexedText } from "./indexed-text.ts";
import { type Site, topicLabel } from "./site.ts";

/** An article found, as the page shows it. */
export interface Result {
  readonly url: string;
  readonly title: readonly TextPart[];
  readonly dateLabel: string;
  readonly topics: readonly PageLink[];
  /** BCP 47. */
  readonly language: string | undefined;
  readonly excerpt: readonly TextPart[];
}

/** Fetch what the page shows of an article found. */
export async function showResult({ shard, page, places }: Found, site: Site): Promise<Result> {
  const article = await shard.article(page);
  const text = indexedText(article);
  const slugs = article.filters?.tag ?? [];
  return {
    url: article.url,
    title: headlineParts(text, places),
    dateLabel: article.meta.dateLabel ?? "",
    topics: slugs.map((slug) => ({ address: `${site.prefix}tags/${slug}/`, label: topicLabel(site, slug) })),
    language: article.filters?.language?.[0],
    excerpt: excerptParts(text, places),
  };
}
