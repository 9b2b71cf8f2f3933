import type { ListSeparators } from "../list-separators.ts";
import type { Wording } from "../wording.ts";
import type { FacetName } from "./index-contract.ts";
import type { TimeCount } from "./time-bins.ts";

/** What a search needs to know of the site that it belongs to. */
export interface Site {
  /** Path of the site's root: begins and ends with a slash. */
  readonly prefix: string;
  /** Labels of the topics by their slugs. */
  readonly topics: Readonly<Record<string, string>>;
  /** BCP 47, of the page. */
  readonly language: string;
}

/** A kind of query and one of that kind, in words of the archive. */
export interface QueryExample {
  readonly kind: ExampleKind;
  readonly query: string;
}

/** The kinds of queries that the page explains, each by the message `search.help…`. */
export const exampleKinds = [
  "Words",
  "Phrase",
  "Or",
  "Not",
  "Beginning",
  "Tag",
  "Person",
  "Place",
  "Organization",
  "Author",
  "Title",
  "Date",
  "Before",
  "After",
] as const;

export type ExampleKind = (typeof exampleKinds)[number];

/** What the page says to its script, in `<script type="application/json" id="search-data">`. */
export interface SearchData {
  readonly prefix: string;
  /** Of the archive. */
  readonly title: string;
  readonly topics: Readonly<Record<string, string>>;
  /** Where the labels of all topics are, where these are only the commonest. */
  readonly topicsFile?: string;
  readonly wording: Wording;
  /** Absent where the browser has to know how names are listed. */
  readonly separators?: ListSeparators;
  /** How many values of each facet there are in the archive, as far as that is known. */
  readonly facets: Readonly<Partial<Record<FacetName, number>>>;
  /** Years with articles, ascending; and months, where the years are few. */
  readonly years: readonly TimeCount[];
  readonly months: readonly TimeCount[];
  readonly examples: readonly QueryExample[];
}

/** What the search page knows of its site. */
export interface SearchSite extends Site, SearchData {}

/** Read what the page says to its script. */
export function readSite(page: Document): SearchSite {
  const data: SearchData = JSON.parse(page.getElementById("search-data")?.textContent ?? "{}");
  return { ...data, language: data.wording.language };
}

/** Address of the search index of a site. */
export function indexFolder({ prefix }: Pick<Site, "prefix">): string {
  return `${prefix}pagefind/`;
}

/** The label of a topic; its slug where the page has no label for it. */
export function topicLabel(site: Pick<Site, "topics">, slug: string): string {
  return Object.hasOwn(site.topics, slug) ? (site.topics[slug] ?? slug) : slug;
}
