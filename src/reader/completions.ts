import { longerWords } from "./longer-words.ts";
import { findStem, type Lookup, type PostingsByShard } from "./lookup.ts";
import { nameStems } from "./name-stems.ts";
import { noPostings, type Postings } from "./postings.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Shard } from "./shard.ts";
import { unitePostings } from "./unite-postings.ts";
import { afterAll } from "./word-order.ts";

/** What an unfinished word may become. */
export interface Completions {
  /** The commonest of the longer words, as articles write them, in alphabetical order. */
  readonly words: readonly string[];
  /** How many more there are. */
  readonly more: number;
  /** Where any of them stands, by shard. */
  readonly postings: PostingsByShard;
}

/** Letters that a word needs before longer words are offered for it. */
const fewestLetters = 3;

/** Nothing begins so. */
export const noCompletions: Completions = { words: [], more: 0, postings: new Map() };

/**
 * Find the longer words that begin with what was typed, where no article holds it as a word.
 *
 * What begins so in the index is listed whole. But a stem may be shorter than what was typed of its word, as
 * `organ` is for `organizati`: then words are read out of some articles that hold such a stem.
 */
export async function findCompletions(index: SearchIndex, { forms }: Lookup): Promise<Completions> {
  const starts = forms
    .filter((words) => words.length === 1)
    .flatMap((words) => words.map(({ plain }) => plain))
    .filter((start) => [...start].length >= fewestLetters);
  const stems = await stemsBeginning(index, starts);
  if (stems.size > 0) return { ...(await nameStems(index, stems)), postings: await postingsOfAny(stems) };
  for (const start of starts) {
    const shorter = await shorterStem(index, start);
    const words = shorter ? await longerWords(shorter, start, index) : [];
    if (shorter && words.length > 0) return { words, more: 0, postings: shorter };
  }
  return noCompletions;
}

async function stemsBeginning(
  index: SearchIndex,
  starts: readonly string[],
): Promise<ReadonlyMap<string, PostingsByShard>> {
  const stems = new Map<string, Map<Shard, Postings>>();
  const read = async (shard: Shard, start: string) => {
    for (const chunk of await shard.chunks(start, start + afterAll)) {
      for (const word of chunk.words.filter((each) => each.startsWith(start))) {
        const postings = stems.get(word) ?? new Map<Shard, Postings>();
        stems.set(word, postings.set(shard, chunk.postings(word)));
      }
    }
  };
  await Promise.all(index.shards.flatMap((shard) => starts.map((start) => read(shard, start))));
  return stems;
}

function postingsOfAny(stems: ReadonlyMap<string, PostingsByShard>): PostingsByShard {
  const all = [...stems.values()];
  const shards = new Set(all.flatMap((postings) => [...postings.keys()]));
  return new Map(
    [...shards].map((shard) => [shard, unitePostings(all.map((each) => each.get(shard) ?? noPostings))]),
  );
}

/** Where the longest stem that is a beginning of the word stands; at most half of the word is taken for its ending. */
async function shorterStem(index: SearchIndex, word: string): Promise<PostingsByShard | undefined> {
  const letters = [...word];
  const shortest = Math.max(fewestLetters, Math.floor(letters.length / 2));
  const stems = letters
    .map((_, length) => letters.slice(0, length).join(""))
    .slice(shortest)
    .reverse();
  const found = await Promise.all(
    stems.map(async (stem) => {
      const postings = await Promise.all(index.shards.map((shard) => findStem(shard, stem)));
      return new Map(index.shards.map((shard, at) => [shard, postings[at] ?? noPostings] as const));
    }),
  );
  return found.find((postings) => [...postings.values()].some(({ pages }) => pages.length > 0));
}
