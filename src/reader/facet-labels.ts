import { describePath } from "../period-label.ts";
import type { Facet, FacetValue } from "./facets.ts";
import { type OfferedFilter, undatedYear } from "./index-contract.ts";
import { type Site, topicLabel } from "./site.ts";

/** A value of a filter as the page names it. */
export interface LabelledValue extends FacetValue {
  readonly label: string;
}

/** What the filters are called. */
export const facetNames: Readonly<Record<OfferedFilter, string>> = { tag: "Topic", year: "Year" };

/**
 * Name the values of a filter and put them in order: topics by their number, years from the newest on. A year is
 * the first part of its page's address: `2018`, the decade `192X`, the century `19XX`, `undated`.
 */
export function labelled({ name, values }: Facet, site: Site): LabelledValue[] {
  if (name === "year")
    return values.map((each) => ({ ...each, label: describePath([each.value]) })).sort(byYear);
  return values
    .map((each) => ({ ...each, label: topicLabel(site, each.value) }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, site.language));
}

/** A decade comes after its years, a century after its decades; what has no date comes last. */
function byYear(a: FacetValue, b: FacetValue): number {
  const [first = "", second = ""] = [a, b].map(({ value }) =>
    value === undatedYear ? "" : value.replaceAll("X", "!"),
  );
  if (first === second) return 0;
  return first > second ? -1 : 1;
}
