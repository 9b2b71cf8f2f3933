import { type FacetName, facetNames } from "./index-contract.ts";
import type { Filters } from "./search-state.ts";
import { pagesChosen, type ShardFinding } from "./shard-finding.ts";

/** A value of a facet and how many articles choosing it would show. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/**
 * Count what each value of a facet would show, the commonest first and chosen ones always among them.
 *
 * The range and the values chosen of other facets count, those of the same facet do not: they widen each other.
 *
 * @param findings of all shards
 */
export async function countFacet(
  findings: readonly ShardFinding[],
  name: FacetName,
  chosen: Filters,
): Promise<FacetValue[]> {
  const counts = new Map(chosen[name].map((value) => [value, 0]));
  const shards = await Promise.all(findings.map((finding) => countInShard(finding, name, chosen)));
  for (const [value, count] of shards.flat()) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

async function countInShard(
  { shard, pages, inRange }: ShardFinding,
  name: FacetName,
  chosen: Filters,
): Promise<[string, number][]> {
  if (!pages.some((page) => inRange[page] === 1)) return [];
  const others = facetNames.filter((other) => other !== name);
  const [values, inOthers] = await Promise.all([shard.filter(name), pagesChosen(shard, chosen, others)]);
  const counted = new Uint8Array(shard.listed.articles);
  for (const page of pages) counted[page] = (inOthers[page] ?? 0) * (inRange[page] ?? 0);
  return [...values]
    .map(([value, having]): [string, number] => [value, sumAt(counted, having)])
    .filter(([, count]) => count > 0);
}

function sumAt(counted: Uint8Array, pages: Uint32Array): number {
  let sum = 0;
  for (const page of pages) sum += counted[page] ?? 0;
  return sum;
}
