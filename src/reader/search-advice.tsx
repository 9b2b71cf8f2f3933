import type { Answer } from "./ask.ts";
import { countArticles, nameWords } from "./describe-answer.ts";
import { ClearButton } from "./facet-panel.tsx";
import { type Term, withoutTerm } from "./query.ts";
import type { Site } from "./site.ts";

/** What to do before anything is asked for. */
export function SearchStart({ site }: { readonly site: Site }) {
  return (
    <div class="search-advice">
      <p>
        Type one word or more: articles that hold all of them are found, whatever their endings. Put words in
        quotation marks to find them side by side: “one after another”.
      </p>
      <Elsewhere site={site} />
    </div>
  );
}

/** What to do when the index cannot be used. */
export function SearchFailure({ site }: { readonly site: Site }) {
  return (
    <div class="search-advice" role="alert">
      <p>
        <strong>Search does not work just now:</strong> its index could not be loaded. You may be offline, or
        this page was opened as a file instead of from a web server.
      </p>
      <p>
        <button class="search-retry" type="button" onClick={() => location.reload()}>
          Try again
        </button>
      </p>
      <Elsewhere site={site} />
    </div>
  );
}

interface NothingFoundProps {
  readonly site: Site;
  readonly answer: Answer;
  readonly onType: (text: string) => void;
  readonly onClear: () => void;
}

/** Why nothing was found, and what to do about it. */
export function NothingFound({ site, answer, onType, onClear }: NothingFoundProps) {
  const { query, found } = answer;
  const missing = answer.terms.filter((each) => each.articles === 0).map(({ term }) => term);
  return (
    <div class="search-advice">
      <p>{reasonFor(answer, missing)}</p>
      {found > 0 && (
        <p>
          <ClearButton onClear={onClear} />
        </p>
      )}
      {missing.length < query.terms.length &&
        missing.map((term) => (
          <p key={term.text}>
            <button class="search-without" type="button" onClick={() => onType(withoutTerm(query, term))}>
              Search without “{term.text}”
            </button>
          </p>
        ))}
      {found === 0 && (
        <ul>
          <li>Check the spelling: names in particular were written in several ways.</li>
          <li>Use fewer words, or more general ones.</li>
        </ul>
      )}
      <Elsewhere site={site} />
    </div>
  );
}

/** Say which words of a query no article holds, so that longer ones were taken. */
export function CompletionNotes({ answer }: { readonly answer: Answer }) {
  return (
    <>
      {answer.terms
        .filter(({ completions }) => completions.length > 0)
        .map(({ term, completions, moreCompletions }) => (
          <p class="search-note" key={term.text}>
            No article holds “{term.text}” as a word. Found instead: {nameWords(completions, moreCompletions)}
            .
          </p>
        ))}
    </>
  );
}

function reasonFor({ terms, found }: Answer, missing: readonly Term[]): string {
  if (found > 0) return `The filters chosen leave none of ${countArticles(found)}.`;
  if (terms.length === 0) return "There is no word in this to search for.";
  if (missing.length > 0) {
    return `${nameWords(missing.map((term) => term.text))} ${missing.length > 1 ? "occur" : "occurs"} in no article.`;
  }
  const each = terms.map(({ term, articles }) => `“${term.text}” is in ${countArticles(articles)}`);
  return `No article holds all of the words: ${each.join(", ")}.`;
}

/** Ways to the articles that need no search. */
function Elsewhere({ site }: { readonly site: Site }) {
  return (
    <p>
      Or browse <a href={`${site.prefix}tags/`}>all topics</a> and{" "}
      <a href={`${site.prefix}dates/`}>all dates</a>.
    </p>
  );
}
