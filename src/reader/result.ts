import type { PageLink } from "../types.ts";
import { excerptParts, headlineParts, type TextPart } from "./excerpt.ts";
import type { Found } from "./found.ts";
import { indexedWords } from "./indexed-words.ts";
import { marksOf } from "./marks.ts";
import { placeOf } from "./postings.ts";
import { type Site, topicLabel } from "./site.ts";

/** An article found, as the page shows it. */
export interface Result {
  readonly url: string;
  readonly title: readonly TextPart[];
  /** In words, in the language of the interface. */
  readonly dateLabel: string;
  /** EDTF; absent where it is not known. */
  readonly date?: string;
  readonly authors: readonly string[];
  readonly publication?: string;
  readonly topics: readonly PageLink[];
  /** BCP 47. */
  readonly language: string | undefined;
  readonly excerpt: readonly TextPart[];
  /** The words that were found as they stand in the article, each once and phrases as a whole; to mark them there. */
  readonly marks: readonly string[];
}

/** Fetch what the page shows of an article found. */
export async function showResult({ shard, page, spots }: Found, site: Site): Promise<Result> {
  const article = await shard.article(page);
  const words = indexedWords(article);
  const places = new Set(spots.flatMap((own) => Array.from(own, placeOf)));
  const { tag = [], author = [], publication = [], language } = article.filters ?? {};
  return {
    url: article.url,
    title: headlineParts(words, places),
    dateLabel: article.meta.dateLabel ?? "",
    ...(article.meta.date === undefined ? {} : { date: article.meta.date }),
    authors: author,
    ...(publication[0] === undefined ? {} : { publication: publication[0] }),
    topics: tag.map((slug) => ({ address: `${site.prefix}tags/${slug}/`, label: topicLabel(site, slug) })),
    language: language?.[0],
    excerpt: excerptParts(words, places),
    marks: marksOf(words, spots),
  };
}
