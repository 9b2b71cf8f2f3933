import { useState } from "preact/hooks";
import { say } from "../wording.ts";
import type { Answer } from "./answer.ts";
import { DateParts } from "./date-parts.tsx";
import { describeRange, rangeOfState } from "./date-range.ts";
import { Folded } from "./folded.tsx";
import { hasRange, type SearchState } from "./search-state.ts";
import type { SearchSite } from "./site.ts";
import { isWide } from "./wide-window.ts";

interface DatePanelProps {
  readonly site: SearchSite;
  readonly state: SearchState;
  /** Absent before anything is asked for: then the archive itself is shown. */
  readonly answer: Answer | undefined;
  readonly isAsking: boolean;
  readonly onChoose: (state: SearchState) => void;
}

/** The dates of the results; on a small screen, where the results come first, they wait folded. */
export function DatePanel(props: DatePanelProps) {
  const { state } = props;
  const { wording } = props.site;
  const [isOpen, setOpen] = useState(() => isWide() || hasRange(state));
  const range = describeRange(rangeOfState(state), wording);
  return (
    <Folded
      class="search-dates"
      summary={range === "" ? say(wording, "search.dates") : say(wording, "search.datesChosen", { range })}
      summaryClass="search-panel-summary"
      isOpen={isOpen}
      onToggle={setOpen}
    >
      {() => <DateParts {...props} isSeen={isOpen} />}
    </Folded>
  );
}
