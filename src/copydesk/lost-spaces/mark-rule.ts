import type { Evidence, Pair } from "./evidence.ts";

/** One kind of place beside a punctuation mark or a number; the two groups of the pattern stand about the lost space. */
export interface MarkRule {
  readonly pattern: RegExp;
  readonly holds: (pair: Pair, evidence: Evidence) => boolean;
}

/** Tell whether a word, in any case, is of a closed class. */
export function isFunctionWord(word: string, { lexicon }: Evidence): boolean {
  return lexicon.isFunctionWord(word.toLowerCase());
}

/** Take the letters out of what stands beside a mark. */
export function letters(text: string): string {
  return text.replace(/\P{L}/gu, "");
}
