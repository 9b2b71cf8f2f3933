import { oneOf, type Random, wholeBelow } from "./random.ts";

const onsets = "b c d f g h j k l m n p r s t v w z br cr dr fl gr pl pr sh sl st th tr".split(" ");
const vowels = "a e i o u ai ea ie oa ou".split(" ");
const codas = ["", "", "", "", "l", "m", "n", "r", "s", "t", "nd", "st"];

/** How many syllables the words have, and how many of the most frequent words have no more. */
const lengths: readonly (readonly [syllables: number, upToRank: number])[] = [
  [1, 150],
  [2, 4_000],
  [3, 18_000],
  [4, Number.POSITIVE_INFINITY],
];

/**
 * Invent words that can be pronounced, all different, the most frequent first: as in any language, these are the
 * shortest.
 */
export function inventWords(random: Random, count: number): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const most = lengths.find(([, upTo]) => words.size < upTo)?.[0] ?? 1;
    words.add(inventWord(random, most === 1 ? 1 : most - wholeBelow(random, 2)));
  }
  return [...words];
}

/** Invent names, all different: words of two or three syllables with a capital letter. */
export function inventNames(random: Random, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(capitalised(inventWord(random, 2 + wholeBelow(random, 2))));
  return [...names];
}

/** Write the first letter of a word as a capital. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function inventWord(random: Random, syllables: number): string {
  const parts = Array.from({ length: syllables }, () => oneOf(random, onsets) + oneOf(random, vowels));
  return parts.join("") + oneOf(random, codas);
}
