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
import { isWide } from "./wide-window.ts";

interface DatePanelProps {
  readonly site: SearchSite;
  readonly state: SearchState;
  /** Absent before anything is asked for: then the archive itself is shown. */
  readonly answer: Answer | undefined;
  readonly isAsking: boolean;
  readonly onChoose: (state: SearchState) => void;
}

/** The dates of the results: drawn, to be chosen from, and to be typed. */
export function DatePanel({ site, state, answer, isAsking, onChoose }: DatePanelProps) {
  const { wording } = site;
  const [isOpen, setOpen] = useState(() => isWide() || hasRange(state));
  const histogram = useHistogram(answer, isOpen);
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
  const words = describeRange(range, wording);
  return (
    <details
      class="search-dates"
      open={isOpen}
      onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary class="search-panel-summary">
        {words === "" ? say(wording, "search.dates") : say(wording, "search.datesChosen", { range: words })}
      </summary>
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
    </details>
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
