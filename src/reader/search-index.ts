import { type FacetName, facetNames, type ListedShard, type ShardList } from "./index-contract.ts";
import { fetchLatest, fetchSigned } from "./index-file.ts";
import { type ComparedWord, indexWords } from "./index-words.ts";
import { openShard, type Shard } from "./shard.ts";
import { loadStemmer } from "./stemmer.ts";
import { openVocabulary, type Vocabulary } from "./vocabulary.ts";

/** The index of a site, open for searching. */
export interface SearchIndex {
  /** Oldest first. */
  readonly shards: readonly Shard[];
  /** Facets that any article has a value of. */
  readonly facetNames: readonly FacetName[];
  /** The words of a text without signs, as the index compares them but not yet stemmed. */
  readonly words: (text: string) => readonly ComparedWord[];
  readonly stems: (words: readonly string[]) => readonly string[];
  /** Words of the archive as articles write them. */
  readonly vocabulary: Vocabulary;
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
    facetNames: facetNames.filter(
      (name) => name === "year" || list.shards.some(({ filters }) => filters[name] !== undefined),
    ),
    words: indexWords,
    stems,
    vocabulary: openVocabulary(folder, list.vocabulary),
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
