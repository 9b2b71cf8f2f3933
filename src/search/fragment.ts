import { filterValues } from "./filter-values.ts";
import type { IndexedArticle } from "./indexed-article.ts";

/** What the search page shows of an article found, in the form in which Pagefind loads it. */
export interface Fragment {
  /** Address within the host: the site's prefix and the article's address. */
  readonly url: string;
  readonly content: string;
  readonly word_count: number;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly never[];
}

/** Make the fragment of an article. */
export function fragmentOf(
  article: IndexedArticle,
  text: { readonly content: string; readonly words: number },
  prefix: string,
): Fragment {
  const { tag, author, publication, language } = filterValues(article);
  const filters = { tag, author, publication, language };
  return {
    url: `${prefix}${article.address}`.replaceAll(/\/{2,}/g, "/"),
    content: text.content,
    word_count: text.words,
    filters: Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0)),
    meta: {
      title: article.title,
      ...(article.period.edtf === "" ? {} : { date: article.period.edtf }),
      dateLabel: article.dateLabel,
    },
    anchors: [],
  };
}
