import type { Answer } from "./ask.ts";
import { type OfferedFilter, offeredFilters } from "./index-contract.ts";
import type { Filters } from "./search-state.ts";
import { pagesChosen, type ShardFinding } from "./shard-finding.ts";

/** A value of a filter and how many articles choosing it would show. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** A filter and its values that fit the query, chosen ones always among them. */
export interface Facet {
  readonly name: OfferedFilter;
  readonly values: readonly FacetValue[];
}

/**
 * Count what each value of each filter would show.
 *
 * The values chosen of other filters count, those of the same filter do not: they widen each other.
 *
 * @param answer a complete one: its words count, whatever its own filters leave
 */
export async function countFacets({ findings }: Pick<Answer, "findings">, chosen: Filters): Promise<Facet[]> {
  return Promise.all(
    offeredFilters.map(async (name) => {
      const counts = new Map(chosen[name].map((value) => [value, 0]));
      const shards = await Promise.all(findings.map((finding) => countInShard(finding, name, chosen)));
      for (const [value, count] of shards.flat()) counts.set(value, (counts.get(value) ?? 0) + count);
      const values = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
      return { name, values: values.map(([value, count]) => ({ value, count })) };
    }),
  );
}

async function countInShard(
  { shard, pages }: ShardFinding,
  name: OfferedFilter,
  chosen: Filters,
): Promise<[string, number][]> {
  const others = offeredFilters.filter((other) => other !== name);
  const [values, inOthers] = await Promise.all([shard.filter(name), pagesChosen(shard, chosen, others)]);
  const counted = new Uint8Array(shard.listed.articles);
  for (const page of pages) counted[page] = inOthers[page] ?? 0;
  return [...values]
    .map(([value, having]): [string, number] => [value, sumAt(counted, having)])
    .filter(([, count]) => count > 0);
}

function sumAt(counted: Uint8Array, pages: Uint32Array): number {
  let sum = 0;
  for (const page of pages) sum += counted[page] ?? 0;
  return sum;
}
