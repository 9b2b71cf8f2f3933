import type { ListedShard, ShardList } from "./index-contract.ts";
import { fetchLatest, fetchSigned } from "./index-file.ts";
import { indexWords } from "./index-words.ts";
import { openShard, type Shard } from "./shard.ts";
import { loadStemmer } from "./stemmer.ts";

/** The index of a site, open for searching. */
export interface SearchIndex {
  /** Oldest first. */
  readonly shards: readonly Shard[];
  /** The words of a text without signs, as the index compares them but not yet stemmed. */
  readonly words: (text: string) => readonly string[];
  readonly stems: (words: readonly string[]) => readonly string[];
}

/** The parts of `pagefind-entry.json` that matter here. */
interface PagefindEntry {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}

/**
 * Open the index of a site: fetch the list of its shards and what reduces words to stems.
 *
 * @param folder address of the index, with a slash at its end
 * @throws where it cannot be fetched or run, as from `file:` addresses
 */
export async function openIndex(folder: string): Promise<SearchIndex> {
  const files = ["shards.json", "pagefind-entry.json"].map((name) => fetchLatest(`${folder}${name}`));
  const [shardList = "", pagefindEntry = ""] = await Promise.all(files);
  const list: ShardList = JSON.parse(shardList);
  const entry: PagefindEntry = JSON.parse(pagefindEntry);
  const language = Object.values(entry.languages)[0]?.wasm ?? "unknown";
  const stems = await loadStemmer(await fetchSigned(`${folder}wasm.${language}.pagefind`));
  return {
    shards: openShards(folder, list.shards),
    words: (text) => indexWords(text, list.language),
    stems,
  };
}

function openShards(folder: string, listed: readonly ListedShard[]): Shard[] {
  let before = 0;
  return listed.map((each) => {
    const shard = openShard(folder, { listed: each, before, isAlone: listed.length === 1 });
    before += each.articles;
    return shard;
  });
}
