import type { IndexedText } from "./indexed-text.ts";
import { fold, wordsWithin } from "./word-forms.ts";

/** Letters from which on a longer word counts as a form of the word asked for. */
const stemLength = 4;

/**
 * Tell which of the places that a word may stand at hold one: Pagefind names all words whose stem begins with
 * the stem of the word asked for, such as `used` for `us`.
 *
 * @param asked the words asked for, folded
 */
export function markedPlaces(
  text: IndexedText,
  found: { readonly places: readonly number[]; readonly possiblePlaces: readonly number[] },
  asked: readonly string[],
): ReadonlySet<number> {
  const looksRight = (place: number) =>
    wordsWithin(text.words[place] ?? "").some((word) => asked.some((other) => beginAlike(fold(word), other)));
  return new Set([...found.places, ...found.possiblePlaces.filter(looksRight)]);
}

function beginAlike(word: string, asked: string): boolean {
  if (word === asked) return true;
  const shorter = Math.min(word.length, asked.length);
  return shorter >= stemLength && word.slice(0, shorter) === asked.slice(0, shorter);
}
