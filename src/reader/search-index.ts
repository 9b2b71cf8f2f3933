import { type FacetName, facetNames, type ListedShard, type ShardList } from "./index-contract.ts";
import { fetchShardList } from "./index-file.ts";
import { type ComparedWord, indexWords } from "./index-words.ts";
import { remember } from "./remember.ts";
import { openShard, type Shard } from "./shard.ts";
import { loadStemmer, type Stem } from "./stemmer.ts";
import { openVocabulary, type Vocabulary } from "./vocabulary.ts";

/** The index of a site, open for searching. */
export interface SearchIndex {
  /** Oldest first. */
  readonly shards: readonly Shard[];
  /** Facets that any article has a value of. */
  readonly facetNames: readonly FacetName[];
  /** The words of a text without signs, as the index compares them but not yet stemmed. */
  readonly words: (text: string) => readonly ComparedWord[];
  /** What reduces words to their stems; it is fetched from the start on, side by side with the first shards. */
  readonly stemmer: () => Promise<Stem>;
  /** Words of the archive as articles write them. */
  readonly vocabulary: Vocabulary;
}

/**
 * Open the index of a site: fetch the list of its shards, and begin to fetch what reduces words to stems.
 *
 * @param folder address of the index, with a slash at its end
 * @param shardList the list, where it is there already
 * @throws where the list cannot be fetched, as from `file:` addresses
 */
export async function openIndex(folder: string, shardList?: string): Promise<SearchIndex> {
  const list: ShardList = JSON.parse(shardList ?? (await fetchShardList(folder)));
  const load = remember((file: string) => loadStemmer(folder, file));
  const stemmer = () => load(list.stemmer);
  // Where it fails, the first question says so.
  stemmer().catch(() => undefined);
  return {
    shards: openShards(folder, list.shards),
    facetNames: facetNames.filter(
      (name) => name === "year" || list.shards.some(({ filters }) => filters[name] !== undefined),
    ),
    words: indexWords,
    stemmer,
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
