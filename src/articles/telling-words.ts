import { firstOf } from "../first-of.ts";
import { foldText } from "../fold-text.ts";
import { hasUnspaced, partUnspaced } from "../part-unspaced.ts";

/** How many words are kept of an article. */
const mostWords = 16;

/** Shorter words are mostly particles, in any language that writes words. */
const shortest = 4;
/** Beyond this length a longer word tells no more. */
const longest = 12;

/** A news story says what it is about at its beginning: of its text, so many characters are looked at. */
const mostText = 3_000;

/** What a word counts more for standing in the headline or standfirst, and for being written as a name is. */
const inFront = 3;
const asName = 2;

/**
 * Choose the words that tell most of what an article is about, with no knowledge of other articles: those that come
 * again and again, that stand in its headline, that are long, or that are written as names are.
 *
 * @param front headline and standfirst
 * @param text without any marks
 * @returns the words' keys, in base64; `keysOf` takes them apart
 */
export function tellingWords(front: string, text: string): string {
  const found: Found = new Map();
  count(found, front, inFront);
  count(found, text.slice(0, mostText), 1);
  const scores = new Map<number, number>();
  for (const [key, packed] of found) scores.set(key, scoreOf(packed));
  const best = firstOf(
    found.keys(),
    mostWords,
    (a, b) => (scores.get(a) ?? 0) - (scores.get(b) ?? 0) || b - a,
  );
  return Buffer.from(Uint32Array.from(best).buffer).toString("base64url");
}

function scoreOf(packed: number): number {
  return Math.log1p(Math.floor(packed / lengths)) * Math.sqrt(packed % lengths);
}

/** Take the keys of an article's telling words apart: whole numbers of 32 bits, equal where the words are. */
export function keysOf(words: string): Uint32Array {
  // Only a copy begins where numbers may.
  return new Uint32Array(Uint8Array.from(Buffer.from(words, "base64url")).buffer);
}

/** Words by their keys: how much each counts, times `lengths`, and how long it is. */
type Found = Map<number, number>;

const lengths = 16;

function count(found: Found, text: string, weight: number): void {
  if (countPlain(found, text, weight)) return;
  const folded = foldText(text);
  if (!countPlain(found, folded, weight)) countAny(found, folded, weight);
}

/** For each ASCII letter and digit, the code of its small form; 0 for every other character. */
const smallForms = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);

const firstLetter = "a".charCodeAt(0);

/** Characters after which a sentence may begin, where a capital letter tells nothing. */
const opening = new Set(Array.from("\n.!?:;…”“\"»«'‘", (sign) => sign.charCodeAt(0)));

/**
 * Count the words of a text in plain Latin letters, character by character: in a tenth of the time that the rule for
 * all scripts takes.
 *
 * @returns false, with nothing counted, where there are other letters
 */
function countPlain(found: Found, text: string, weight: number): boolean {
  if (beyondPlain.test(text)) return false;
  let hash = hashStart;
  let start = 0;
  let isWord = false;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const small = code < 128 ? (smallForms[code] ?? 0) : 0;
    if (small !== 0) {
      hash = Math.imul(hash ^ small, hashPrime);
      isWord ||= small >= firstLetter;
      continue;
    }
    if (isWord && at - start >= shortest) {
      add(found, { hash, length: at - start, weight: isName(text, start) ? weight * asName : weight });
    }
    hash = hashStart;
    start = at + 1;
    isWord = false;
  }
  return true;
}

const beyondPlain = /[^\0-\u00BF\u00D7\u00F7\u2000-\u206F\u20AC]/;

function isName(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  return first >= 65 && first <= 90 && at > 1 && !opening.has(text.charCodeAt(at - 2));
}

const anyWord = /[\p{L}\p{M}\p{N}]+/gu;
const anyLetter = /\p{L}/u;

function countAny(found: Found, text: string, weight: number): void {
  for (const [word] of text.matchAll(anyWord)) {
    const written = word.toLowerCase();
    if (hasUnspaced(written)) countSigns(found, written, weight);
    else if (written.length >= shortest && anyLetter.test(written)) {
      add(found, { hash: hashOf(written), length: written.length, weight });
    }
  }
}

/** Two Chinese characters, or this many syllables of other scripts without spaces, say about as much as a word. */
const signsInWord = { han: 2, other: 4 };
const lengthOfSigns = 7;

function countSigns(found: Found, written: string, weight: number): void {
  const signs = partUnspaced(written);
  const together = /\p{Script=Han}/u.test(written) ? signsInWord.han : signsInWord.other;
  for (let at = 0; at + together <= signs.length; at += 1) {
    const run = signs.slice(at, at + together).join("");
    // Between Chinese characters, kana are endings and particles.
    if (!/\p{Script=Hiragana}/u.test(run)) add(found, { hash: hashOf(run), length: lengthOfSigns, weight });
  }
}

interface Counted {
  readonly hash: number;
  readonly length: number;
  readonly weight: number;
}

function add(found: Found, { hash, length, weight }: Counted): void {
  const key = hash >>> 0;
  found.set(key, (found.get(key) ?? Math.min(length, longest)) + weight * lengths);
}

const hashStart = 0x811c9dc5;
const hashPrime = 0x01000193;

/**
 * Hash a text to a whole number of 32 bits, of either sign: FNV-1a, by its UTF-16 code units.
 * Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function hashOf(text: string): number {
  let hash = hashStart;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), hashPrime);
  return hash;
}
