import { blockMark } from "../reader/index-contract.ts";
import type { Numbering } from "./numbering.ts";
import type { Passage } from "./passages.ts";
import { searchableWords, splitBlock } from "./searchable-text.ts";

/** The text of an article as numbers of tokens. */
export interface TokenRow {
  readonly tokens: Int32Array;
  /** Before which token each passage ends. */
  readonly ends: readonly number[];
}

/**
 * Get ready to turn texts into numbers of tokens. What stands between two spaces is looked into once and then
 * remembered, since it mostly comes again.
 *
 * @param tokens numbers the tokens
 */
export function tokeniser(tokens: Numbering): (passages: readonly Passage[]) => TokenRow {
  const known = new Map<string, number | readonly number[]>();
  const mark = tokens.of(blockMark);
  const numbersOf = (run: string): number | readonly number[] => {
    const before = known.get(run);
    if (before !== undefined) return before;
    const all = searchableWords(run).map(tokens.of);
    const [first] = all;
    const numbers = all.length === 1 && first !== undefined ? first : all;
    known.set(run, numbers);
    return numbers;
  };
  const enterBlock = (row: number[], block: string) => {
    const before = row.length;
    for (const run of splitBlock(block)) {
      const numbers = numbersOf(run);
      // One number is what there mostly is, and faster than a list.
      if (typeof numbers === "number") row.push(numbers);
      else row.push(...numbers);
    }
    if (row.length > before) row.push(mark);
  };
  return (passages) => {
    const row: number[] = [];
    const ends = passages.map((blocks) => {
      for (const block of blocks) enterBlock(row, block);
      return row.length;
    });
    return { tokens: Int32Array.from(row), ends };
  };
}
