import { say, sayParts } from "../wording.ts";
import type { Answer } from "./answer.ts";
import { ClearButton } from "./choices.tsx";
import { Elsewhere } from "./elsewhere.tsx";
import { withoutTerm } from "./query.ts";
import { type SearchState, withoutFilters } from "./search-state.ts";
import type { SearchSite } from "./site.ts";
import { StateLink } from "./state-link.tsx";

interface NothingFoundProps {
  readonly site: SearchSite;
  readonly answer: Answer;
  readonly onChoose: (state: SearchState) => void;
}

/** Why nothing was found, and what to do about it. */
export function NothingFound({ site, answer, onChoose }: NothingFoundProps) {
  const { wording } = site;
  const { state, query, found, terms, absent } = answer;
  const isByChoice = found > 0;
  return (
    <div class="search-advice">
      <p>{reasonFor(answer, wording)}</p>
      {isByChoice && (
        <p>
          <ClearButton site={site} onClear={() => onChoose(withoutFilters(state))} />
        </p>
      )}
      {absent.length < terms.length &&
        absent.map(({ term }) => (
          <p key={term.typed}>
            <StateLink state={{ ...state, text: withoutTerm(query, term) }} onChoose={onChoose}>
              {sayParts(wording, "search.searchWithout", { word: <bdi>{term.text}</bdi> })}
            </StateLink>
          </p>
        ))}
      {!isByChoice && (
        <ul>
          <li>{say(wording, "search.adviceSpelling")}</li>
          <li>{say(wording, "search.adviceFewer")}</li>
        </ul>
      )}
      <Elsewhere site={site} />
    </div>
  );
}

function reasonFor({ found, terms, absent }: Answer, wording: SearchSite["wording"]): string {
  if (found > 0) return say(wording, "search.choicesLeaveNone", { count: found });
  if (terms.length === 0) return say(wording, "search.noWords");
  return absent.length > 0 ? "" : say(wording, "search.notTogether");
}
