import type { ComponentChildren } from "preact";
import { type SearchState, writeAddress } from "./search-state.ts";

interface StateLinkProps {
  /** What the link asks for. */
  readonly state: SearchState;
  readonly onChoose: (state: SearchState) => void;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link to another search: followed within the page, and like any link where it is opened elsewhere. */
export function StateLink({ state, onChoose, class: name, children }: StateLinkProps) {
  return (
    <a
      class={name}
      href={`${location.pathname}${writeAddress(state)}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        onChoose(state);
      }}
    >
      {children}
    </a>
  );
}
