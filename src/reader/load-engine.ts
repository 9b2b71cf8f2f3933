import type { Engine } from "./engine.ts";
import type { ShardList } from "./index-contract.ts";
import { fetchAhead, fetchShardList, metaAddress } from "./index-file.ts";
import { remember } from "./remember.ts";
import type { SearchState } from "./search-state.ts";
import { indexFolder, type SearchSite } from "./site.ts";

/** Loads what answers a reader when it is first called; what could not be loaded, anew when it is next called. */
export type LoadEngine = () => Promise<Engine>;

/**
 * Make what loads the engine of a site: its code and the list of what the index holds come side by side.
 *
 * @param first what the reader came with
 */
export function engineLoader(site: SearchSite, first: SearchState): LoadEngine {
  const load = remember(async () => {
    const shardList = fetchShardList(indexFolder(site));
    // Where the code fails first, nobody waits for the list. What is asked for is known while the code is on its way.
    shardList.then(asksOfAllTimes(first) ? describeAhead : undefined).catch(() => undefined);
    const { startEngine } = await import("./engine.ts");
    return startEngine(site, shardList);
  });
  const describeAhead = (list: string) => {
    const { shards }: ShardList = JSON.parse(list);
    for (const shard of shards) fetchAhead(metaAddress(indexFolder(site), shard));
  };
  return () => load("");
}

/** Whether words may be found in any shard, as far as that can be told before the query is read. */
function asksOfAllTimes({ text, from, until, filters, order = "relevance" }: SearchState): boolean {
  const isBounded = from !== undefined || until !== undefined || filters.year.length > 0;
  return order === "relevance" && !isBounded && text.trim() !== "" && !text.includes(":");
}
