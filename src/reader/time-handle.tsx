import { describePath } from "../period-label.ts";
import { say } from "../wording.ts";
import type { SearchSite } from "./site.ts";
import { moveEnd, type Side } from "./span-keys.ts";
import type { TimeBin } from "./time-bins.ts";
import type { SpanInMaking } from "./use-span.ts";

interface TimeHandleProps {
  readonly site: SearchSite;
  readonly bins: readonly TimeBin[];
  readonly making: SpanInMaking;
  /** 0: it moves the beginning; 1: the end. */
  readonly side: Side;
  readonly onGrip: (event: PointerEvent) => void;
}

/** One end of the range chosen, as a slider: for the pointer, and for keys as ARIA's practices have them. */
export function TimeHandle({ site, bins, making, side, onGrip }: TimeHandleProps) {
  const { wording } = site;
  const place = making.span[side];
  const bin = bins[place];
  const move = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") making.take();
    else if (event.key === "Escape") making.drop();
    else {
      const isRightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
      const given = { key: event.key, isShifted: event.shiftKey, isRightToLeft, count: bins.length };
      const moved = moveEnd(making.span, side, given);
      if (!moved) return;
      making.step(moved);
    }
    event.preventDefault();
  };
  return (
    <div
      class={side === 0 ? "time-handle time-handle-first" : "time-handle time-handle-last"}
      role="slider"
      tabIndex={0}
      aria-label={say(wording, side === 0 ? "search.firstDate" : "search.lastDate")}
      aria-valuemin={0}
      aria-valuemax={bins.length - 1}
      aria-valuenow={place}
      aria-valuetext={
        bin && say(wording, "search.binCount", { period: describePath(bin.path, wording), count: bin.count })
      }
      style={{ "--at": (place + side) / Math.max(1, bins.length) }}
      onPointerDown={onGrip}
      onKeyDown={move}
      onBlur={making.settle}
    />
  );
}
