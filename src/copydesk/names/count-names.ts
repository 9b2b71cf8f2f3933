import type { Article, AuthorityName } from "../../types.ts";

/** A name as articles write it, and how many have it. */
export interface CountedName {
  readonly name: string;
  readonly kind: AuthorityName["kind"];
  /** Numbers of the articles that have it, ascending. */
  readonly articles: number[];
}

/** Names counted so far. */
export type NameCounts = Map<string, CountedName>;

/** Count the names of one article. @param article its number; they come in ascending order */
export function countNames(
  counts: NameCounts,
  names: Pick<Article, "people" | "places" | "organizations">,
  article: number,
): void {
  const count = (found: readonly string[], kind: CountedName["kind"]) => {
    for (const name of new Set(found)) {
      const key = `${kind} ${name}`;
      const counted = counts.get(key) ?? { name, kind, articles: [] };
      counts.set(key, counted);
      counted.articles.push(article);
    }
  };
  count(names.people, "person");
  count(names.places, "place");
  count(names.organizations, "organization");
}
