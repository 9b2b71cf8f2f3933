import type { Engine } from "./engine.ts";
import { fetchShardList } from "./index-file.ts";
import { remember } from "./remember.ts";
import { indexFolder, type SearchSite } from "./site.ts";

/** Loads what answers a reader when it is first called; what could not be loaded, anew when it is next called. */
export type LoadEngine = () => Promise<Engine>;

/** Make what loads the engine of a site: its code and the list of what the index holds come side by side. */
export function engineLoader(site: SearchSite): LoadEngine {
  const load = remember(async () => {
    const shardList = fetchShardList(indexFolder(site));
    // Where the code fails first, nobody waits for the list.
    shardList.catch(() => undefined);
    const { startEngine } = await import("./engine.ts");
    return startEngine(site, shardList);
  });
  return () => load("");
}
