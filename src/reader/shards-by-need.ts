import type { Order } from "./search-state.ts";
import type { Shard } from "./shard.ts";

/** The shards of an index in the order in which an answer needs them. */
export interface ShardsByNeed {
  /** Those that may hold results, in groups to be asked one after another until there are enough results. */
  readonly near: readonly (readonly Shard[])[];
  /** Those that no result can come from, in one group or none: they only count. */
  readonly far: readonly (readonly Shard[])[];
}

/**
 * Say which shards to ask first.
 *
 * The most relevant articles may be in any shard that years and range leave, so all of those are asked at once. The
 * newest are mostly in the newest shard alone; where they are not, each further group is twice as large, so that
 * words which are rare do not take long.
 */
export function shardsByNeed(
  shards: readonly Shard[],
  order: Order,
  mayHold: (shard: Shard) => boolean,
): ShardsByNeed {
  const kept = shards.filter(mayHold);
  const rest = shards.filter((shard) => !kept.includes(shard));
  const far = rest.length > 0 ? [rest] : [];
  if (order === "relevance") return { near: kept.length > 0 ? [kept] : [], far };
  const [dated, undated] = [
    kept.filter(({ listed }) => listed.first !== undefined),
    kept.filter(({ listed }) => listed.first === undefined),
  ];
  return { near: doubling([...(order === "newest" ? dated.reverse() : dated), ...undated]), far };
}

function doubling(shards: readonly Shard[]): Shard[][] {
  const groups: Shard[][] = [];
  for (let from = 0; from < shards.length; from = 2 * from + 1) groups.push(shards.slice(from, 2 * from + 1));
  return groups;
}
