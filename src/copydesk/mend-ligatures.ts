import type { Repair } from "../types.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { placeOf, repairAt } from "./repair-at.ts";
import type { Mending } from "./tidy-spaces.ts";

/** Fewest certain losses before less certain ones are believed. */
const fewestLosses = 2;

/** Two runs of letters with a space between them, of which one may be half a word. */
const halves = /(?<![\p{L}\p{N}'’.-])(\p{L}?\p{Ll}{0,14}) (?=(\p{Ll}{1,15})(?![\p{L}\p{N}'’-]))/gu;

/** Letters to which the ligature before them was lost: “rst”. */
const headless = /(?<![\p{L}\p{N}'’.[-])\p{Ll}{3,15}(?![\p{L}\p{N}\]'’-])/gu;

/**
 * Write characters that are ligatures (ﬁ) as their letters, and put back those that were lost, as files of printed pages
 * often have them, with a space in their place or none: “e ect”, “of ce”, where one half at least is no word and exactly
 * one ligature makes a word of both. Words that have lost their beginning (“rst”) are mended only where others have lost
 * their middle.
 *
 * @param lexicon undefined where the language has none: then only characters are written out
 */
export function mendLigatures(text: string, lexicon: Lexicon | undefined): Mending {
  const repairs: Repair[] = [];
  const written = text.replace(/[ﬀ-ﬆ]/gu, (was, offset: number) => {
    const now = was.normalize("NFKC");
    repairs.push(repairAt(placeOf(text, offset, was), was, now, "ligature"));
    return now;
  });
  if (!lexicon) return { text: written, repairs };
  const joined = joinHalves(written, lexicon);
  repairs.push(...joined.repairs);
  if (joined.repairs.length < fewestLosses) return { text: joined.text, repairs };
  const mended = joined.text.replace(headless, (was, offset: number) => {
    const [now, another] = lexicon.knows(was) ? [] : wordsFrom("", was, lexicon);
    if (now === undefined || another !== undefined) return was;
    repairs.push(repairAt(placeOf(joined.text, offset, was), was, now, "lost ligature"));
    return now;
  });
  return { text: mended, repairs };
}

function joinHalves(text: string, lexicon: Lexicon): Mending {
  const repairs: Repair[] = [];
  let mended = "";
  let end = 0;
  for (const match of text.matchAll(halves)) {
    const [, first = "", second = ""] = match;
    if (first === "" || match.index < end || (isWord(first, lexicon) && isWord(second, lexicon))) continue;
    const [now, another] = wordsFrom(first, second, lexicon);
    if (now === undefined || another !== undefined) continue;
    const was = `${first} ${second}`;
    repairs.push(repairAt(placeOf(text, match.index, was), was, now, "lost ligature"));
    mended += text.slice(end, match.index) + now;
    end = match.index + was.length;
  }
  return { text: mended + text.slice(end), repairs };
}

/** Single letters are no words, whatever the dictionary says, but for the article and the pronoun. */
function isWord(half: string, lexicon: Lexicon): boolean {
  return half.length === 1 ? /^[aAIO]$/u.test(half) : lexicon.knows(half);
}

function wordsFrom(first: string, second: string, lexicon: Lexicon): string[] {
  return lexicon
    .ligaturesBetween(first, second)
    .map((ligature) => first + ligature + second)
    .filter((word) => word.length > 4 && lexicon.lists(word));
}
