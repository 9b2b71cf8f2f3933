import { type MutableRef, useRef, useState } from "preact/hooks";
import type { Side } from "./span-keys.ts";
import type { SpanInMaking } from "./use-span.ts";

/** How a stretch of the time line is chosen with a pointer: mouse, pen or finger. */
export interface Drag {
  /** Place of the bar under the pointer; undefined where it is elsewhere. */
  readonly pointed: number | undefined;
  /** Begin to move one end, from a handle. */
  readonly grip: (side: Side) => (event: PointerEvent) => void;
  /** For the element that holds the bars. */
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
    readonly onPointerLeave: () => void;
  };
}

/** Choose the bars from where a pointer is pressed to where it is lifted. */
export function useDrag(plot: MutableRef<HTMLElement | null>, count: number, making: SpanInMaking): Drag {
  const [pointed, setPointed] = useState<number>();
  const anchor = useRef<number | undefined>(undefined);
  const placeOf = ({ clientX }: PointerEvent) => (plot.current ? barAt(clientX, plot.current, count) : 0);
  const start = (event: PointerEvent, from: number) => {
    if (event.button !== 0) return;
    anchor.current = from;
    plot.current?.setPointerCapture(event.pointerId);
  };
  const dragTo = (place: number) => {
    if (anchor.current === undefined) return;
    making.draw([Math.min(anchor.current, place), Math.max(anchor.current, place)]);
  };
  const stop = (end: () => void) => () => {
    if (anchor.current !== undefined) end();
    anchor.current = undefined;
  };
  return {
    pointed,
    // The press goes on to the bars, which find that it has begun.
    grip: (side) => (event) => start(event, making.span[1 - side] ?? 0),
    handlers: {
      onPointerDown: (event) => {
        if (anchor.current !== undefined) return;
        start(event, placeOf(event));
        dragTo(placeOf(event));
      },
      onPointerMove: (event) => {
        setPointed(placeOf(event));
        dragTo(placeOf(event));
      },
      onPointerUp: stop(making.take),
      onPointerCancel: stop(making.drop),
      onPointerLeave: () => setPointed(undefined),
    },
  };
}

/** The bar at a place of the window; the nearest where it is beyond them. */
function barAt(clientX: number, plot: HTMLElement, count: number): number {
  const { left, right, width } = plot.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(plot).direction === "rtl";
  const share = (isRightToLeft ? right - clientX : clientX - left) / width;
  return Math.max(0, Math.min(count - 1, Math.floor(share * count)));
}
