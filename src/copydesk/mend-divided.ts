import type { Draft } from "../types.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { placeOf, repairAt } from "./repair-at.ts";
import type { Mending } from "./tidy-spaces.ts";

/** Fewest divided words by which a program is known to have divided them. */
const fewestDivided = 3;

/** How many times as many words must be divided at ends of lines as have a hyphen elsewhere. */
const fewElsewhere = 2;

/**
 * Find which of the words that ends of lines divided are one word: those that the text or the dictionary has in one piece,
 * and those whose halves are no words. Without a dictionary, in a text whose lines divide words so often that a program
 * must have done it, all in small letters are.
 *
 * @returns the word in one piece, by the word as it stands in the text
 */
export function dividedWords(
  divided: NonNullable<Draft["divided"]>,
  texts: readonly string[],
  lexicon: Lexicon | undefined,
): ReadonlyMap<string, string> {
  if (divided.length === 0) return new Map();
  const counts = countWords(texts);
  const atEnds = countWords(divided);
  const hyphened = [...counts].filter(([word]) => word.includes("-"));
  const elsewhere = hyphened.reduce((sum, [word, count]) => sum + count - (atEnds.get(word) ?? 0), 0);
  const byProgram = divided.length >= fewestDivided && divided.length > fewElsewhere * elsewhere;
  const pairs = [...atEnds].flatMap(([word, times]) => {
    const [first = "", second = ""] = word.split("-");
    const whole = first + second;
    const isOften = (counts.get(word) ?? 0) > times;
    if (isOften || !/^\p{Ll}+$/u.test(second) || /^\p{Lu}+$/u.test(first)) return [];
    const isOne = counts.has(whole) || (lexicon ? isWhole(first, second, lexicon) : byProgram);
    return isOne ? [[word, whole] as const] : [];
  });
  return new Map(pairs);
}

function isWhole(first: string, second: string, lexicon: Lexicon): boolean {
  return lexicon.lists(first + second) || !(lexicon.lists(first) && lexicon.lists(second));
}

/** Join the divided words of a text that are one. */
export function mendDivided(text: string, words: ReadonlyMap<string, string>): Mending {
  if (words.size === 0) return { text, repairs: [] };
  const repairs: Mending["repairs"][number][] = [];
  const mended = text.replace(compound, (was, offset: number) => {
    const now = words.get(was);
    if (now === undefined) return was;
    repairs.push(repairAt(placeOf(text, offset, was), was, now, "divided word"));
    return now;
  });
  return { text: mended, repairs };
}

const compound = /\p{L}+(?:-\p{L}+)*/gu;

function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.match(compound) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
