import { useEffect, useRef, useState } from "preact/hooks";
import { AnswerView } from "./answer-view.tsx";
import { isAsking } from "./ask.ts";
import { FacetPanel } from "./facet-panel.tsx";
import { moveByKey } from "./result-keys.ts";
import { SearchBox } from "./search-box.tsx";
import { isFiltered, noFilters, toggle } from "./search-state.ts";
import type { Site } from "./site.ts";
import { useAnswer } from "./use-answer.ts";
import { useSearchState } from "./use-search-state.ts";

/** The search page: a box, the results as the reader types, and filters. */
export function SearchPage({ site }: { readonly site: Site }) {
  const asking = useSearchState();
  const { state, choose, type } = asking;
  const [hasFocused, setFocused] = useState(false);
  const answering = useAnswer(site, asking, hasFocused || isAsking(state));
  const page = useRef<HTMLDivElement>(null);
  useKeys(page);
  useTitle(state.text);
  const clear = () => choose({ ...state, filters: noFilters });
  return (
    <div class="search-page" ref={page}>
      <SearchBox
        site={site}
        text={state.text}
        onType={type}
        onSubmit={() => choose(state)}
        onFocus={() => setFocused(true)}
      />
      {!answering.hasFailed && (
        <FacetPanel
          site={site}
          facets={answering.facets}
          filters={state.filters}
          isFiltered={isFiltered(state)}
          onToggle={(name, value) => choose(toggle(state, name, value))}
          onClear={clear}
        />
      )}
      <AnswerView site={site} state={state} answering={answering} onChoose={choose} onClear={clear} />
    </div>
  );
}

function useKeys(page: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
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
