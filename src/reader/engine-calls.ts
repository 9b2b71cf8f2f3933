import type { AnswerData } from "./answer.ts";
import type { EngineSite } from "./engine.ts";
import type { FacetValue } from "./facets.ts";
import type { Histogram } from "./histogram.ts";
import type { FacetName } from "./index-contract.ts";
import type { Result } from "./result.ts";
import type { ResultRecord } from "./result-records.ts";
import type { SearchState } from "./search-state.ts";
import type { Site } from "./site.ts";

/**
 * What the page can ask of the thread of its engine, by name: with what, and of what kind the values are that come in
 * answer. Most calls are answered by one value, `answer` and `allResults` by any number.
 */
export interface EngineCalls {
  /** First of all calls, once: {@link startEngine}. */
  readonly start: {
    readonly with: readonly [site: EngineSite, shardList: string];
    readonly gives: Site["topics"];
  };
  readonly answer: {
    readonly with: readonly [state: SearchState, shown: number];
    readonly gives: SentAnswer;
  };
  readonly moreResults: {
    readonly with: readonly [answer: number, shown: number];
    readonly gives: readonly Result[];
  };
  readonly facet: {
    readonly with: readonly [answer: number, name: FacetName];
    readonly gives: readonly FacetValue[];
  };
  readonly histogram: { readonly with: readonly [answer: number]; readonly gives: Histogram };
  readonly allResults: { readonly with: readonly [answer: number]; readonly gives: ResultRecord };
}

export type CallName = keyof EngineCalls;

/** An answer as it is sent: its functions stay behind, and are called by its number. */
export interface SentAnswer {
  readonly data: AnswerData;
  /** The same for all answers whose functions are the same. */
  readonly number: number;
}

/** What the page sends: a call, or that nobody waits for its values any more. */
export type ToEngine =
  | { readonly call: number; readonly name: CallName; readonly with: EngineCalls[CallName]["with"] }
  | { readonly call: number; readonly isOver: true };

/** What the thread sends in answer to a call: a value, that it was the last, or that it failed. */
export type FromEngine =
  | { readonly call: number; readonly value: EngineCalls[CallName]["gives"] }
  | { readonly call: number; readonly isOver: true }
  | { readonly call: number; readonly failure: string };
