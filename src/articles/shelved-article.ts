import { otherPublicationsOf } from "../other-publications.ts";
import { readPeriod, undated } from "../period.ts";
import type { Article, OriginalName, Period, Source } from "../types.ts";
import { articleAddress } from "./address.ts";
import type { StoredArticle } from "./read-article.ts";
import type { BrokenArticle } from "./read-articles.ts";

/** What ingest knows of an article file without reading it. */
export interface ShelvedArticle {
  /** Path below `content/articles`. */
  readonly file: string;
  readonly source: Source;
  /** Whether nobody has edited it since ingest wrote it. */
  readonly isAsWritten: boolean;
  /** It names its original no more: that is remembered from an earlier run. */
  readonly isUnnamed?: true;
  readonly address: string;
  readonly aliases: readonly string[];
  /** Originals that it names as its other publications; absent where there are none. */
  readonly others?: readonly (OriginalName & Pick<Source, "sha256">)[];
  /** Originals that a person has found to be other articles; absent where there are none. */
  readonly distinctFrom?: readonly OriginalName[];
}

/** What `content/articles` holds. */
export interface ShelfContents {
  /** In the order of their paths; articles without an original are left out. */
  readonly articles: readonly ShelvedArticle[];
  readonly broken: readonly BrokenArticle[];
  /** Paths of all articles. */
  readonly files: readonly string[];
  /** Read an article as it stands now; undefined where it cannot be read. */
  read(file: string): StoredArticle | undefined;
}

/** Say of an article what ingest needs to know of it; undefined where it was made of no original. */
export function shelve(file: string, article: Article, isAsWritten: boolean): ShelvedArticle | undefined {
  if (!article.source) return undefined;
  const { ingested: _, asWritten: __, ...source } = article.source;
  const { distinctFrom = [] } = article;
  const others = otherPublicationsOf(article).map(({ file: original, item, sha256 }) => ({
    ...{ file: original, sha256 },
    ...(item === undefined ? {} : { item }),
  }));
  return {
    ...{ file, source, isAsWritten },
    address: articleAddress(file, periodOf(article)),
    aliases: article.aliases,
    ...(others.length > 0 ? { others } : {}),
    ...(distinctFrom.length > 0 ? { distinctFrom } : {}),
  };
}

/** When an article was published, as far as that is known. */
export function periodOf(article: Article): Period {
  return readPeriod(article.date ?? "") ?? undated;
}

/** An article whose `source` a person has deleted is still what was made of that original, and was edited. */
export function withoutName({ file, source, address, aliases }: ShelvedArticle): ShelvedArticle {
  return { file, source, address, aliases, isAsWritten: false, isUnnamed: true };
}
