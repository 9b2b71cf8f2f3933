import { say } from "../wording.ts";
import { describeRange, rangeOfState, withRange } from "./date-range.ts";
import { facetTitles, labelOf } from "./facet-labels.ts";
import { facetNames } from "./index-contract.ts";
import { hasRange, isFiltered, type SearchState, toggle, withoutFilters } from "./search-state.ts";
import type { SearchSite } from "./site.ts";

interface ChoicesProps {
  readonly site: SearchSite;
  readonly state: SearchState;
  readonly onChoose: (state: SearchState) => void;
}

/** What the reader has chosen, each to be given up again. */
export function Choices({ site, state, onChoose }: ChoicesProps) {
  const { wording } = site;
  if (!isFiltered(state)) return null;
  const chosen = facetNames.flatMap((name) =>
    state.filters[name].map((value) => ({
      key: `${name} ${value}`,
      kind: say(wording, facetTitles[name]),
      value: labelOf(site, name, value),
      without: toggle(state, name, value),
    })),
  );
  const dates = {
    key: "dates",
    kind: say(wording, "search.dates"),
    value: describeRange(rangeOfState(state), wording) || [state.from, state.until].join(" "),
    without: withRange(state, {}),
  };
  return (
    <section class="search-choices" aria-label={say(wording, "search.choices")}>
      <ul>
        {[...(hasRange(state) ? [dates] : []), ...chosen].map(({ key, kind, value, without }) => (
          <li key={key}>
            <button
              class="search-chip"
              type="button"
              aria-label={say(wording, "search.remove", {
                choice: say(wording, "search.choice", { kind, value }),
              })}
              onClick={() => onChoose(without)}
            >
              <span class="search-chip-kind">{kind}</span> <bdi>{value}</bdi>{" "}
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <ClearButton site={site} onClear={() => onChoose(withoutFilters(state))} />
    </section>
  );
}

interface ClearButtonProps {
  readonly site: SearchSite;
  readonly onClear: () => void;
}

/** A button that gives up all that is chosen besides words. */
export function ClearButton({ site, onClear }: ClearButtonProps) {
  return (
    <button class="search-button search-clear" type="button" onClick={onClear}>
      {say(site.wording, "search.clearAll")}
    </button>
  );
}
