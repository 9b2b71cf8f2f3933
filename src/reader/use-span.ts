import { useEffect, useRef, useState } from "preact/hooks";
import type { Span } from "./time-bins.ts";

/** How long the keyboard may rest before what it has chosen is taken, in milliseconds. */
const pause = 600;

/** A stretch of the time line in the making. */
export interface SpanInMaking {
  /** As chosen so far. */
  readonly span: Span;
  readonly isMaking: boolean;
  /** Change it without taking it yet. */
  readonly draw: (span: Span) => void;
  /** Change it, and take it when no other change follows soon. */
  readonly step: (span: Span) => void;
  /** Take it. */
  readonly take: () => void;
  /** Take what was changed by steps, if anything was. */
  readonly settle: () => void;
  /** Leave everything as it was. */
  readonly drop: () => void;
}

/** Keep a stretch that a reader is choosing apart from the one that is in force. */
export function useSpan(inForce: Span, onTake: (span: Span) => void): SpanInMaking {
  const [draft, setDraft] = useState<Span | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef<Span | undefined>(undefined);
  const [first, last] = inForce;
  const draw = (span: Span | undefined) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    latest.current = span;
    setDraft(span);
  };
  useEffect(() => draw(undefined), [first, last]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const take = () => {
    const taken = latest.current ?? inForce;
    draw(undefined);
    if (taken[0] !== first || taken[1] !== last) onTake(taken);
  };
  return {
    span: draft ?? inForce,
    isMaking: draft !== undefined,
    draw,
    step: (span) => {
      draw(span);
      timer.current = setTimeout(take, pause);
    },
    take,
    settle: () => {
      if (timer.current !== undefined) take();
    },
    drop: () => draw(undefined),
  };
}
