import type { TermFinding } from "./find-term.ts";
import type { Found, FoundSet } from "./found-set.ts";
import type { SearchIndex } from "./pagefind-client.ts";
import { parseQuery, type Query } from "./query.ts";
import { type Result, showResult } from "./result.ts";
import { findArticles, inOrder, keepChosen } from "./run-search.ts";
import { isFiltered, orderOf, type SearchState } from "./search-state.ts";
import type { Site } from "./site.ts";
import { spellings } from "./spellings.ts";
import { fold } from "./word-forms.ts";

/** The answer to what a reader asks for. */
export interface Answer {
  readonly state: SearchState;
  readonly query: Query;
  readonly terms: readonly TermFinding[];
  /** What the words find, before any filter. */
  readonly found: FoundSet;
  /** What the filters leave of it, in the order asked for. */
  readonly ordered: readonly Found[];
  /** The first of them, as shown. */
  readonly results: readonly Result[];
}

/** How many results the page shows first, and how many more each time that it is asked to. */
const pageful = 10;

/** Find what a reader asks for and fetch the first results. Asked for nothing, show nothing. */
export async function ask(index: SearchIndex, state: SearchState, site: Site): Promise<Answer> {
  const query = parseQuery(state.text);
  const isMeaningless = state.text.trim() !== "" && query.terms.length === 0;
  const { terms, found } = isMeaningless
    ? { terms: [], found: new Map() }
    : await findArticles(index, query, site.language);
  const ordered = await inOrder(index, await keepChosen(index, found, state.filters), orderOf(state));
  const answer: Answer = { state, query, terms, found, ordered, results: [] };
  return isAsking(state) ? showMore(answer, site) : answer;
}

/** Fetch the next results of an answer. */
export async function showMore(answer: Answer, site: Site): Promise<Answer> {
  const asked = answer.terms.flatMap(({ term, completions }) => [
    ...spellings(term, site.language).flatMap((form) => form.split(" ").map(fold)),
    ...completions.map(fold),
  ]);
  const next = answer.ordered.slice(answer.results.length, answer.results.length + pageful);
  const results = await Promise.all(next.map((found) => showResult(found, asked, site)));
  return { ...answer, results: [...answer.results, ...results] };
}

/** Whether a reader asks for anything: words or filters. */
export function isAsking(state: SearchState): boolean {
  return state.text.trim() !== "" || isFiltered(state);
}
