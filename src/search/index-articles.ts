import type { WorkerPool } from "../program/worker-pool.ts";
import type { IndexedArticle } from "./indexed-article.ts";
import { keepEntry } from "./keep-entry.ts";
import { keepRuntime } from "./keep-runtime.ts";
import { keepVocabulary } from "./keep-vocabulary.ts";
import { keepOnly, keptPath } from "./kept-files.ts";
import { makeShards } from "./make-shards.ts";
import { planShards } from "./plan-shards.ts";
import { textsFolder } from "./shard-texts.ts";
import { wordsFolder } from "./shard-words.ts";

/** What to index, and how. */
export interface IndexRequest {
  /** Oldest first, undated last. */
  readonly articles: readonly IndexedArticle[];
  /** BCP 47, of the archive and of its search page: all articles are indexed by its rules. */
  readonly language: string;
  /** Path of the site's root, with a slash at both ends. */
  readonly prefix: string;
  readonly articlesFolder: string;
  /** Folder for this index alone, such as `.backfile/search`. */
  readonly cache: string;
  /** Threads that index shards side by side; without them, one shard after the other is indexed here. */
  readonly pool?: WorkerPool;
  /** The most articles in a shard, single days aside. */
  readonly shardSize?: number;
  /** Told how many articles are indexed, of all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** The files of an index. */
export interface SearchIndexFiles {
  /** Absolute paths of the files, in the cache, by their paths below `pagefind/`. */
  readonly files: ReadonlyMap<string, string>;
}

/** So many articles are indexed within half a gigabyte of memory. */
const usualShardSize = 12_000;

/**
 * Make the search index of articles: the files that the site serves as `/pagefind/`.
 *
 * It consists of shards by time, each an index of Pagefind's own format that its browser part searches like one of
 * Pagefind's making. A shard whose articles are all as they were is taken from the cache. The same articles give
 * the same files, whatever the cache holds and however many threads there are.
 *
 * @throws naming the shard or the article that could not be indexed; what was indexed before it stays in the cache
 */
export async function indexArticles(request: IndexRequest): Promise<SearchIndexFiles> {
  const { cache, shardSize = usualShardSize, onProgress = () => undefined } = request;
  const runtime = await keepRuntime(cache, request.language);
  const tasks = planShards({ ...request, shardSize });
  const shards = await makeShards(tasks, { ...request, onProgress });
  const vocabulary = await keepVocabulary(cache, shards);
  const entry = await keepEntry(request, { runtime, shards, vocabulary });
  const parts = new Map([runtime, entry, vocabulary, ...shards].map(({ keptAs, kept }) => [keptAs, kept]));
  keepOnly(cache, parts);
  const paths = [...parts.values()].flatMap(({ files }) => files.map(([path]) => path));
  const unpublished = [`${textsFolder}/`, `${wordsFolder}/`];
  const published = paths.filter((path) => !unpublished.some((folder) => path.startsWith(folder)));
  return { files: new Map(published.map((path) => [path, keptPath(cache, path)])) };
}
