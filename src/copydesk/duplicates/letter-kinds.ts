import { foldText } from "../../fold-text.ts";
import { hasUnspaced } from "../../part-unspaced.ts";

/** What a UTF-16 unit is to a text's words. */
export const kinds = { apart: 0, letter: 1, sign: 2, mark: 3, unseen: 4 } as const;

const unknown = 255;
const units = 0x1_00_00;
const kindOfUnit = new Uint8Array(units).fill(unknown);
const tellingUnit = new Uint8Array(units);
const firstFolded = new Uint16Array(units);
const secondFolded = new Uint16Array(units);

/**
 * Tell what a UTF-16 unit is: it parts words, belongs to one, is a word by itself as in scripts without spaces, is a
 * mark on what stands before it, or is not seen. Each unit is looked into once.
 */
export function kindOf(unit: number): number {
  const known = kindOfUnit[unit] ?? kinds.apart;
  return known === unknown ? learn(unit) : known;
}

/** Hash a unit as it is after folding onto the sum of those before it (FNV-1a). Only after `kindOf` of the same. */
export function addFolded(sum: number, unit: number): number {
  const one = Math.imul(sum ^ (firstFolded[unit] ?? 0), 0x01000193);
  const second = secondFolded[unit] ?? 0;
  return second === 0 ? one : Math.imul(one ^ second, 0x01000193);
}

/** Tell digits (1) and capital letters (2) from others (0). Only after `kindOf` of the same. */
export function tellingOf(unit: number): number {
  return tellingUnit[unit] ?? 0;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = foldText(character);
  const kind = look(character, folded);
  kindOfUnit[unit] = kind;
  firstFolded[unit] = folded.charCodeAt(0);
  secondFolded[unit] = folded.length > 1 ? folded.charCodeAt(1) : 0;
  tellingUnit[unit] = /\p{N}/u.test(character) ? 1 : /\p{Lu}/u.test(character) ? 2 : 0;
  return kind;
}

/** Apostrophes are dropped: words with and without them meet. Halves of characters beyond the first plane are letters. */
function look(character: string, folded: string): number {
  if (folded === "" || /['’‘ʼ`´]/u.test(character)) return kinds.unseen;
  if (hasUnspaced(character)) return /\p{M}/u.test(character) ? kinds.mark : kinds.sign;
  if (/\p{M}/u.test(character)) return kinds.mark;
  return /[\p{L}\p{N}\p{Cs}]/u.test(character) ? kinds.letter : kinds.apart;
}
