import { useEffect, useState } from "preact/hooks";
import { say } from "../wording.ts";
import type { Answer } from "./answer.ts";
import { facetTitles, labelled } from "./facet-labels.ts";
import { FacetValues, fewValues } from "./facet-values.tsx";
import type { FacetName } from "./index-contract.ts";
import type { SearchSite } from "./site.ts";
import { useFacet } from "./use-facet.ts";

interface FacetGroupProps {
  readonly site: SearchSite;
  readonly name: FacetName;
  readonly chosen: readonly string[];
  readonly answer: Answer | undefined;
  readonly isFirst: boolean;
  /** Whether the panel around it is open. */
  readonly isSeen: boolean;
  /** Told when its values have been counted for the first time. */
  readonly onCounted: () => void;
  readonly onToggle: (value: string) => void;
}

/** One facet. Its values are fetched when it is opened: the first is from the start, the others wait folded. */
export function FacetGroup({ site, name, chosen, answer, isFirst, isSeen, ...told }: FacetGroupProps) {
  const { wording } = site;
  const [isOpen, setOpen] = useState(isFirst || chosen.length > 0);
  useEffect(() => {
    if (chosen.length > 0) setOpen(true);
  }, [chosen.length > 0]);
  const values = useFacet(answer, name, isOpen && isSeen);
  const isCounted = values !== undefined;
  useEffect(() => {
    if (isCounted) told.onCounted();
  }, [isCounted]);
  const title = say(wording, facetTitles[name]);
  return (
    <details
      class="search-facet"
      open={isOpen}
      onToggle={(event) => {
        // The event of the panel around it passes here on its way.
        event.stopPropagation();
        setOpen(event.currentTarget.open);
      }}
    >
      <summary class="search-facet-summary">
        {title}
        {chosen.length > 0 && <span class="search-facet-chosen"> {chosen.length}</span>}
      </summary>
      {values ? (
        <FacetValues
          site={site}
          name={name}
          title={title}
          values={labelled(site, name, values)}
          chosen={chosen}
          onToggle={told.onToggle}
        />
      ) : (
        <p
          class="search-quiet search-facet-loading"
          // What will stand here has its place from the start.
          style={{ "--values": Math.min(fewValues, site.facets[name] ?? fewValues) }}
        >
          {say(wording, "search.facetLoading")}
        </p>
      )}
    </details>
  );
}
