import { foldText } from "../fold-text.ts";
import { headlinePostings } from "./headline-postings.ts";
import type { ComparedWord } from "./index-words.ts";
import { joinPostings } from "./join-postings.ts";
import type { Postings } from "./postings.ts";
import type { Term } from "./query.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Shard } from "./shard.ts";
import { spellings } from "./spellings.ts";
import { unitePostings } from "./unite-postings.ts";
import { afterAll } from "./word-order.ts";

/** A term as it is looked up. */
export interface Lookup {
  readonly term: Term;
  /** Words to find side by side, each as the index compares it but not yet stemmed; any of these will do. */
  readonly forms: readonly (readonly ComparedWord[])[];
  /** Stems of words that begin as the term does though their stems are shorter, as `organ` of `organization`. */
  readonly shorterStems: readonly string[];
}

/** Where something stands in the shards that were asked for it. */
export type PostingsByShard = ReadonlyMap<Shard, Postings>;

/** How many of the words that begin with a few letters are looked at for their stems. */
const mostWords = 1_000;

/** Say how a term is to be looked up. Only the beginning of words takes more than the term itself. */
export async function lookupOf(index: SearchIndex, term: Term): Promise<Lookup> {
  const forms = spellings(term).map((form) => index.words(form));
  if (term.kind !== "prefix") return { term, forms, shorterStems: [] };
  return { term, forms, shorterStems: await shorterStems(index, forms) };
}

/**
 * Find where a term stands in a shard: exactly as the words were typed, but for their endings and marks.
 *
 * @returns nowhere, where it does not
 */
export async function findTerm(index: SearchIndex, shard: Shard, lookup: Lookup): Promise<Postings> {
  const { term, forms, shorterStems: shorter } = lookup;
  const stemsOf = await index.stemmer();
  const only = term.field === "title" ? headlinePostings : (postings: Postings) => postings;
  const found = forms.map(async (words) => {
    const stems = stemsOf(words.map(({ plain }) => plain));
    const stands = words.map(async (word, at) => {
      const isLast = at + 1 === words.length;
      if (term.kind === "prefix" && isLast) return only(await findBeginning(shard, word.plain));
      return only(await findStem(shard, stems[at] ?? word.plain, word.marked));
    });
    return joinPostings(await Promise.all(stands));
  });
  const others = shorter.map(async (stem) => only(await findStem(shard, stem)));
  return unitePostings(await Promise.all([...found, ...others]));
}

/**
 * Find where words with a stem stand in a shard.
 *
 * @param marked only words with just these marks
 */
export async function findStem(shard: Shard, stem: string, marked?: string): Promise<Postings> {
  const chunks = await shard.chunks(stem, stem);
  return unitePostings(chunks.map((chunk) => chunk.postings(stem, marked)));
}

async function findBeginning(shard: Shard, start: string): Promise<Postings> {
  const chunks = await shard.chunks(start, start + afterAll);
  return unitePostings(
    chunks.flatMap((chunk) =>
      chunk.words.filter((word) => word.startsWith(start)).map((word) => chunk.postings(word)),
    ),
  );
}

async function shorterStems(index: SearchIndex, forms: Lookup["forms"]): Promise<string[]> {
  const stemsOf = await index.stemmer();
  const starts = forms.flatMap(([word, ...more]) => (word && more.length === 0 ? [word.plain] : []));
  const words = await Promise.all(starts.map((start) => index.vocabulary.beginning(start)));
  const plain = words
    .flat()
    .slice(0, mostWords)
    .flatMap(({ word }) => index.words(foldText(word)));
  const stems = new Set(plain.flatMap(({ plain: each }) => stemsOf([each])));
  return [...stems].filter((stem) => !starts.some((start) => stem.startsWith(start)));
}
