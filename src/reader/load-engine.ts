import { callerOf } from "./call-engine.ts";
import { startDistantEngine } from "./distant-engine.ts";
import type { Engine, EngineSite } from "./engine.ts";
import { fetchShardList } from "./index-file.ts";
import { remember } from "./remember.ts";
import { indexFolder, type SearchSite } from "./site.ts";

/** Loads what answers a reader when it is first called; what could not be loaded, anew when it is next called. */
export type LoadEngine = () => Promise<Engine>;

/** Name of the file, beside this script's, with the engine: put in when it is bundled. */
declare const ENGINE_FILE: string;

/** Make what loads the engine of a site: its code and the list of what the index holds come side by side. */
export function engineLoader({ prefix, topics, topicsFile, language }: SearchSite): LoadEngine {
  const site: EngineSite = { prefix, topics, language, ...(topicsFile === undefined ? {} : { topicsFile }) };
  const load = remember(async () => {
    const code = new URL(ENGINE_FILE, import.meta.url).href;
    const thread = openThread(code);
    const call = thread && callerOf(thread);
    const shardList = await fetchShardList(indexFolder(site));
    const startHere = async () => {
      thread?.terminate();
      const { startEngine }: typeof import("./engine-thread.ts") = await import(code);
      return startEngine(site, shardList);
    };
    return call ? startDistantEngine(call, site, shardList).catch(startHere) : startHere();
  });
  return () => load("");
}

/** Begin to run code in a thread of its own; undefined where the browser has no threads. */
function openThread(code: string): Worker | undefined {
  try {
    return new Worker(code, { type: "module" });
  } catch {
    return undefined;
  }
}
