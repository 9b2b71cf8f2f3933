import { readCbor } from "./cbor-cursor.ts";
import { isBefore } from "./word-order.ts";

/** What a shard holds. */
export interface ShardMeta {
  /** Number of words of each page. */
  readonly lengths: Uint32Array;
  /** The file that a page's article is in: hash of a `pf_fragment`. */
  readonly groupOf: (page: number) => string;
  /** Hashes of the chunks in which words from the first to the last of these would stand. */
  readonly chunksBetween: (first: string, last: string) => readonly string[];
}

interface ListedChunk {
  /** Its first word, or what is enough of it to tell that it comes after the words of the chunk before. */
  readonly first: string;
  readonly hash: string;
}

/**
 * Read the description of a shard.
 *
 * @param bytes content of a `pf_meta`: `[[words…], group size, [group…], [[first word, chunk]…]]`
 */
export function readShardMeta(bytes: Uint8Array): ShardMeta {
  const cursor = readCbor(bytes);
  cursor.array();
  const lengths = Uint32Array.from({ length: cursor.array() }, cursor.integer);
  const groupSize = cursor.integer();
  const groups = Array.from({ length: cursor.array() }, cursor.text);
  const chunks = Array.from({ length: cursor.array() }, (): ListedChunk => {
    cursor.array();
    return { first: cursor.text(), hash: cursor.text() };
  });
  return {
    lengths,
    groupOf: (page) => groups[Math.floor(page / groupSize)] ?? "",
    chunksBetween: (first, last) => chunksBetween(chunks, first, last),
  };
}

/** A chunk ends where the next one begins. */
function chunksBetween(chunks: readonly ListedChunk[], first: string, last: string): string[] {
  return chunks
    .filter((chunk, at) => {
      const next = chunks[at + 1];
      return !isBefore(last, chunk.first) && (next === undefined || isBefore(first, next.first));
    })
    .map(({ hash }) => hash);
}
