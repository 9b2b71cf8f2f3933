import { say } from "../wording.ts";
import type { Answer } from "./answer.ts";
import { Choices } from "./choices.tsx";
import { FoundCount } from "./found-count.tsx";
import { KeepSearch } from "./keep-search.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { OrderChoice } from "./order-choice.tsx";
import { ResultList } from "./result-list.tsx";
import { SearchFailure } from "./search-failure.tsx";
import { isAsking, type SearchState } from "./search-state.ts";
import type { SearchSite } from "./site.ts";
import type { Answering } from "./use-answer.ts";
import { WordNotes } from "./word-notes.tsx";

interface AnswerViewProps {
  readonly site: SearchSite;
  readonly state: SearchState;
  readonly answering: Answering;
  readonly onChoose: (state: SearchState) => void;
}

/** What was found, said in a sentence that screen readers speak and shown as a list; or why nothing was. */
export function AnswerView({ site, state, answering, onChoose }: AnswerViewProps) {
  const { isBusy, hasFailed, more } = answering;
  const answer = isAsking(state) && !hasFailed ? answering.answer : undefined;
  const isLoading = isBusy && !answering.answer && !hasFailed;
  return (
    <div class="search-answer" aria-busy={isBusy}>
      <div class="search-summary">
        <p class="search-status" role="status" tabIndex={-1}>
          {isLoading && say(site.wording, "search.loading")}
          {answer && <FoundCount site={site} answer={answer} />}
        </p>
        {answer && answer.kept > 1 && <OrderChoice site={site} state={state} onChoose={onChoose} />}
      </div>
      <Choices site={site} state={state} onChoose={onChoose} />
      {answer && answer.kept > 0 && <KeepSearch site={site} answer={answer} />}
      {hasFailed && <SearchFailure site={site} />}
      {answer && <Articles site={site} answer={answer} onMore={more} onChoose={onChoose} />}
    </div>
  );
}

interface ArticlesProps {
  readonly site: SearchSite;
  readonly answer: Answer;
  readonly onMore: () => Promise<void>;
  readonly onChoose: (state: SearchState) => void;
}

function Articles({ site, answer, onMore, onChoose }: ArticlesProps) {
  return (
    <>
      <WordNotes site={site} answer={answer} onChoose={onChoose} />
      {answer.kept === 0 ? (
        <NothingFound site={site} answer={answer} onChoose={onChoose} />
      ) : (
        <ResultList site={site} answer={answer} onMore={onMore} />
      )}
    </>
  );
}
