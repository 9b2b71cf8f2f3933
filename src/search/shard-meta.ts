import { lengthSteps } from "../reader/index-contract.ts";
import { cborWriter } from "./cbor-writer.ts";

/** What the `pf_meta` file of a shard lists. */
export interface ShardContents {
  /** Words of each page, in order. */
  readonly words: readonly number[];
  /** Marks of the files of fragments, each of so many pages, the last of as many as are left. */
  readonly groups: readonly string[];
  readonly groupSize: number;
  readonly chunks: readonly ChunkRange[];
}

/** The words that a chunk holds, and its name. */
export interface ChunkRange {
  readonly first: string;
  readonly last: string;
  readonly file: string;
}

/** Id of a page within its group of fragments: its number in base 36. */
export function pageId(page: number): string {
  return page.toString(36);
}

/**
 * Write a `pagefind.*.pf_meta` file, not packed: what a reader loads of a shard before all else. Of what Pagefind lists
 * there it holds only what `readShardMeta` asks for, in the same order, for it is fetched with every first query:
 * `[length of each page in a byte, group size, marks of all groups, first words of all chunks, their names]`. Texts of many
 * parts are one, which is soon read; line feeds part the words.
 */
export function shardMeta({ words, groups, groupSize, chunks }: ShardContents): Uint8Array {
  const writer = cborWriter();
  writer.array(5);
  writer.bytes(Uint8Array.from(words, lengthCode));
  writer.integer(groupSize);
  writer.text(groups.join(""));
  const firsts = chunks.map(({ first }, number) => distinctBeginning(first, chunks[number - 1]?.last ?? ""));
  writer.text(firsts.join("\n"));
  writer.text(chunks.map(({ file }) => file).join(""));
  return writer.take();
}

/** A number of words, at least 1, in steps of its doubling; of more than a byte tells, the most that it does. */
function lengthCode(words: number): number {
  return Math.min(255, Math.round(Math.log2(words) * lengthSteps));
}

/** The beginning of a word, one letter longer than what it shares with another. */
function distinctBeginning(word: string, other: string): string {
  const [letters, others] = [[...word], [...other]];
  const shared = letters.findIndex((letter, at) => letter !== others[at]);
  return shared === -1 ? word : letters.slice(0, shared + 1).join("");
}
