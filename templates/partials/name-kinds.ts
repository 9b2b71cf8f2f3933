import type { NameKind } from "../../src/types.ts";

/** A kind of names, in the words of its pages. */
export interface NameKindWords {
  readonly kind: NameKind;
  readonly title: string;
  /** One of them, as in `Person named in 3 articles`. */
  readonly one: string;
}

/** The kinds of names that have an index, in the order of the navigation. */
export const nameKinds: readonly NameKindWords[] = [
  { kind: "people", title: "People", one: "Person" },
  { kind: "places", title: "Places", one: "Place" },
  { kind: "organizations", title: "Organizations", one: "Organization" },
];
