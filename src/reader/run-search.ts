import { findTerm, type TermFinding } from "./find-term.ts";
import { type Found, type FoundSet, intersect, scaled, within } from "./found-set.ts";
import { offeredFilters } from "./index-contract.ts";
import type { SearchIndex } from "./pagefind-client.ts";
import type { Query } from "./query.ts";
import type { Filters, Order } from "./search-state.ts";

/** What the words of a query find, before any filter. */
export interface Findings {
  /** One for each term. */
  readonly terms: readonly TermFinding[];
  /** Articles that hold every term; all articles where there is none. */
  readonly found: FoundSet;
}

/**
 * Find the articles that hold every term of a query.
 *
 * An article's score is the sum of the terms' scores, each weighted by how rare the term is. Pagefind's own
 * conjunction is not used: see {@link findTerm}.
 *
 * @param language BCP 47, of the search page
 */
export async function findArticles(index: SearchIndex, query: Query, language: string): Promise<Findings> {
  if (query.terms.length === 0) return { terms: [], found: await findAll(index) };
  const terms = await Promise.all(query.terms.map((term) => findTerm(index, term, language)));
  if (terms.some(({ found }) => found.size === 0)) {
    await index.checkReach();
    return { terms, found: new Map() };
  }
  const total = terms.length > 1 ? (await index.all()).length : 0;
  const sets = terms.map(({ found }) => scaled(found, terms.length > 1 ? rarity(found.size, total) : 1));
  return { terms, found: intersect(sets) };
}

/** Keep the articles that have one of the chosen values of every filter that has any. */
export async function keepChosen(index: SearchIndex, found: FoundSet, chosen: Filters): Promise<FoundSet> {
  let kept = found;
  for (const name of offeredFilters) {
    if (chosen[name].length === 0) continue;
    const sets = await Promise.all(chosen[name].map((value) => index.having(name, value)));
    if (sets.every((ids) => ids.size === 0)) await index.checkReach();
    kept = within(kept, { has: (id) => sets.some((ids) => ids.has(id)) });
  }
  return kept;
}

/** Put articles in order; those without a date come last in both orders by date. */
export async function inOrder(index: SearchIndex, found: FoundSet, order: Order): Promise<Found[]> {
  const all = [...found.values()];
  if (order === "relevance") return all.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const oldestFirst = await index.byDate();
  const dated = order === "oldest" ? oldestFirst : [...oldestFirst].reverse();
  const rank = new Map(dated.map((id, at) => [id, at]));
  const rankOf = ({ id }: Found) => rank.get(id) ?? dated.length;
  return all.sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
}

async function findAll(index: SearchIndex): Promise<FoundSet> {
  const hits = await index.all();
  return new Map(hits.map((hit) => [hit.id, { ...hit, places: [], possiblePlaces: [] }]));
}

/** The rarity of a term as BM25 counts it; added to the one in Pagefind's score, which counts longer words too. */
function rarity(articles: number, total: number): number {
  return Math.log(1 + (total - articles + 0.5) / (articles + 0.5));
}
