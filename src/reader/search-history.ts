import { readAddress, writeAddress } from "./search-state.ts";

/** Where a reader was in the results. */
export interface Place {
  /** How many results were shown. */
  readonly shown: number;
  /** How far the window was scrolled, in CSS pixels. */
  readonly scroll: number;
}

const start: Place = { shown: 0, scroll: 0 };

/** Keeps the address of the page in step with what the reader asks for. */
export interface SearchHistory {
  /** Show an unfinished query in the address, without a step that the reader could go back to. */
  readonly note: (address: string) => void;
  /** Make a step of it: going back leads to what was asked before the reader began to type. */
  readonly commit: (address: string) => void;
  /** Take over the address that the reader went back or forward to. */
  readonly arrive: () => void;
  /** Where the reader was when they left the present address; the start where they have not been there. */
  readonly place: () => Place;
  /** Remember where the reader is. */
  readonly keepPlace: (place: Partial<Place>) => void;
}

/** Keep the address of a window; addresses are query parts as `writeAddress` gives them. */
export function keepHistory({ history, location }: Pick<Window, "history" | "location">): SearchHistory {
  const current = () => writeAddress(readAddress(location.search));
  const place = () => readPlace(history.state);
  const replace = (address: string, at: Place) => history.replaceState(at, "", location.pathname + address);
  let committed = current();
  let committedPlace = place();
  return {
    note: (address) => {
      if (address === current()) return;
      if (current() === committed) committedPlace = place();
      replace(address, start);
    },
    commit: (address) => {
      if (address === committed) return;
      if (current() !== committed) replace(committed, committedPlace);
      history.pushState(start, "", location.pathname + address);
      committed = address;
    },
    arrive: () => {
      committed = current();
    },
    place,
    keepPlace: (change) => history.replaceState({ ...place(), ...change }, ""),
  };
}

function readPlace(state: unknown): Place {
  const given: object = typeof state === "object" && state !== null ? state : {};
  const [shown, scroll] = ["shown", "scroll"].map((name) => Reflect.get(given, name));
  return {
    shown: typeof shown === "number" ? shown : start.shown,
    scroll: typeof scroll === "number" ? scroll : start.scroll,
  };
}
