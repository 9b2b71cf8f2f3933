import type { FacetValue } from "./facets.ts";
import type { Histogram } from "./histogram.ts";
import type { FacetName } from "./index-contract.ts";
import type { Query, Term } from "./query.ts";
import type { QueryProblem } from "./query-problems.ts";
import type { Result } from "./result.ts";
import type { ResultRecord } from "./result-records.ts";
import type { Order, SearchState } from "./search-state.ts";

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

/** A term that stands in no article. */
export interface AbsentTerm {
  readonly term: Term;
  /** Words of the archive that differ from it by a letter or two, the likeliest first. */
  readonly suggestions: readonly Suggestion[];
}

/** A word that may have been meant. */
export interface Suggestion {
  /** As articles write it. */
  readonly word: string;
  /** How many articles hold it, in just this form. */
  readonly articles: number;
  /** The whole query with this word in the place of the other. */
  readonly text: string;
}

/** How many results hold all the words asked for, and how many, which follow after those, most of them. */
export interface Widening {
  readonly all: number;
  readonly some: number;
}

/** What an answer says as it stands: plain data, which one thread can send another. */
export interface AnswerData {
  readonly state: SearchState;
  readonly query: Query;
  /** The order of the results: the newest come first where no word can be relevant. */
  readonly order: Order;
  /** What could not be taken as it stood: of the query, in its order, and of the dates. */
  readonly problems: readonly QueryProblem[];
  /** The words and phrases that are wanted, but for those of fields with values of their own, such as `tag:`. */
  readonly terms: readonly TermFinding[];
  /** Those that stand in no article and were not completed either; known once all shards were asked. */
  readonly absent: readonly AbsentTerm[];
  /** Present where results that hold only most of the words follow after the others. */
  readonly widened?: Widening;
  /** Whether all shards were asked. Where not, the results are certain all the same, and only the counts are not. */
  readonly isCounted: boolean;
  /** Whether nothing is left to come: a whole pageful of results, or all that there are, and suggestions. */
  readonly isComplete: boolean;
  /** How many articles the query finds, before facets and range. */
  readonly found: number;
  /** How many of them facets and range leave: the number of results. */
  readonly kept: number;
  /** The first of them, as shown. */
  readonly results: readonly Result[];
  /** The facets that any article of the archive has a value of. */
  readonly facetNames: readonly FacetName[];
}

/** What can be asked of an answer. These stay the same functions when only more of its results are shown. */
export interface AnswerSource {
  /** Fetch the next results after so many that are shown. */
  readonly moreResults: (shown: number) => Promise<readonly Result[]>;
  /**
   * Count what each value of a facet would show, the commonest first and chosen ones always among them. The values
   * chosen of other facets count and so does the range; those of the same facet do not: they widen each other.
   */
  readonly facet: (name: FacetName) => Promise<readonly FacetValue[]>;
  /** Count the results by time, as if there were no range. Of a complete answer. */
  readonly histogram: () => Promise<Histogram>;
  /** Give what can be downloaded of each result, in their order: {@link mostRecords} at most. */
  readonly allResults: () => AsyncIterable<ResultRecord>;
}

/** The answer to what a reader asks for. */
export interface Answer extends AnswerData, AnswerSource {}
