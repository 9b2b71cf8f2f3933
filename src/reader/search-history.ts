import { readAddress, writeAddress } from "./search-state.ts";

/** Keeps the address of the page in step with what the reader asks for. */
export interface SearchHistory {
  /** Show an unfinished query in the address, without a step that the reader could go back to. */
  readonly note: (address: string) => void;
  /** Make a step of it: going back leads to what was asked before the reader began to type. */
  readonly commit: (address: string) => void;
  /** Take over the address that the reader went back or forward to. */
  readonly arrive: () => void;
}

/** Keep the address of a window; addresses are query parts as `writeAddress` gives them. */
export function keepHistory({ history, location }: Pick<Window, "history" | "location">): SearchHistory {
  const current = () => writeAddress(readAddress(location.search));
  const replace = (address: string) => history.replaceState(null, "", location.pathname + address);
  let committed = current();
  return {
    note: (address) => {
      if (address !== current()) replace(address);
    },
    commit: (address) => {
      if (address === committed) return;
      if (current() !== committed) replace(committed);
      history.pushState(null, "", location.pathname + address);
      committed = address;
    },
    arrive: () => {
      committed = current();
    },
  };
}
