import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { say } from "../wording.ts";
import { AnswerView } from "./answer-view.tsx";
import { DatePanel } from "./date-panel.tsx";
import { FacetPanel } from "./facet-panel.tsx";
import type { LoadEngine } from "./load-engine.ts";
import { QueryHelp } from "./query-help.tsx";
import { problemListId, problemsOfQuery, QueryProblemList } from "./query-problem-list.tsx";
import { moveByKey } from "./result-keys.ts";
import { SearchBox } from "./search-box.tsx";
import { isAsking } from "./search-state.ts";
import type { SearchSite } from "./site.ts";
import { useAnswer } from "./use-answer.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { usePlace } from "./use-place.ts";
import { useSearchState } from "./use-search-state.ts";
import { useSettled } from "./use-settled.ts";

interface SearchPageProps {
  readonly site: SearchSite;
  readonly loadEngine: LoadEngine;
}

/** The search page: a box, the results as the reader types, and what to narrow them by. */
export function SearchPage({ site: given, loadEngine }: SearchPageProps) {
  const asking = useSearchState();
  const { state, choose, type } = asking;
  const isAsked = isAsking(state);
  const [isAwake, setAwake] = useState(false);
  const answering = useAnswer(loadEngine, asking, isAwake || isAsked);
  const site = { ...given, topics: answering.topics ?? given.topics };
  const page = useRef<HTMLDivElement>(null);
  usePlace(asking.history);
  useKeys(page);
  useKeptFocus(page, ".search-status");
  useTitle(state.text);
  const isSettled = useSettled(state.text, asking.isTyping);
  const { answer, hasFailed, prepare } = answering;
  // Who comes with a question sees its answer with all that belongs to it, and none of it has to make room later.
  const [cameAsking] = useState(isAsked);
  const isAwaited = cameAsking && isAsked && !answer && !hasFailed;
  const problems =
    isSettled && isAsked && answer?.state.text === state.text ? problemsOfQuery(answer.problems) : [];
  return (
    <div class="search-page" ref={page}>
      <div class="search-ask">
        <SearchBox
          site={site}
          text={state.text}
          describedBy={problems.length > 0 ? problemListId : undefined}
          onType={type}
          onSubmit={() => {
            choose(state);
            answering.retry();
          }}
          onFocus={prepare}
        />
        {isAwaited ? (
          <p class="search-quiet" aria-hidden="true">
            {say(site.wording, "search.loading")}
          </p>
        ) : (
          <>
            <QueryProblemList site={site} state={state} problems={problems} onChoose={choose} />
            <QueryHelp site={site} isAsking={isAsked} onChoose={choose} />
          </>
        )}
      </div>
      {!hasFailed && !isAwaited && (
        <FacetPanel
          {...{ site, state, answer, isAsking: isAsked, onChoose: choose }}
          onWake={() => setAwake(true)}
        />
      )}
      <div class={isAwaited ? "search-main unseen" : "search-main"}>
        {!hasFailed && !isAwaited && (
          <DatePanel
            {...{ site, state, isAsking: isAsked, onChoose: choose }}
            answer={isAsked ? answer : undefined}
          />
        )}
        <AnswerView site={site} state={state} answering={answering} onChoose={choose} />
      </div>
    </div>
  );
}

function useKeys(page: { readonly current: HTMLElement | null }): void {
  // A reader who presses a key as soon as the page is there is heard.
  useLayoutEffect(() => {
    const move = (event: KeyboardEvent) => {
      if (page.current) moveByKey(event, page.current);
    };
    document.addEventListener("keydown", move);
    return () => document.removeEventListener("keydown", move);
  }, [page]);
}

/** Name the query in the page's title, by which histories and bookmarks tell searches apart. */
function useTitle(text: string): void {
  const own = useRef(document.title);
  useEffect(() => {
    document.title = text.trim() === "" ? own.current : `${text.trim()} – ${own.current}`;
  }, [text]);
}
