import type { QueryProblem } from "./query-problems.ts";

/** A mistake, and everywhere that it was made. */
export interface RepeatedProblem extends QueryProblem {
  /** Where it begins each time, ascending; the first is `at`. */
  readonly places: readonly number[];
}

/** Put the same mistake made again with the first, so that it is explained once and mended everywhere. */
export function repeatedProblems(problems: readonly QueryProblem[]): RepeatedProblem[] {
  const known = new Map<string, RepeatedProblem>();
  for (const problem of problems) {
    const key = `${problem.code} ${problem.typed}`;
    const { places } = known.get(key) ?? { places: [] };
    const all = [...places, problem.at].sort((a, b) => a - b);
    known.set(key, { ...problem, ...known.get(key), at: all[0] ?? problem.at, places: all });
  }
  return [...known.values()];
}
