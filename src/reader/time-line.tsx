import { useRef } from "preact/hooks";
import { describePath } from "../period-label.ts";
import { say } from "../wording.ts";
import { describeRange } from "./date-range.ts";
import type { SearchSite } from "./site.ts";
import { tickLabel } from "./tick-label.ts";
import { rangeOf, type Span, type TimeBin } from "./time-bins.ts";
import { TimeHandle } from "./time-handle.tsx";
import { ticksOf } from "./time-ticks.ts";
import { useDrag } from "./use-drag.ts";
import { useSpan } from "./use-span.ts";

interface TimeLineProps {
  readonly site: SearchSite;
  readonly bins: readonly TimeBin[];
  /** The bars that the range in force touches. */
  readonly span: Span;
  /** Whether no range is in force. */
  readonly isWhole: boolean;
  readonly onTake: (span: Span) => void;
}

/**
 * Articles by time as bars, across which one drags to choose a range; two handles do the same by keyboard. The table
 * beside it says it in words, so the bars are for the eye alone.
 */
export function TimeLine({ site, bins, span: inForce, isWhole, onTake }: TimeLineProps) {
  const making = useSpan(inForce, onTake);
  const plot = useRef<HTMLDivElement>(null);
  const { pointed, grip, handlers } = useDrag(plot, bins.length, making);
  const handle = { site, bins, making };
  return (
    <fieldset class="time-line">
      <legend class="unseen">{say(site.wording, "search.timeLine")}</legend>
      <div class="time-plot" ref={plot} {...handlers}>
        <Bars bins={bins} span={isWhole && !making.isMaking ? undefined : making.span} />
        <TimeHandle {...handle} side={0} onGrip={grip(0)} />
        <TimeHandle {...handle} side={1} onGrip={grip(1)} />
      </div>
      <Ticks site={site} bins={bins} />
      <p class="time-readout" aria-hidden="true">
        {readOut({ site, bins, making, pointed })}
      </p>
    </fieldset>
  );
}

interface ReadOut extends Pick<TimeLineProps, "site" | "bins"> {
  readonly making: { readonly span: Span; readonly isMaking: boolean };
  readonly pointed: number | undefined;
}

function readOut({ site, bins, making, pointed }: ReadOut): string {
  const { wording } = site;
  const [first, last] = making.span;
  const bin = pointed === undefined ? undefined : bins[pointed];
  if (making.isMaking) {
    const count = bins.slice(first, last + 1).reduce((sum, each) => sum + each.count, 0);
    return say(wording, "search.binCount", {
      period: describeRange(rangeOf(bins, making.span), wording),
      count,
    });
  }
  if (bins.every(({ count }) => count === 0)) return "";
  if (!bin) return say(wording, "search.timeLineHint");
  return say(wording, "search.binCount", { period: describePath(bin.path, wording), count: bin.count });
}

interface BarsProps {
  readonly bins: readonly TimeBin[];
  /** The bars that stand out; absent where none does. */
  readonly span: Span | undefined;
}

/** More bars than this have no room for gaps between them on a phone. */
const many = 60;

function Bars({ bins, span: [first, last] = [0, -1] }: BarsProps) {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  // A drawing, one unit wide for each bar: it is drawn anew with each answer, and nothing of the page moves.
  return (
    <svg
      class={bins.length > many ? "time-bars time-bars-dense" : "time-bars"}
      viewBox={`0 0 ${bins.length} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bins.map(({ from, count }, at) => (
        <rect
          key={from}
          class={at >= first && at <= last ? "time-bar time-bar-chosen" : "time-bar"}
          x={at}
          y={1 - heightOf(count / most)}
          height={heightOf(count / most)}
        />
      ))}
    </svg>
  );
}

/** Most archives hold far more of some years than of others: by their square roots the small ones are seen too. */
function heightOf(share: number): number {
  return share === 0 ? 0 : Math.max(0.04, Math.sqrt(share));
}

function Ticks({ site, bins }: { readonly site: SearchSite; readonly bins: readonly TimeBin[] }) {
  return (
    <div class="time-ticks" aria-hidden="true">
      {ticksOf(bins).map(({ at, date }) => (
        <span key={date} style={{ "--at": (at + 0.5) / bins.length }}>
          {tickLabel(date, site.language)}
        </span>
      ))}
    </div>
  );
}
