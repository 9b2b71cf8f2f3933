/** Sorts after every letter. */
const afterAll = "\u{10FFFD}";

/**
 * List words that lie as densely as can be among all words that begin alike.
 *
 * Pagefind keeps its words in order, in files of which it fetches the one that a word would stand in. Asked for
 * a beginning alone, it sees the rest of one file, and of others what earlier lookups happened to fetch. Asked
 * for these words first, it has them all.
 *
 * @param beginning folded
 */
export function beginningProbes(beginning: string): string[] {
  const last = [...beginning].at(-1)?.codePointAt(0) ?? 0;
  // Blocks of 256 hold a script's common letters; of larger scripts, those most like the last one.
  const block = Array.from({ length: 256 }, (_, offset) => String.fromCodePoint((last & ~255) + offset));
  const letters = block.filter((letter) => /\p{L}/u.test(letter) && letter === letter.toLowerCase());
  return ["", ..."0123456789", ...letters, afterAll].map((next) => beginning + next);
}
