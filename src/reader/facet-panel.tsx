import { useEffect, useState } from "preact/hooks";
import { say } from "../wording.ts";
import type { Answer } from "./answer.ts";
import { FacetGroup } from "./facet-group.tsx";
import { type FacetName, facetNames } from "./index-contract.ts";
import { type SearchState, toggle } from "./search-state.ts";
import type { SearchSite } from "./site.ts";
import { isWide } from "./wide-window.ts";

interface FacetPanelProps {
  readonly site: SearchSite;
  readonly state: SearchState;
  readonly answer: Answer | undefined;
  readonly isAsking: boolean;
  readonly onChoose: (state: SearchState) => void;
  /** Told when the reader opens the panel before they have asked for anything. */
  readonly onWake: () => void;
}

/** The facets, each a list of values to choose with the number of articles that each would show. */
export function FacetPanel({ site, state, answer, isAsking, onChoose, onWake }: FacetPanelProps) {
  // On a small screen the results come first; the filters wait folded.
  const [isOpen, setOpen] = useState(isAsking && isWide());
  useEffect(() => {
    if (isAsking && isWide()) setOpen(true);
  }, [isAsking]);
  const [counted, setCounted] = useState<ReadonlySet<FacetName>>(new Set());
  const chosen = facetNames.reduce((sum, name) => sum + state.filters[name].length, 0);
  const offered = facetNames.filter((name) => isOffered(name, { site, state, answer }));
  if (offered.length === 0) return null;
  // One that opens by itself is as long as what it holds: the next ones come when that is known, and need not move.
  const awaited = offered.findIndex(
    (name, at) => (at === 0 || state.filters[name].length > 0) && !counted.has(name),
  );
  const shown = awaited === -1 ? offered : offered.slice(0, awaited + 1);
  return (
    <details
      class="search-filters"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open) onWake();
      }}
    >
      <summary class="search-panel-summary">
        {chosen > 0
          ? say(site.wording, "search.filtersChosen", { count: chosen })
          : say(site.wording, "search.filters")}
      </summary>
      {shown.map((name, at) => (
        <FacetGroup
          key={name}
          site={site}
          name={name}
          chosen={state.filters[name]}
          answer={answer}
          isFirst={at === 0}
          isSeen={isOpen}
          onCounted={() => setCounted((before) => new Set(before).add(name))}
          onToggle={(value) => onChoose(toggle(state, name, value))}
        />
      ))}
    </details>
  );
}

/** A facet with but one value in all the archive leaves nothing to choose. */
function isOffered(
  name: FacetName,
  { site, state, answer }: Pick<FacetPanelProps, "site" | "state" | "answer">,
): boolean {
  if (state.filters[name].length > 0) return true;
  return (site.facets[name] ?? 2) > 1 && (answer?.facetNames.includes(name) ?? true);
}
