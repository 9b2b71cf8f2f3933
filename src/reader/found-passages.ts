import { foldText } from "../fold-text.ts";

/** A passage of a text: from one place up to another, in UTF-16 units. */
export interface Passage {
  readonly from: number;
  readonly until: number;
}

/**
 * Find words and phrases in a text whatever way their letters are typed, whole words only; signs between the words of a
 * phrase do not count. Where a script has no spaces between words, any place counts.
 *
 * @returns passages that do not overlap, in order
 */
export function foundPassages(text: string, wanted: readonly string[]): Passage[] {
  const sources = wanted.map(patternOf).filter((source) => source !== undefined);
  if (sources.length === 0) return [];
  const { folded, places } = foldWithPlaces(text);
  // The longest first: a word of a phrase is not marked where the whole phrase stands.
  const pattern = new RegExp(sources.sort((a, b) => b.length - a.length).join("|"), "gu");
  return [...folded.matchAll(pattern)].map(({ 0: found, index }) => {
    const last = places[index + found.length - 1] ?? 0;
    return { from: places[index] ?? 0, until: last + lengthAt(text, last) };
  });
}

const letter = "[\\p{L}\\p{N}]";

const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

function patternOf(wanted: string): string | undefined {
  const words = foldWithPlaces(wanted).folded.match(/[\p{L}\p{N}]+/gu);
  if (!words) return undefined;
  const phrase = words.join("[^\\p{L}\\p{N}]+");
  return unspaced.test(wanted) ? phrase : `(?<!${letter})${phrase}(?!${letter})`;
}

/** Fold a text, and keep for every unit of the result where its letter begins in the text. */
function foldWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let folded = "";
  for (const { 0: letters, 1: run, index } of text.matchAll(lettersOrRuns)) {
    const units = foldText(letters);
    folded += units;
    for (let at = 0; at < units.length; at += 1) places.push(run === undefined ? index : index + at);
  }
  return { folded, places };
}

/** A run of letters that fold each to one unit, of which most texts consist; or a letter with the accents on it. */
const lettersOrRuns = /([\x20-\x7e]+(?!\p{M}))|\P{M}\p{M}*/gu;

function lengthAt(text: string, at: number): number {
  return /^\P{M}\p{M}*/u.exec(text.slice(at, at + 16))?.[0].length ?? 1;
}
