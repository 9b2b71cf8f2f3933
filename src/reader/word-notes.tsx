import { sayParts } from "../wording.ts";
import type { AbsentTerm, Answer } from "./answer.ts";
import { replaceTerms } from "./query.ts";
import type { SearchState } from "./search-state.ts";
import { isShownBeforeSuggestions } from "./shown-first.ts";
import type { SearchSite } from "./site.ts";
import { StateLink } from "./state-link.tsx";
import { WordList } from "./word-list.tsx";

interface WordNotesProps {
  readonly site: SearchSite;
  readonly answer: Answer;
  readonly onChoose: (state: SearchState) => void;
}

/** Say which words occur nowhere and what may have been meant, and which longer words were taken instead. */
export function WordNotes({ site, answer, onChoose }: WordNotesProps) {
  const { wording } = site;
  return (
    <>
      <MendedWhole site={site} answer={answer} onChoose={onChoose} />
      {answer.absent.map((absent) => (
        <p
          class={`search-note search-absent${isShownBeforeSuggestions(answer) ? " search-absent-first" : ""}`}
          key={absent.term.typed}
        >
          {sayParts(wording, "search.occursNowhere", { word: <bdi>{absent.term.text}</bdi> })}{" "}
          <Suggestions site={site} state={answer.state} absent={absent} onChoose={onChoose} />
        </p>
      ))}
      {answer.terms
        .filter(({ completions }) => completions.length > 0)
        .map(({ term, completions, moreCompletions }) => (
          <p class="search-note" key={term.typed}>
            {sayParts(wording, "search.foundInstead", {
              word: <bdi>{term.text}</bdi>,
              words: <WordList site={site} words={completions} more={moreCompletions} />,
            })}
          </p>
        ))}
    </>
  );
}

/** Where several words are unknown, the query with the likeliest in the place of each. */
function MendedWhole({ site, answer: { state, query, absent }, onChoose }: WordNotesProps) {
  const likeliest = new Map(
    absent.flatMap(({ term, suggestions: [first] }) => (first ? [[term, first.word] as const] : [])),
  );
  if (likeliest.size < 2) return null;
  const text = replaceTerms(query, likeliest);
  const link = (
    <StateLink state={{ ...state, text }} onChoose={onChoose}>
      <bdi>{text}</bdi>
    </StateLink>
  );
  return <p class="search-note">{sayParts(site.wording, "search.didYouMean", { words: link })}</p>;
}

interface SuggestionsProps {
  readonly site: SearchSite;
  readonly state: SearchState;
  readonly absent: AbsentTerm;
  readonly onChoose: (state: SearchState) => void;
}

function Suggestions({ site, state, absent, onChoose }: SuggestionsProps) {
  const { suggestions } = absent;
  if (suggestions.length === 0) return null;
  const list = new Intl.ListFormat(site.language, { type: "disjunction" });
  const words = list.formatToParts(suggestions.map(({ text }) => text)).map(({ type, value }) => {
    const meant = type === "element" ? suggestions.find(({ text }) => text === value) : undefined;
    if (!meant) return value;
    return (
      <StateLink key={value} state={{ ...state, text: meant.text }} onChoose={onChoose}>
        <bdi>{meant.word}</bdi>
      </StateLink>
    );
  });
  return <span>{sayParts(site.wording, "search.didYouMean", { words: <>{words}</> })}</span>;
}
