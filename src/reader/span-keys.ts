import type { Span } from "./time-bins.ts";

/** Which end of a stretch a handle moves. */
export type Side = 0 | 1;

interface SpanKey {
  readonly key: string;
  readonly isShifted: boolean;
  readonly isRightToLeft: boolean;
}

/** How far the page keys go, and the arrows together with Shift. */
const leap = 10;

/**
 * Move one end of a stretch by a key: the arrows by a bar, with Shift or the page keys by ten, Home and End as far as
 * it goes.
 *
 * @param count of the bars there are
 * @returns undefined where the key means nothing here
 */
export function moveEnd(
  span: Span,
  side: Side,
  given: SpanKey & { readonly count: number },
): Span | undefined {
  const [lowest, highest] = side === 0 ? [0, span[1]] : [span[0], given.count - 1];
  if (given.key === "Home") return withEnd(span, side, lowest);
  if (given.key === "End") return withEnd(span, side, highest);
  const step = stepOf(given);
  return step === 0 ? undefined : withEnd(span, side, Math.max(lowest, Math.min(highest, span[side] + step)));
}

function withEnd([first, last]: Span, side: Side, place: number): Span {
  return side === 0 ? [place, last] : [first, place];
}

/** In a script that runs from right to left, so does time. */
function stepOf({ key, isShifted, isRightToLeft }: SpanKey): number {
  const size = isShifted ? leap : 1;
  if (key === "PageUp") return leap;
  if (key === "PageDown") return -leap;
  if (key === "ArrowUp") return size;
  if (key === "ArrowDown") return -size;
  if (key === "ArrowRight") return isRightToLeft ? -size : size;
  return key === "ArrowLeft" ? (isRightToLeft ? size : -size) : 0;
}
