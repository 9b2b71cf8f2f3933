import { sayParts } from "../wording.ts";
import { describeProblem } from "./describe-problem.ts";
import { mendedQueries } from "./query-mending.ts";
import type { ProblemCode, QueryProblem } from "./query-problems.ts";
import { type RepeatedProblem, repeatedProblems } from "./repeated-problems.ts";
import type { SearchState } from "./search-state.ts";
import type { SearchSite } from "./site.ts";
import { StateLink } from "./state-link.tsx";

interface QueryProblemListProps {
  readonly site: SearchSite;
  readonly state: SearchState;
  readonly problems: readonly QueryProblem[];
  readonly onChoose: (state: SearchState) => void;
}

/** What is wrong with the dates, which the date fields say themselves. */
const ofDates = new Set<ProblemCode>(["impossibleFrom", "impossibleUntil", "rangeEndBeforeBeginning"]);

/** Id of the list, by which the search box refers to it. */
export const problemListId = "search-problems";

/** The mistakes that the box shows. */
export function problemsOfQuery(problems: readonly QueryProblem[]): QueryProblem[] {
  return problems.filter(({ code }) => !ofDates.has(code));
}

/** What in the query could not be taken as it stands: where it is, why, and what may have been meant. */
export function QueryProblemList({ site, state, problems, onChoose }: QueryProblemListProps) {
  return (
    <ul id={problemListId} class="search-problems" aria-live="polite">
      {repeatedProblems(problems).map((problem) => (
        <li key={`${problem.code} ${problem.at}`}>
          <MarkedQuery text={state.text} problem={problem} />
          <p>
            {describeProblem(problem, site.wording, (typed) => (
              <bdi>{typed}</bdi>
            ))}
          </p>
          {mendedQueries(state.text, problem).map((text) => (
            <p key={text}>
              {sayParts(site.wording, "search.tryInstead", {
                query: (
                  <StateLink state={{ ...state, text }} onChoose={onChoose}>
                    <bdi>{text}</bdi>
                  </StateLink>
                ),
              })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function MarkedQuery({ text, problem }: { readonly text: string; readonly problem: RepeatedProblem }) {
  const { places, typed } = problem;
  const ends = places.map((at) => at + typed.length);
  return (
    <p class="search-problem-query" dir="auto">
      {places.map((at, number) => (
        <>
          {text.slice(ends[number - 1] ?? 0, at)}
          <mark>{text.slice(at, ends[number])}</mark>
        </>
      ))}
      {text.slice(ends.at(-1))}
    </p>
  );
}
