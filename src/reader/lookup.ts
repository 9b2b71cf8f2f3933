import { joinPostings } from "./join-postings.ts";
import type { Postings } from "./postings.ts";
import type { Term } from "./query.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Shard } from "./shard.ts";
import { spellings } from "./spellings.ts";
import { unitePostings } from "./unite-postings.ts";

/** A term as it is looked up. */
export interface Lookup {
  readonly term: Term;
  /** Words to find side by side, each as the index compares it but not yet stemmed; any of these will do. */
  readonly forms: readonly (readonly string[])[];
}

/** Where something stands in the shards that were asked for it. */
export type PostingsByShard = ReadonlyMap<Shard, Postings>;

/** Say how a term is to be looked up. */
export function lookupOf(index: SearchIndex, term: Term, language: string): Lookup {
  return { term, forms: spellings(term, language).map(index.words) };
}

/**
 * Find where a term stands in a shard: exactly as the words were typed, but for their endings and marks.
 *
 * @returns nowhere, where it does not
 */
export async function findTerm(index: SearchIndex, shard: Shard, { forms }: Lookup): Promise<Postings> {
  const found = forms.map(async (words) => {
    const stems = index.stems(words);
    return joinPostings(await Promise.all(stems.map((stem) => findStem(shard, stem))));
  });
  return unitePostings(await Promise.all(found));
}

/** Find where words with a stem stand in a shard. */
export async function findStem(shard: Shard, stem: string): Promise<Postings> {
  const chunks = await shard.chunks(stem, stem);
  return unitePostings(chunks.map((chunk) => chunk.postings(stem)));
}
