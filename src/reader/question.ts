import { isBounded } from "./day-range.ts";
import { lookupOf } from "./lookup.ts";
import { parseQuery } from "./parse-query.ts";
import type { Query } from "./query.ts";
import type { QueryProblem } from "./query-problems.ts";
import type { SearchIndex } from "./search-index.ts";
import { type Order, orderOf, type SearchState } from "./search-state.ts";
import type { ShardRequest } from "./shard-finding.ts";
import type { Site } from "./site.ts";
import { rangeOf } from "./state-range.ts";

/** What a reader asks for, read and ready to be looked up. */
export interface Question {
  readonly index: SearchIndex;
  readonly state: SearchState;
  readonly site: Site;
  readonly query: Query;
  readonly request: ShardRequest;
  readonly order: Order;
  readonly problems: readonly QueryProblem[];
  /** Whether something was typed and nothing of it can be looked for, as of a dash alone. */
  readonly isMeaningless: boolean;
}

/** Read what a reader asks for. Where no word can be relevant, the newest come first. */
export async function questionOf(index: SearchIndex, state: SearchState, site: Site): Promise<Question> {
  const query = parseQuery(state.text);
  const { range, problems } = rangeOf(state);
  const asked = [...query.terms, ...query.unwanted];
  const lookups = await Promise.all(asked.map(async (term) => [term, await lookupOf(index, term)] as const));
  const wanted = orderOf(state);
  const order = wanted === "relevance" && query.terms.length === 0 ? "newest" : wanted;
  return {
    ...{ index, state, site, query, order },
    request: {
      ...{ query, range, site, filters: state.filters, lookups: new Map(lookups) },
      undated: state.undated === true && isBounded(range),
      isNewestFirst: order === "newest",
    },
    problems: [...query.problems, ...problems],
    isMeaningless: state.text.trim() !== "" && query.clauses.length === 0 && query.problems.length === 0,
  };
}
