import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface FoldedProps {
  /** Of the element. */
  readonly class: string;
  readonly summary: string;
  readonly summaryClass?: string;
  /** Whether it is open from the start, or where that is decided elsewhere, now. */
  readonly isOpen?: boolean;
  /** Told when the reader opens or closes it. */
  readonly onToggle?: (isOpen: boolean) => void;
  /** Makes what is in it. */
  readonly children: () => ComponentChildren;
}

/** What waits behind a summary; it is made when it is first opened. */
export function Folded({ isOpen = false, summary, onToggle, children, ...names }: FoldedProps) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      class={names.class}
      open={isOpen}
      onToggle={({ currentTarget, target }) => {
        // What is folded in here tells of itself.
        if (target !== currentTarget) return;
        setWasOpened(currentTarget.open || wasOpened);
        onToggle?.(currentTarget.open);
      }}
    >
      {/* It is there as soon as it is seen: browsers tell of the opening only afterwards. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself, for keys too. */}
      <summary class={names.summaryClass} onClick={() => setWasOpened(true)}>
        {summary}
      </summary>
      {(isOpen || wasOpened) && children()}
    </details>
  );
}
