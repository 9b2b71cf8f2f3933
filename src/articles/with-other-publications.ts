import { isNamed, otherPublicationsOf } from "../other-publications.ts";
import { present } from "../present.ts";
import type { Article, OriginalName, OtherPublication, Source } from "../types.ts";

/** Describe an article as another publication of one that is kept. */
export function asOtherPublication(
  article: Article & { readonly source: Source },
  kept: Article,
): OtherPublication {
  const { title, publication, date, url, source } = article;
  return present({
    title: title === kept.title ? undefined : title,
    ...{ publication, date, url },
    ...{ file: source.file, item: source.item, sha256: source.sha256 },
  });
}

/** Add other publications to an article's: each original once, as it is called now, none that the article itself is made of. */
export function withOtherPublications<T extends Article>(article: T, more: readonly OtherPublication[]): T {
  const all = [...otherPublicationsOf(article)];
  for (const each of more) {
    const at = all.findIndex((known) => isSameOriginal(known, each));
    if (at === -1) all.push(each);
    else all[at] = each;
  }
  const { source } = article;
  return { ...article, alsoPublishedAs: source ? all.filter((each) => !isSameOriginal(each, source)) : all };
}

type Content = OriginalName & Pick<Source, "sha256">;

/** By its name, or under another name by its content. */
function isSameOriginal(one: Content, other: Content): boolean {
  return one.item === other.item && (one.file === other.file || one.sha256 === other.sha256);
}

/** Leave an original out of an article's other publications. */
export function withoutOtherPublication(article: Article, original: OriginalName): Article {
  const others = otherPublicationsOf(article).filter((each) => originalKey(each) !== originalKey(original));
  return { ...article, alsoPublishedAs: others };
}

/** Tell whether a person has found two articles to be distinct, in the front matter of either. */
export function areDistinct(one: Article, other: Article): boolean {
  return excludes(one, other.source) || excludes(other, one.source);
}

/** Tell whether a person has found an article and an original to be distinct. */
export function excludes({ distinctFrom = [] }: Article, original: OriginalName | undefined): boolean {
  return original !== undefined && distinctFrom.some((name) => isNamed(name, original));
}

/** A text that is the same for the same original, or item of one. */
export function originalKey({ file, item }: OriginalName): string {
  return JSON.stringify([file, item]);
}
