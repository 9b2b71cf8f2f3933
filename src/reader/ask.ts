import { findCompletions, noCompletions } from "./completions.ts";
import { type InOrder, inOrder } from "./found.ts";
import { type Lookup, lookupOf } from "./lookup.ts";
import { noPostings } from "./postings.ts";
import { parseQuery, type Query, type Term } from "./query.ts";
import { type Result, showResult } from "./result.ts";
import type { SearchIndex } from "./search-index.ts";
import { isFiltered, orderOf, type SearchState } from "./search-state.ts";
import { findInShard, type ShardFinding, withTerms } from "./shard-finding.ts";
import { shardsByNeed } from "./shards-by-need.ts";
import type { Site } from "./site.ts";

/** What one term of a query finds. */
export interface TermFinding {
  readonly term: Term;
  /** How many articles hold it. */
  readonly articles: number;
  /** Longer words that were found in the term's place, since no article holds the term itself. */
  readonly completions: readonly string[];
  /** How many more of them there are. */
  readonly moreCompletions: number;
}

/** The answer to what a reader asks for. */
export interface Answer {
  readonly state: SearchState;
  readonly query: Query;
  readonly terms: readonly TermFinding[];
  /** One for each shard asked so far, the oldest first. */
  readonly findings: readonly ShardFinding[];
  /** Whether all shards were asked. Where not, the results are certain all the same, and only the counts are not. */
  readonly isComplete: boolean;
  /** How many articles the words find, before any filter. */
  readonly found: number;
  /** How many of them the filters leave. */
  readonly kept: number;
  readonly inOrder: InOrder;
  /** The first of them, as shown. */
  readonly results: readonly Result[];
}

/** How many results the page shows first, and how many more each time that it is asked to. */
const pageful = 10;

/**
 * Find what a reader asks for and fetch the first results. Asked for nothing, show nothing.
 *
 * The first answer comes as soon as its results are certain, and a complete one with the same results follows.
 */
export async function* ask(index: SearchIndex, state: SearchState, site: Site): AsyncGenerator<Answer> {
  const query = parseQuery(state.text);
  const isMeaningless = state.text.trim() !== "" && query.terms.length === 0;
  const lookups = query.terms.map((term) => lookupOf(index, term, site.language));
  const request = { lookups, filters: state.filters, order: orderOf(state) };
  const { near, far } = shardsByNeed(isMeaningless ? [] : index.shards, state);
  let findings: readonly ShardFinding[] = [];
  let isShown = !isAsking(state);
  let waiting = isShown ? [[...near, ...far].flat()] : [...near, ...far];
  while (waiting.length > 0) {
    const [group = [], ...later] = waiting;
    const found = await Promise.all(group.map((shard) => findInShard(index, shard, request)));
    findings = [...findings, ...found].sort((a, b) => a.shard.before - b.shard.before);
    waiting = later;
    if (isShown || waiting.length === 0) continue;
    const answer = answerOf({ state, query, findings });
    if (answer.kept < (waiting.length > far.length ? pageful : 1)) continue;
    yield await showMore(answer, site);
    isShown = true;
    waiting = [waiting.flat()];
  }
  const answer = await complete(index, lookups, answerOf({ state, query, findings }));
  yield isAsking(state) ? await showMore(answer, site) : answer;
}

/** Fetch the next results of an answer. */
export async function showMore(answer: Answer, site: Site): Promise<Answer> {
  const shown = answer.results.length;
  const next = answer.inOrder(shown + pageful).slice(shown);
  const results = await Promise.all(next.map((found) => showResult(found, site)));
  return { ...answer, results: [...answer.results, ...results] };
}

/** Whether a reader asks for anything: words or filters. */
export function isAsking(state: SearchState): boolean {
  return state.text.trim() !== "" || isFiltered(state);
}

function answerOf({ state, query, findings }: Pick<Answer, "state" | "query" | "findings">): Answer {
  const count = (pagesOf: (finding: ShardFinding) => Uint32Array | undefined) =>
    findings.reduce((sum, finding) => sum + (pagesOf(finding)?.length ?? 0), 0);
  return {
    ...{ state, query, findings, isComplete: false, results: [] },
    terms: query.terms.map((term, at) => ({
      term,
      articles: count(({ terms }) => terms[at]?.pages),
      completions: [],
      moreCompletions: 0,
    })),
    found: count(({ pages }) => pages),
    kept: count(({ kept }) => kept),
    inOrder: inOrder(findings, orderOf(state)),
  };
}

/** Put longer words in the place of an unfinished one that no article holds. */
async function complete(index: SearchIndex, lookups: readonly Lookup[], answer: Answer): Promise<Answer> {
  const at = answer.terms.findIndex(({ term, articles }) => term.isOpen && articles === 0);
  const lookup = lookups[at];
  const completions = lookup ? await findCompletions(index, lookup) : noCompletions;
  if (completions.words.length === 0) return { ...answer, isComplete: true };
  const findings = answer.findings.map((finding) =>
    withTerms(
      finding,
      finding.terms.map((term, index) =>
        index === at ? (completions.postings.get(finding.shard) ?? noPostings) : term,
      ),
    ),
  );
  const completed = answerOf({ ...answer, findings });
  const terms = completed.terms.map((each, index) =>
    index === at ? { ...each, completions: completions.words, moreCompletions: completions.more } : each,
  );
  return { ...completed, terms, isComplete: true };
}
