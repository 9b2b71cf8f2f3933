import { readCbor } from "./cbor-cursor.ts";
import { fragmentName, hashLength, lengthSteps, markLength } from "./index-contract.ts";
import { isBefore } from "./word-order.ts";

/** What a shard holds. */
export interface ShardMeta {
  /** Number of words of each page, to a fortieth. */
  readonly lengths: Uint32Array;
  /** The file that a page's article is in: name of a `pf_fragment`. */
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
 * @param bytes content of a `pf_meta`, as `shardMeta` writes it
 * @param shard its name
 */
export function readShardMeta(bytes: Uint8Array, shard: string): ShardMeta {
  const cursor = readCbor(bytes);
  cursor.array();
  const lengths = Uint32Array.from(cursor.bytes(), (code) => lengthsByCode[code] ?? 0);
  const groupSize = cursor.integer();
  const marks = cursor.text();
  const firsts = cursor.text().split("\n");
  const hashes = cursor.text();
  const chunks = Array.from({ length: hashes.length / hashLength }, (_, at): ListedChunk => {
    return { first: firsts[at] ?? "", hash: partOf(hashes, at, hashLength) };
  });
  return {
    lengths,
    groupOf: (page) => {
      const group = Math.floor(page / groupSize);
      return fragmentName(shard, group, partOf(marks, group, markLength));
    },
    chunksBetween: (first, last) => chunksBetween(chunks, first, last),
  };
}

/** One of parts of equal length. */
function partOf(text: string, at: number, length: number): string {
  return text.slice(at * length, (at + 1) * length);
}

/** Numbers of words by what tells them. */
const lengthsByCode = Array.from({ length: 256 }, (_, code) => Math.round(2 ** (code / lengthSteps)));

/** A chunk ends where the next one begins. */
function chunksBetween(chunks: readonly ListedChunk[], first: string, last: string): string[] {
  return chunks
    .filter((chunk, at) => {
      const next = chunks[at + 1];
      return !isBefore(last, chunk.first) && (next === undefined || isBefore(first, next.first));
    })
    .map(({ hash }) => hash);
}
