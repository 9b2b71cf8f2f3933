import { useState } from "preact/hooks";
import { foldText } from "../fold-text.ts";
import { figure, say } from "../wording.ts";
import type { LabelledValue } from "./facet-labels.ts";
import type { FacetName } from "./index-contract.ts";
import type { SearchSite } from "./site.ts";

interface FacetValuesProps {
  readonly site: SearchSite;
  readonly name: FacetName;
  readonly title: string;
  readonly values: readonly LabelledValue[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** How many values are shown at first. */
export const fewValues = 8;

/** How many are shown at most: a longer list is not read but searched. */
const many = 200;

/** The values of a facet to choose from; a long list can be searched. */
export function FacetValues({ site, name, title, values, chosen, onToggle }: FacetValuesProps) {
  const { wording } = site;
  const [isWhole, setWhole] = useState(false);
  const [wanted, setWanted] = useState("");
  if (values.length === 0) return <p class="search-quiet">{say(wording, "search.facetNone")}</p>;
  const fitting = fittingValues(values, wanted);
  const shown = isWhole
    ? fitting.slice(0, many)
    : values.filter((each, at) => at < fewValues || chosen.includes(each.value));
  return (
    <fieldset class="search-facet-values">
      <legend class="unseen">{title}</legend>
      {isWhole && <FindInList site={site} wanted={wanted} onWant={setWanted} />}
      <div class={isWhole ? "search-facet-list search-facet-whole" : "search-facet-list"}>
        {shown.map((each) => (
          <ValueBox
            key={each.value}
            {...{ site, name, value: each }}
            isChosen={chosen.includes(each.value)}
            onToggle={onToggle}
          />
        ))}
      </div>
      {isWhole && <p class="search-quiet">{describeRest({ wording, shown, fitting })}</p>}
      {values.length > fewValues && (
        <button
          class="search-button search-facet-more"
          type="button"
          aria-expanded={isWhole}
          onClick={() => {
            setWhole(!isWhole);
            setWanted("");
          }}
        >
          {isWhole
            ? say(wording, "search.facetFewer")
            : say(wording, "search.facetAll", { count: values.length })}
        </button>
      )}
    </fieldset>
  );
}

function fittingValues(values: readonly LabelledValue[], wanted: string): readonly LabelledValue[] {
  const words = foldText(wanted).split(/\s+/);
  return values.filter(({ label }) => {
    const folded = foldText(label);
    return words.every((word) => folded.includes(word));
  });
}

interface ListSaid extends Pick<SearchSite, "wording"> {
  readonly shown: readonly LabelledValue[];
  readonly fitting: readonly LabelledValue[];
}

function describeRest({ wording, shown, fitting }: ListSaid): string {
  if (fitting.length === 0) return say(wording, "search.facetFindNone");
  const rest = fitting.length - shown.length;
  return rest > 0 ? say(wording, "search.facetCut", { count: rest }) : "";
}

interface FindInListProps {
  readonly site: SearchSite;
  readonly wanted: string;
  readonly onWant: (wanted: string) => void;
}

function FindInList({ site, wanted, onWant }: FindInListProps) {
  const label = say(site.wording, "search.facetFind");
  return (
    <input
      class="search-field"
      type="search"
      dir="auto"
      autocomplete="off"
      aria-label={label}
      placeholder={label}
      value={wanted}
      onInput={(event) => onWant(event.currentTarget.value)}
    />
  );
}

interface ValueBoxProps {
  readonly site: SearchSite;
  readonly name: FacetName;
  readonly value: LabelledValue;
  readonly isChosen: boolean;
  readonly onToggle: (value: string) => void;
}

function ValueBox({ site, name, value: { value, label, count }, isChosen, onToggle }: ValueBoxProps) {
  return (
    <label class="search-facet-value">
      <input type="checkbox" name={name} checked={isChosen} onChange={() => onToggle(value)} />
      <bdi class="search-facet-label">{label}</bdi>{" "}
      <span class="search-facet-count">{figure(site.wording, count)}</span>
    </label>
  );
}
