import { foldLetters } from "./fold-text.ts";

/** ZERO WIDTH NON-JOINER between letters of Arabic script parts the halves of a word, which others write otherwise. */
const halfSpace = /(?<=\p{Script=Arabic}\p{M}*)\u200C+(?=\p{Script=Arabic})/gu;

/**
 * Fold a word to the form in which it is analysed, in the index and in a query; case stays, since it tells where words
 * such as `WikiLeaks` are made of two.
 *
 * A Persian half-space becomes a hyphen, at which a word is found as one and as two: `می‌خواهم` is found by `میخواهم`
 * and by `می خواهم`.
 */
export function foldSpelling(word: string): string {
  return foldLetters(word.includes("\u200C") ? word.replaceAll(halfSpace, "-") : word);
}
