import { say, sayParts } from "../wording.ts";
import type { Answer } from "./answer.ts";
import { ClearButton } from "./choices.tsx";
import { describeRange } from "./date-range.ts";
import { Elsewhere } from "./elsewhere.tsx";
import { daysAsked, replaceTerm, withoutTerm } from "./query.ts";
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
  const { state, query, found, terms, absent, problems } = answer;
  const isByChoice = found > 0;
  const phrases = absent.filter(
    ({ term }) => term.kind === "phrase" && term.text.includes(" ") && !term.field,
  );
  const reason = reasonFor(answer, wording);
  const mayBeMisspelt = terms.length > 0 || problems.some(({ code }) => code === "unknownValue");
  return (
    <div class="search-advice">
      {reason !== "" && <p>{reason}</p>}
      {isByChoice && (
        <p>
          <ClearButton site={site} onClear={() => onChoose(withoutFilters(state))} />
        </p>
      )}
      {phrases.map(({ term }) => (
        <p key={term.typed}>
          <StateLink state={{ ...state, text: replaceTerm(query, term, term.text) }} onChoose={onChoose}>
            {sayParts(wording, "search.searchUnquoted", { words: <bdi>{term.text}</bdi> })}
          </StateLink>
        </p>
      ))}
      {daysAsked(query).length > 0 && <ArchiveSpan site={site} />}
      {absent.length < terms.length &&
        absent.map(({ term }) => (
          <p key={term.typed}>
            <StateLink state={{ ...state, text: withoutTerm(query, term) }} onChoose={onChoose}>
              {sayParts(wording, "search.searchWithout", { word: <bdi>{term.text}</bdi> })}
            </StateLink>
          </p>
        ))}
      {!isByChoice && mayBeMisspelt && (
        <ul>
          <li>{say(wording, "search.adviceSpelling")}</li>
          <li>{say(wording, "search.adviceFewer")}</li>
        </ul>
      )}
      <Elsewhere site={site} />
    </div>
  );
}

/** From when to when the archive reaches. */
function ArchiveSpan({ site: { wording, years } }: Pick<NothingFoundProps, "site">) {
  const [first, last] = [years[0]?.date, years.at(-1)?.date];
  if (first === undefined) return null;
  const range = describeRange({ from: first, until: last }, wording);
  return <p>{say(wording, "search.archiveSpan", { range })}</p>;
}

/** Empty where the mistakes and the words that occur nowhere say it, or there are dates alone. */
function reasonFor(
  { found, query, terms, absent, problems }: Answer,
  wording: SearchSite["wording"],
): string {
  if (found > 0) return say(wording, "search.choicesLeaveNone", { count: found });
  if (query.clauses.length === 0) return say(wording, "search.noWords");
  const isSaid = absent.length > 0 || problems.some(({ code }) => code === "unknownValue");
  return isSaid || terms.length < 2 ? "" : say(wording, "search.notTogether");
}
