import { type Answer, isAsking } from "./ask.ts";
import { describeCount } from "./describe-answer.ts";
import { OrderChoice } from "./order-choice.tsx";
import { ResultList } from "./result-list.tsx";
import { CompletionNotes, NothingFound, SearchFailure, SearchStart } from "./search-advice.tsx";
import type { SearchState } from "./search-state.ts";
import type { Site } from "./site.ts";
import type { Answering } from "./use-answer.ts";

interface AnswerViewProps {
  readonly site: Site;
  readonly state: SearchState;
  readonly answering: Answering;
  readonly onChoose: (state: SearchState) => void;
  readonly onClear: () => void;
}

/** What was found, said in a sentence that screen readers speak and shown as a list; or why nothing was. */
export function AnswerView({ site, state, answering, onChoose, onClear }: AnswerViewProps) {
  const { isBusy, hasFailed, more } = answering;
  const answer = isAsking(state) && !hasFailed ? answering.answer : undefined;
  const status = isBusy && !answering.answer ? "Loading the search index…" : answer && describeCount(answer);
  return (
    <div class="search-answer" aria-busy={isBusy}>
      <div class="search-summary">
        <p class="search-status" role="status">
          {status}
        </p>
        {answer && answer.kept > 1 && <OrderChoice state={state} onChoose={onChoose} />}
      </div>
      {hasFailed && <SearchFailure site={site} />}
      {!hasFailed && !isAsking(state) && <SearchStart site={site} />}
      {answer && (
        <Articles
          site={site}
          answer={answer}
          onMore={more}
          onType={(text) => onChoose({ ...state, text })}
          onClear={onClear}
        />
      )}
    </div>
  );
}

interface ArticlesProps {
  readonly site: Site;
  readonly answer: Answer;
  readonly onMore: () => Promise<void>;
  readonly onType: (text: string) => void;
  readonly onClear: () => void;
}

function Articles({ site, answer, onMore, onType, onClear }: ArticlesProps) {
  if (answer.kept === 0) {
    return <NothingFound site={site} answer={answer} onType={onType} onClear={onClear} />;
  }
  return (
    <>
      <CompletionNotes answer={answer} />
      <ResultList answer={answer} onMore={onMore} />
    </>
  );
}
