import { useState } from "preact/hooks";
import { say } from "../wording.ts";
import type { Answer } from "./answer.ts";
import { DateFields } from "./date-fields.tsx";
import {
  type DateRange,
  describeRange,
  firstDayOf,
  lastDayOf,
  rangeOfState,
  stepFrom,
  withRange,
} from "./date-range.ts";
import { hasRange, type SearchState } from "./search-state.ts";
import type { SearchSite } from "./site.ts";
import { rangeOf, type Span, spanOf } from "./time-bins.ts";
import { TimeLine } from "./time-line.tsx";
import { TimeTable } from "./time-table.tsx";
import { viewOfArchive, viewOfResults } from "./time-view.ts";
import { useHistogram } from "./use-histogram.ts";

interface DatePartsProps {
  readonly site: SearchSite;
  readonly state: SearchState;
  /** Absent before anything is asked for: then the archive itself is shown. */
  readonly answer: Answer | undefined;
  readonly isAsking: boolean;
  /** Whether the reader sees this: until then nothing is counted for it. */
  readonly isSeen: boolean;
  readonly onChoose: (state: SearchState) => void;
}

/** A range of dates, to be drawn, chosen by period, stepped through and typed. */
export function DateParts({ site, state, answer, isAsking, isSeen, onChoose }: DatePartsProps) {
  const { wording } = site;
  const histogram = useHistogram(answer, isSeen);
  const range = rangeOfState(state);
  // Who comes with a question sees its answer drawn, not the archive before it.
  const [cameAsking] = useState(isAsking);
  const isAwaited = cameAsking && isAsking && !histogram && site.years.length > 0;
  const view = answer && histogram ? viewOfResults(histogram, range, site) : viewOfArchive(site);
  const choose = (next: DateRange) => onChoose(withRange(state, next));
  const take = (span: Span) => {
    const isAll = span[0] === 0 && span[1] === view.bins.length - 1;
    choose(isAll && view.bins[0]?.path.length === 1 ? {} : rangeOf(view.bins, span));
  };
  return (
    <>
      <div class="date-parts">
        {isAwaited && (
          <div class="date-drawn date-drawn-later" aria-hidden="true">
            <p class="time-readout">{say(wording, "search.timeLineHint")}</p>
          </div>
        )}
        {!isAwaited && view.bins.length > 1 && (
          <div class="date-drawn">
            <TimeLine
              site={site}
              bins={view.bins}
              span={spanOf(view.bins, range)}
              isWhole={!hasRange(state)}
              onTake={take}
            />
            {view.bins.some(({ count }) => count > 0) && (
              <TimeTable site={site} bins={view.bins} onTake={take} />
            )}
          </div>
        )}
        <DateFields
          site={site}
          range={{ from: state.from, until: state.until }}
          onChange={(next) => onChoose(withRange(state, next))}
        />
      </div>
      {hasRange(state) && (
        <div class="range-steps">
          <RangeSteps site={site} range={range} onChoose={choose} />
          <UndatedChoice site={site} state={state} undated={histogram?.undated ?? 0} onChoose={onChoose} />
        </div>
      )}
      {view.imprecise > 0 && (
        <p class="search-quiet">{say(wording, "search.imprecise", { count: view.imprecise })}</p>
      )}
    </>
  );
}

interface RangeStepsProps {
  readonly site: SearchSite;
  readonly range: DateRange;
  readonly onChoose: (range: DateRange) => void;
}

/** Go on to the stretch before or after, and back to all dates. */
function RangeSteps({ site, range, onChoose }: RangeStepsProps) {
  const { wording } = site;
  const [first, last] = [site.years[0]?.date ?? "", site.years.at(-1)?.date ?? ""];
  const [before, after] = [stepFrom(range, -1), stepFrom(range, 1)];
  // Beyond the archive there is nothing to go to.
  const earlier = before && lastDayOf(before.until) >= firstDayOf(first) ? before : undefined;
  const later = after && firstDayOf(after.from) <= lastDayOf(last) ? after : undefined;
  return (
    <>
      {earlier && (
        <button class="search-button" type="button" onClick={() => onChoose(earlier)}>
          {say(wording, "search.rangeEarlier", { range: describeRange(earlier, wording) })}
        </button>
      )}
      {later && (
        <button class="search-button" type="button" onClick={() => onChoose(later)}>
          {say(wording, "search.rangeLater", { range: describeRange(later, wording) })}
        </button>
      )}
      <button class="search-button" type="button" onClick={() => onChoose({})}>
        {say(wording, "search.rangeAll")}
      </button>
    </>
  );
}

interface UndatedChoiceProps {
  readonly site: SearchSite;
  readonly state: SearchState;
  /** How many results have no date. */
  readonly undated: number;
  readonly onChoose: (state: SearchState) => void;
}

/** Whether a range is to leave out what has no date. */
function UndatedChoice({ site, state, undated, onChoose }: UndatedChoiceProps) {
  if (undated === 0 && !state.undated) return null;
  const { undated: was, ...rest } = state;
  return (
    <label class="search-check">
      <input
        type="checkbox"
        checked={was === true}
        onChange={() => onChoose(was ? rest : { ...rest, undated: true })}
      />
      {say(site.wording, "search.undatedToo", { count: undated })}
    </label>
  );
}
