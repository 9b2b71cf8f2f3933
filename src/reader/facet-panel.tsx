import { useState } from "preact/hooks";
import { facetNames, type LabelledValue, labelled } from "./facet-labels.ts";
import type { Facet } from "./facets.ts";
import type { OfferedFilter } from "./index-contract.ts";
import type { Filters } from "./search-state.ts";
import type { Site } from "./site.ts";

interface FacetPanelProps {
  readonly site: Site;
  readonly facets: readonly Facet[];
  /** What the reader has chosen, of which the counts may not know yet. */
  readonly filters: Filters;
  readonly isFiltered: boolean;
  readonly onToggle: (name: OfferedFilter, value: string) => void;
  readonly onClear: () => void;
}

/** How many values of a filter are shown at first. */
const few = 8;

/** The filters, each a set of boxes to tick with the number of articles that each would show. */
export function FacetPanel({ site, facets, filters, isFiltered, onToggle, onClear }: FacetPanelProps) {
  // On a small screen the results come first; the filters wait folded.
  const [isOpen] = useState(() => isFiltered || matchMedia("(min-width: 60rem)").matches);
  const offered = facets.filter((facet) => facet.values.length > 0);
  if (offered.length === 0) return null;
  return (
    <details class="search-filters" open={isOpen}>
      <summary class="search-filters-summary">Filters</summary>
      {offered.map((facet) => (
        <FacetBoxes
          key={facet.name}
          name={facet.name}
          values={labelled(facet, site)}
          chosen={filters[facet.name]}
          onToggle={(value) => onToggle(facet.name, value)}
        />
      ))}
      {isFiltered && <ClearButton onClear={onClear} />}
    </details>
  );
}

/** A button that gives up all filters. */
export function ClearButton({ onClear }: { readonly onClear: () => void }) {
  return (
    <button class="search-clear" type="button" onClick={onClear}>
      Clear all filters
    </button>
  );
}

interface FacetBoxesProps {
  readonly name: OfferedFilter;
  readonly values: readonly LabelledValue[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

function FacetBoxes({ name, values, chosen, onToggle }: FacetBoxesProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? values : values.filter((each, at) => at < few || chosen.includes(each.value));
  return (
    <fieldset class="search-facet">
      <legend class="search-facet-legend">{facetNames[name]}</legend>
      {shown.map(({ value, label, count }) => (
        <label class="search-facet-value" key={value}>
          <input
            type="checkbox"
            name={name}
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
          />
          <span class="search-facet-label">{label}</span> <span class="search-facet-count">{count}</span>
        </label>
      ))}
      {values.length > few && (
        <button
          class="search-facet-more"
          type="button"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? "Show fewer" : `Show all ${values.length}`}
        </button>
      )}
    </fieldset>
  );
}
