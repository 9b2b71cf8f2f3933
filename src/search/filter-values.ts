import { type FacetName, undatedYear } from "../reader/index-contract.ts";
import type { IndexedArticle } from "./indexed-article.ts";

/** What an article can be filtered by: the values of each filter, without repetition. */
export function filterValues(article: IndexedArticle): Record<FacetName, string[]> {
  return {
    tag: distinct(article.tags),
    year: distinct([article.period.path[0] ?? undatedYear]),
    person: distinct(article.people),
    place: distinct(article.places),
    organization: distinct(article.organizations),
    author: distinct(article.authors),
    publication: article.publication === undefined ? [] : [article.publication],
    language: [article.lang],
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== "");
}
