import { useEffect, useMemo, useState } from "preact/hooks";
import { keepHistory, type SearchHistory } from "./search-history.ts";
import { readAddress, type SearchState, writeAddress } from "./search-state.ts";

/** What the reader asks for, and the ways to change it. */
export interface Asking {
  readonly state: SearchState;
  /** Whether the last change was a letter typed, which others will follow. */
  readonly isTyping: boolean;
  /** Whether the reader has just gone back or forward to it. */
  readonly isReturn: boolean;
  readonly history: SearchHistory;
  readonly type: (text: string) => void;
  /** Change what is asked for, as a step that the reader can go back from. */
  readonly choose: (state: SearchState) => void;
  /** Show in the address what was typed so far. */
  readonly noteAddress: () => void;
}

/** Keep what the reader asks for in step with the address of the page, both ways. */
export function useSearchState(): Asking {
  const history = useMemo(() => keepHistory(window), []);
  const [current, setCurrent] = useState(() => ({
    state: readAddress(location.search),
    isTyping: false,
    isReturn: false,
  }));
  useEffect(() => {
    const arrive = () => {
      history.arrive();
      setCurrent({ state: readAddress(location.search), isTyping: false, isReturn: true });
    };
    addEventListener("popstate", arrive);
    return () => removeEventListener("popstate", arrive);
  }, [history]);
  return {
    ...current,
    history,
    type: (text) => setCurrent({ state: { ...current.state, text }, isTyping: true, isReturn: false }),
    choose: (state) => {
      history.commit(writeAddress(state));
      setCurrent({ state, isTyping: false, isReturn: false });
    },
    noteAddress: () => history.note(writeAddress(current.state)),
  };
}
