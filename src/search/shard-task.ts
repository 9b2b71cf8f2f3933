import type { IndexedArticle } from "./indexed-article.ts";

/** Everything that the files of a shard depend on, and where to put them: plain data, to be sent to a thread. */
export interface ShardTask {
  /** Key of the shard: the language and a private-use tag of BCP 47. */
  readonly name: string;
  /** Oldest first, undated last. */
  readonly articles: readonly IndexedArticle[];
  /** BCP 47, of the archive. */
  readonly language: string;
  /** Path of the site's root, with a slash at both ends. */
  readonly prefix: string;
  readonly articlesFolder: string;
  /** How many articles share one fragment file. */
  readonly groupSize: number;
  /** Bytes of a chunk of words before it is packed, at least. */
  readonly leastChunk: number;
  /** The folder of the index's cache. */
  readonly cache: string;
  /** What the shard's files are kept under: another name where anything is different that goes into them. */
  readonly keptAs: string;
  /** What the files of the same shard were kept under before. */
  readonly earlier?: string;
}
