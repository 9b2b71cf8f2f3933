import type { NameKind } from "../../src/types.ts";

/** The kinds of names that have an index, in the order of the navigation. */
export const nameKinds: readonly NameKind[] = ["people", "places", "organizations"];
