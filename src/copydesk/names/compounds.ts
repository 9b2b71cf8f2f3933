/** Hyphenated compounds: which are one name, such as `Jean-Claude`, and which hold one, such as `Oslo-based`. */
import { findPlace, isPeople } from "./gazetteer.ts";
import { fold, isOpener, isOrdinary, setOf } from "./lexicon.ts";

const hyphen = /[‐‑–-]/u;

/** Prefixes that make one word with what follows: `Co-operative`. */
const prefixes = setOf(`
  co counter inter multi non over post pre re self semi sub super trans un vice`);

/** Prefixes of names that are written in lower case before a capital: `al-Assad`, `d’Estaing`. */
const particle = /^(?:al|el|ul|as|ad|an|ar|at|ash|az|ed|es|abu|d|l|o)['’‐‑-]\p{Lu}/u;

/** Short words that follow a name; others as short may be a syllable of it, as in `Moon Jae-in`. */
const shortTails = setOf("area born bred era free held led like long made only run wide");

/** Split a compound where a name in it begins or ends; `undefined` where it is one name or one word. */
export function splitCompound(text: string): readonly [string, string] | undefined {
  if (!hyphen.test(text)) return undefined;
  const parts = text.split(hyphen);
  const cut = cutOf(text, parts);
  if (cut === 0) return undefined;
  const at = parts.slice(0, cut).join("-").length;
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Tell whether a word is written like a name: with a capital, also after `al-` or `d’`. */
export function isCapital(text: string): boolean {
  return /^(?!I['’])\p{Lu}/u.test(text) || particle.test(text);
}

/** Find how many parts stand before the split; 0 where there is none. */
function cutOf(text: string, parts: readonly string[]): number {
  const [first = "", second = ""] = parts;
  if (prefixes.has(first.toLowerCase()) || particle.test(text)) return 0;
  if (!isCapital(first)) return /^\p{Ll}/u.test(first) && isCapital(second) ? 1 : 0;
  const lower = parts.findIndex((part) => /^\p{Ll}/u.test(part));
  if (lower > 0) return isTail(parts.at(-1) ?? "") ? lower : 0;
  return parts.length === 2 && arePair(fold(first), fold(second)) ? 1 : 0;
}

/** Tell whether the end of a compound is a word of its own: `based`, but not `Prince` of `Port-au-Prince`. */
function isTail(last: string): boolean {
  if (!/^\p{Ll}/u.test(last) || last === "elect") return false;
  return shortTails.has(last) || (last.length > 4 && (isOrdinary(last) || isOpener(last)));
}

/** `India-Pakistan`, `Greek-Turkish` */
function arePair(first: string, second: string): boolean {
  if (findPlace(first) !== undefined) return findPlace(second) !== undefined || isOrdinary(second);
  return isPeople(first) && (isPeople(second) || isOrdinary(second));
}
