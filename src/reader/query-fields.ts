import { editDistance } from "./edit-distance.ts";
import type { FacetName } from "./index-contract.ts";

/** What a field of the query language asks for. */
export type Field =
  | { readonly kind: "title" }
  | { readonly kind: "facet"; readonly facet: FacetName }
  /** A date is within the days typed, ends before them, or begins after them. */
  | { readonly kind: "days"; readonly side: "within" | "before" | "after" };

const facet = (name: FacetName): Field => ({ kind: "facet", facet: name });

/** All fields by their names, further names of some of them included; other archives call some `subject` and `creator`. */
const fields: ReadonlyMap<string, Field> = new Map([
  ["title", { kind: "title" }],
  ["headline", { kind: "title" }],
  ["tag", facet("tag")],
  ["tags", facet("tag")],
  ["topic", facet("tag")],
  ["topics", facet("tag")],
  ["subject", facet("tag")],
  ["person", facet("person")],
  ["people", facet("person")],
  ["place", facet("place")],
  ["places", facet("place")],
  ["organization", facet("organization")],
  ["organizations", facet("organization")],
  ["organisation", facet("organization")],
  ["organisations", facet("organization")],
  ["author", facet("author")],
  ["authors", facet("author")],
  ["creator", facet("author")],
  ["publication", facet("publication")],
  ["lang", facet("language")],
  ["language", facet("language")],
  ["date", { kind: "days", side: "within" }],
  ["year", { kind: "days", side: "within" }],
  ["before", { kind: "days", side: "before" }],
  ["after", { kind: "days", side: "after" }],
]);

/** The names that readers are told of. */
const offered = "title tag person place organization author publication lang date before after".split(" ");

/** A field by its name, in small or capital letters. */
export function fieldNamed(name: string): Field | undefined {
  return fields.get(name.toLowerCase());
}

/** The name of the field that asks for values of a facet. */
export function fieldOf(facet: FacetName): string {
  return facet === "language" ? "lang" : facet === "year" ? "date" : facet;
}

/** The fields that begin as a name does, or differ from it by little, with their colons. */
export function fieldsLike(name: string): string[] {
  const small = name.toLowerCase();
  const most = small.length > 4 ? 2 : 1;
  const isLike = (each: string) =>
    (small.length > 1 && each.startsWith(small)) || editDistance(each, small, most) <= most;
  return offered.filter(isLike).map((each) => `${each}:`);
}
