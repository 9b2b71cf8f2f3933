import { readCbor } from "./cbor-cursor.ts";
import { type IndexChunk, readIndexChunk } from "./index-chunk.ts";
import type { FacetName, ListedShard } from "./index-contract.ts";
import { fetchSigned, fetchUnpacked, metaAddress } from "./index-file.ts";
import type { IndexedArticle } from "./indexed-article.ts";
import { datedPages, type PageRun, pagesByYear, readPageDates } from "./page-dates.ts";
import { remember } from "./remember.ts";
import { readShardMeta, type ShardMeta } from "./shard-meta.ts";

/** Pages, ascending, by the values of a filter. */
export type FilterPages = ReadonlyMap<string, Uint32Array>;

/** A shard of the index. Everything is fetched when it is first asked for, and kept. */
export interface Shard {
  readonly listed: ListedShard;
  /** Number of articles in the shards before it. */
  readonly before: number;
  /** Whether it is the only one, which may have articles with and without a date. */
  readonly isAlone: boolean;
  readonly meta: () => Promise<ShardMeta>;
  /** The chunks in which words from the first to the last of these would stand. */
  readonly chunks: (first: string, last: string) => Promise<readonly IndexChunk[]>;
  readonly dates: () => Promise<readonly PageRun[]>;
  /** Number of pages with a date, which come before the others. Only a shard of both fetches anything for it. */
  readonly dated: () => Promise<number>;
  readonly filter: (name: FacetName) => Promise<FilterPages>;
  readonly article: (page: number) => Promise<IndexedArticle>;
}

interface ShardPlace {
  readonly listed: ListedShard;
  readonly before: number;
  readonly isAlone: boolean;
}

/**
 * Open a shard, without fetching anything yet.
 *
 * @param folder address of the index, with a slash at its end
 */
export function openShard(folder: string, { listed, before, isAlone }: ShardPlace): Shard {
  const metas = remember(async (hash) =>
    readShardMeta(await fetchSigned(metaAddress(folder, { hash })), listed.name),
  );
  const chunks = remember(async (hash) =>
    readIndexChunk(await fetchSigned(`${folder}index/${hash}.pf_index`)),
  );
  const groups = remember(async (name) =>
    readGroup(await fetchSigned(`${folder}fragment/${name}.pf_fragment`)),
  );
  const dates = remember(async (hash) => readPageDates(await fetchUnpacked(`${folder}pages/${hash}.pages`)));
  const filters = remember(async (hash) =>
    readFilter(await fetchSigned(`${folder}filter/${hash}.pf_filter`)),
  );
  const years = remember(async (hash) => pagesByYear(await dates(hash)));
  const meta = () => metas(listed.hash);
  return {
    listed,
    before,
    isAlone,
    meta,
    chunks: async (first, last) => Promise.all((await meta()).chunksBetween(first, last).map(chunks)),
    dates: () => dates(listed.pages),
    dated: async () => {
      if (!isAlone) return listed.first === undefined ? 0 : listed.articles;
      return datedPages(await dates(listed.pages));
    },
    filter: async (name) => {
      if (name === "year") return years(listed.pages);
      const hash = listed.filters[name];
      return hash === undefined ? new Map<string, Uint32Array>() : filters(hash);
    },
    article: async (page) => {
      const { groupOf } = await meta();
      const article = (await groups(groupOf(page))).get(page.toString(36));
      if (!article) throw new Error(`The index has no page ${page} in ${listed.name}.`);
      return article;
    },
  };
}

/** Read a `pf_fragment` of several pages: articles by their ids. */
function readGroup(bytes: Uint8Array): ReadonlyMap<string, IndexedArticle> {
  const group: Readonly<Record<string, IndexedArticle>> = JSON.parse(new TextDecoder().decode(bytes));
  return new Map(Object.entries(group));
}

/** Read a `pf_filter`: `[name, [[value, pages]…]]`. */
function readFilter(bytes: Uint8Array): FilterPages {
  const cursor = readCbor(bytes);
  const values = new Map<string, Uint32Array>();
  cursor.array();
  cursor.skip();
  for (let left = cursor.array(); left > 0; left -= 1) {
    cursor.array();
    const value = cursor.text();
    values.set(
      value,
      Uint32Array.from({ length: cursor.array() }, () => cursor.integer()),
    );
  }
  return values;
}
