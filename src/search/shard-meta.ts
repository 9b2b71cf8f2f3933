import { cborWriter } from "./cbor-writer.ts";
import { compareCodePoints } from "./compare-code-points.ts";
import { pagefindVersion } from "./pagefind-index.ts";

/** What the `pf_meta` file of a shard lists. */
export interface ShardContents {
  /** Words of each page, in order, and the name of the file that holds its fragment. */
  readonly pages: readonly { readonly words: number; readonly group: string }[];
  readonly chunks: readonly ChunkRange[];
  readonly filters: readonly { readonly name: string; readonly file: string }[];
}

/** The words that a chunk holds, and its name. */
export interface ChunkRange {
  readonly first: string;
  readonly last: string;
  readonly file: string;
}

/** Id of a page within its shard: its number in base 36. */
export function pageId(page: number): string {
  return page.toString(36);
}

/** Write a `pagefind.*.pf_meta` file of Pagefind 1.6, not packed: what a reader loads of a shard before all else. */
export function shardMeta({ pages, chunks, filters }: ShardContents): Uint8Array {
  const writer = cborWriter();
  writer.array(6);
  writer.text(pagefindVersion);
  writer.array(pages.length);
  for (const [number, { words, group }] of pages.entries()) {
    writer.array(3);
    writer.text(pageId(number));
    writer.integer(words);
    writer.text(group);
  }
  writer.array(chunks.length);
  for (const { first, last, file } of shortened(chunks)) {
    writer.array(3);
    for (const text of [first, last, file]) writer.text(text);
  }
  writer.array(filters.length);
  for (const { name, file } of filters) {
    writer.array(2);
    for (const text of [name, file]) writer.text(text);
  }
  // Pages stand in the order of time already, so there is no other order to list, nor any words of what is shown.
  writer.array(0);
  writer.array(0);
  return writer.take();
}

/** Shorten the bounds of neighbouring chunks to what tells them apart, as Pagefind does. */
function shortened(chunks: readonly ChunkRange[]): ChunkRange[] {
  return chunks.map((chunk, number) => {
    const [before, after] = [chunks[number - 1], chunks[number + 1]];
    const first = before ? distinctBeginning(chunk.first, before.last) : chunk.first;
    const last = after ? distinctBeginning(chunk.last, after.first) : chunk.last;
    return { ...chunk, first, last: compareCodePoints(last, first) < 0 ? chunk.last : last };
  });
}

/** The beginning of a word, one letter longer than what it shares with another. */
function distinctBeginning(word: string, other: string): string {
  const [letters, others] = [[...word], [...other]];
  const shared = letters.findIndex((letter, at) => letter !== others[at]);
  return shared === -1 ? word : letters.slice(0, shared + 1).join("");
}
