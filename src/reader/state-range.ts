import { allDays, type DayRange, isBackwards, readDays } from "./day-range.ts";
import type { ProblemCode, QueryProblem } from "./query-problems.ts";
import type { SearchState } from "./search-state.ts";

/** The range of a state, read, and what is wrong with it as it was typed. */
export interface StateRange {
  readonly range: DayRange;
  readonly problems: readonly QueryProblem[];
}

/** Read the dates of a state: what is no date is left out, and ends the wrong way round are exchanged. */
export function rangeOf({ from = "", until = "" }: Pick<SearchState, "from" | "until">): StateRange {
  const problems: QueryProblem[] = [];
  const read = (typed: string, code: ProblemCode) => {
    const days = typed === "" ? undefined : readDays(typed);
    if (typed !== "" && !days) problems.push({ code, typed, at: 0 });
    return days;
  };
  const [first, last] = [read(from, "impossibleFrom"), read(until, "impossibleUntil")];
  const range = { ...(first ? { from: first.from } : {}), ...(last ? { until: last.until } : {}) };
  if (!first || !last || !isBackwards(range)) return { range: first || last ? range : allDays, problems };
  problems.push({ code: "rangeEndBeforeBeginning", typed: `${from}..${until}`, at: 0 });
  return { range: { from: last.from, until: first.until }, problems };
}
