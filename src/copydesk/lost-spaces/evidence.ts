import type { Repair } from "../../types.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

/** What a joined word is judged by. */
export interface Evidence {
  readonly lexicon: Lexicon;
  /** How often each word stands by itself in the text, as it is written there. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * How sure it is that a space is lost between two words. `likely` is believed only where other spaces are lost too;
 * `doubtful` never, but it keeps another way of splitting the word from being the only one.
 */
export type Grade = "certain" | "likely" | "doubtful" | "none";

/** What stands on either side of a place where a space may be lost. */
export type Pair = readonly [left: string, right: string];

const BEGINNING = /(?<=(?:^|[\s"“‘([—–…])'?)/u.source;
const END = /(?=$|[\s"”)\]—–…]|['’]s?(?!\p{L})|[.,;:!?](?:$|[^\p{L}\p{N}/]))/u.source;

/** Make a pattern match only between white space, quotation marks, brackets and the like: never inside an address. */
export function standing(pattern: string): RegExp {
  return new RegExp(BEGINNING + pattern + END, "gu");
}

/** Match a word of letters that stands by itself, in the possessive too. */
export const STANDING_WORD = standing("\\p{L}+");

/** Match the parts of words with hyphens, too. */
export const PART_OF_WORD = new RegExp(
  `${BEGINNING.replace("…]", "…-]")}\\p{L}+${END.replace("(?=$|", "(?=$|-(?=\\p{L})|")}`,
  "gu",
);

/** Tell whether a word is one of the language or of the text. */
export function isKnown(word: string, { lexicon, counts }: Evidence): boolean {
  if (word.length < 2) return /^[aAI]$/u.test(word);
  return /^\p{Script=Latin}+$/u.test(word) && (counts.has(word) || lexicon.lists(word));
}

/** Record that a space was put back between a pair. */
export function lostSpace([left, right]: Pair): Repair {
  return { was: left + right, now: `${left} ${right}`, rule: "lost space" };
}
