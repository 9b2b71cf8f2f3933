import { indexedWords } from "./indexed-words.ts";
import type { PostingsByShard } from "./lookup.ts";
import { placeOf, spotsAt } from "./postings.ts";
import type { SearchIndex } from "./search-index.ts";
import { spellings } from "./spellings.ts";
import { wordsWithin } from "./word-forms.ts";

/** In how many articles words are looked for, the latest first. */
const articlesRead = 10;

/**
 * Read words that begin so out of the latest articles that hold a stem, as they are written there, each once.
 *
 * @param start as the index compares it
 * @returns in alphabetical order
 */
export async function longerWords(
  stem: PostingsByShard,
  start: string,
  index: SearchIndex,
): Promise<string[]> {
  const tokens = await Promise.all(latestTokens(stem, articlesRead));
  const words = new Map<string, string>();
  for (const word of tokens.flat().flatMap(wordsWithin)) {
    const compared = comparedForm(word, index);
    if (compared.startsWith(start) && !words.has(compared)) words.set(compared, word);
  }
  return [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, word]) => word);
}

/** The form in which the index compares a word: in small letters, without marks and signs. */
export function comparedForm(word: string, index: SearchIndex): string {
  return index
    .words(spellings({ text: word })[0] ?? "")
    .map(({ plain }) => plain)
    .join("");
}

/** What stands at the places of a stem in the latest articles that hold it, between two spaces. */
export function latestTokens(stem: PostingsByShard, articles: number): Promise<string[]>[] {
  const latest = [...stem]
    .sort(([a], [b]) => b.before - a.before)
    .flatMap(([shard, postings]) => {
      const first = Math.max(0, postings.pages.length - articles);
      return [...postings.pages.subarray(first)]
        .map((page, at) => ({ shard, page, spots: spotsAt(postings, first + at) }))
        .reverse();
    });
  return latest.slice(0, articles).map(async ({ shard, page, spots }) => {
    const words = indexedWords(await shard.article(page));
    return Array.from(spots, (each) => words[placeOf(each)] ?? "");
  });
}
