import { describePeriod } from "../period-label.ts";
import { present } from "../present.ts";
import type { ArchivedArticle, Period } from "../types.ts";
import type { Wording } from "../wording.ts";

/** What the search index needs to know of an article; its text stays in its file. */
export interface IndexedArticle {
  /** Begins and ends with a slash, without the site's prefix. */
  readonly address: string;
  readonly title: string;
  readonly standfirst?: string;
  readonly caption?: string;
  readonly period: Period;
  /** The date in the words of the site's language. */
  readonly dateLabel: string;
  /** Topic slugs, or free words. */
  readonly tags: readonly string[];
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly organizations: readonly string[];
  readonly authors: readonly string[];
  readonly publication?: string;
  /** BCP 47. */
  readonly lang: string;
  /** Path below `content/articles`. */
  readonly file: string;
  /** Of the article file, or of its text: another text must have another hash. */
  readonly contentHash: string;
}

/**
 * Take from an archived article what the search index needs.
 *
 * @param site.topicSlugs slugs of the topics by the address of their page
 * @param site.wording what the site says
 */
export function indexedArticle(
  each: ArchivedArticle,
  { topicSlugs, wording }: { readonly topicSlugs: ReadonlyMap<string, string>; readonly wording: Wording },
): IndexedArticle {
  return present({
    address: each.address,
    title: each.title,
    standfirst: each.entry.standfirst,
    caption: each.entry.caption,
    period: each.period,
    dateLabel: describePeriod(each.period, wording),
    tags: each.tags.map((tag) => topicSlugs.get(tag.address) ?? tag.label),
    people: each.people.map(({ name }) => name),
    places: each.places.map(({ name }) => name),
    organizations: each.organizations.map(({ name }) => name),
    authors: each.authors,
    publication: each.publication,
    lang: each.lang,
    file: each.entry.file,
    contentHash: each.entry.fingerprint,
  });
}
