import { type OfferedFilter, offeredFilters } from "./index-contract.ts";

export type Order = "relevance" | "newest" | "oldest";

/** Values chosen of each filter: an article must have one of each filter that has any. */
export type Filters = Readonly<Record<OfferedFilter, readonly string[]>>;

/** All that a reader asks for, and all that the address of the search page says. */
export interface SearchState {
  /** As typed. */
  readonly text: string;
  readonly filters: Filters;
  /** Absent: what suits the rest. */
  readonly order?: Order;
}

/** No filter chosen. */
export const noFilters: Filters = { tag: [], year: [] };

const orders: readonly Order[] = ["relevance", "newest", "oldest"];

/** Read the query part of an address: `?q=cyber&tag=iran&year=2018&year=2020&sort=newest`. */
export function readAddress(query: string): SearchState {
  const given = new URLSearchParams(query);
  const values = (name: OfferedFilter) => [...new Set(given.getAll(name).filter((value) => value !== ""))];
  const order = orders.find((each) => each === given.get("sort"));
  return {
    text: given.get("q") ?? "",
    filters: { tag: values("tag"), year: values("year") },
    ...(order ? { order } : {}),
  };
}

/** Write a state as the query part of an address, question mark included; empty where nothing is asked for. */
export function writeAddress(state: SearchState): string {
  const given = new URLSearchParams();
  if (state.text.trim() !== "") given.set("q", state.text);
  for (const name of offeredFilters) for (const value of state.filters[name]) given.append(name, value);
  if (state.order) given.set("sort", state.order);
  const query = given.toString();
  return query === "" ? "" : `?${query}`;
}

/** The order to show: without words to be relevant to, it is newest first unless the reader wants the oldest. */
export function orderOf(state: SearchState): Order {
  if (state.text.trim() === "") return state.order === "oldest" ? "oldest" : "newest";
  return state.order ?? "relevance";
}

/** Choose a value of a filter, or give it up. */
export function toggle(state: SearchState, name: OfferedFilter, value: string): SearchState {
  const chosen = state.filters[name];
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  return { ...state, filters: { ...state.filters, [name]: next } };
}

/** Whether any filter is chosen. */
export function isFiltered(state: SearchState): boolean {
  return offeredFilters.some((name) => state.filters[name].length > 0);
}
