import { type FacetName, facetNames } from "./index-contract.ts";

export { type FacetName, facetNames };

export type Order = "relevance" | "newest" | "oldest";

/** Values chosen of each facet: an article must have one of each facet that has any. */
export type Filters = Readonly<Record<FacetName, readonly string[]>>;

/** All that a reader asks for, and all that the address of the search page says. */
export interface SearchState {
  /** As typed. */
  readonly text: string;
  readonly filters: Filters;
  /** The first date of a range, as typed: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Absent: open. */
  readonly from?: string;
  /** The last date of a range, itself included, as typed. Absent: open. */
  readonly until?: string;
  /** Undated articles too although there is a range; without a range they are always in. */
  readonly undated?: boolean;
  /** Absent: what suits the rest. */
  readonly order?: Order;
}

/** No value chosen of any facet. */
export const noFilters: Filters = {
  tag: [],
  person: [],
  place: [],
  organization: [],
  author: [],
  publication: [],
  language: [],
  year: [],
};

const orders: readonly Order[] = ["relevance", "newest", "oldest"];

/**
 * Read the query part of an address:
 * `?q=cyber&tag=iran&year=2018&year=2020&from=2018-04&until=2020&undated=yes&sort=newest`.
 *
 * Unknown orders are passed over. Dates are kept as they stand: {@link ask} says what is wrong with them.
 */
export function readAddress(query: string): SearchState {
  const given = new URLSearchParams(query);
  const values = (name: FacetName) => [...new Set(given.getAll(name).filter((value) => value !== ""))];
  const order = orders.find((each) => each === given.get("sort"));
  const [from, until] = ["from", "until"].map((name) => given.get(name)?.trim() || undefined);
  return {
    text: given.get("q") ?? "",
    filters: {
      tag: values("tag"),
      person: values("person"),
      place: values("place"),
      organization: values("organization"),
      author: values("author"),
      publication: values("publication"),
      language: values("language"),
      year: values("year"),
    },
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(given.get("undated") === "yes" ? { undated: true } : {}),
    ...(order ? { order } : {}),
  };
}

/** Write a state as the query part of an address, question mark included; empty where nothing is asked for. */
export function writeAddress(state: SearchState): string {
  const given = new URLSearchParams();
  if (state.text.trim() !== "") given.set("q", state.text);
  for (const name of facetNames) for (const value of state.filters[name]) given.append(name, value);
  if (state.from) given.set("from", state.from);
  if (state.until) given.set("until", state.until);
  if (state.undated) given.set("undated", "yes");
  if (state.order) given.set("sort", state.order);
  const query = given.toString();
  return query === "" ? "" : `?${query}`;
}

/** The order to show: without words to be relevant to, it is newest first unless the reader wants the oldest. */
export function orderOf(state: SearchState): Order {
  if (state.text.trim() === "") return state.order === "oldest" ? "oldest" : "newest";
  return state.order ?? "relevance";
}

/** Choose a value of a facet, or give it up. */
export function toggle(state: SearchState, name: FacetName, value: string): SearchState {
  const chosen = state.filters[name];
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  return { ...state, filters: { ...state.filters, [name]: next } };
}

/** Give up all values of facets and the range. */
export function withoutFilters({ text, order }: SearchState): SearchState {
  return { text, filters: noFilters, ...(order ? { order } : {}) };
}

/** Whether a reader asks for anything: words, values of facets or a range. */
export function isAsking(state: SearchState): boolean {
  return state.text.trim() !== "" || isFiltered(state);
}

/** Whether any value of a facet is chosen, or a range. */
export function isFiltered(state: SearchState): boolean {
  return facetNames.some((name) => state.filters[name].length > 0) || hasRange(state);
}

/** Whether a range is asked for. */
export function hasRange({ from, until }: Pick<SearchState, "from" | "until">): boolean {
  return Boolean(from) || Boolean(until);
}
