import { listUnder } from "../../list-under.ts";

/** Sort items into groups by a key; groups and items keep their order (`Map.groupBy`, which Node 20 lacks). */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) listUnder(groups, keyOf(item), item);
  return groups;
}
