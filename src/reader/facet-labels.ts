import { describePath } from "../period-label.ts";
import type { MessageKey } from "../wording.ts";
import type { FacetValue } from "./facets.ts";
import { type FacetName, undatedYear } from "./index-contract.ts";
import { type SearchSite, topicLabel } from "./site.ts";

/** A value of a facet as the page names it. */
export interface LabelledValue extends FacetValue {
  readonly label: string;
}

/** What the facets are called. */
export const facetTitles: Readonly<Record<FacetName, MessageKey>> = {
  tag: "search.facetTag",
  person: "search.facetPerson",
  place: "search.facetPlace",
  organization: "search.facetOrganization",
  author: "search.facetAuthor",
  publication: "search.facetPublication",
  language: "search.facetLanguage",
  year: "search.facetYear",
};

/**
 * Name a value of a facet. A year is the first part of its page's address: `2018`, the decade `192X`, the century
 * `19XX`, `undated`.
 */
export function labelOf(site: SearchSite, name: FacetName, value: string): string {
  if (name === "tag") return topicLabel(site, value);
  if (name === "year") return describePath([value], site.wording);
  return name === "language" ? languageName(value, site.language) : value;
}

/** Name the values of a facet and put them in order: the commonest first, years from the newest on. */
export function labelled(
  site: SearchSite,
  name: FacetName,
  values: readonly FacetValue[],
): readonly LabelledValue[] {
  const named = values.map((each) => ({ ...each, label: labelOf(site, name, each.value) }));
  if (name === "year") return named.sort(byYear);
  const { compare } = new Intl.Collator(site.language);
  return named.sort((a, b) => b.count - a.count || compare(a.label, b.label));
}

/** A code that is none, which people may have written, stands for itself. */
function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A decade comes after its years, a century after its decades; what has no date comes last. */
function byYear(a: FacetValue, b: FacetValue): number {
  const [first = "", second = ""] = [a, b].map(({ value }) =>
    value === undatedYear ? "" : value.replaceAll("X", "!"),
  );
  if (first === second) return 0;
  return first > second ? -1 : 1;
}
