import { mixBits } from "./mix-bits.ts";
import { signatureLength } from "./signature.ts";

/** How many numbers of a signature have to agree in one place for two texts to be compared. */
const rows = 3;
const bands = signatureLength / rows;
/** Beside the bands of its signature, a text is found by its headline and by its address. */
export const ownKeys = 2;
const keysOfText = bands + ownKeys;

/** Of the texts under one key, so many are looked at, the latest first: what more share is a form that was filled in. */
const mostOfKey = 48;

/** Finds texts by their signatures; its size grows with their number, and the time of a question hardly does. */
export interface SignatureIndex {
  /** Take in a text. @returns its number, counted from 0 */
  add(signature: Uint16Array, own: readonly number[]): number;
  /** Numbers of the texts, each once, with which the signature agrees in some place, or of which a key is the same. */
  candidates(signature: Uint16Array, own: readonly number[]): ReadonlySet<number>;
  signatureOf(text: number): Uint16Array;
}

/**
 * Open an empty index: locality-sensitive hashing in bands. Of texts that have 70 % of their shingles in common, 999.9 in
 * 1,000 are found; of those that have half, 986. Source: Leskovec, Rajaraman and Ullman, “Mining of Massive Datasets”, 3.4.
 */
export function openSignatureIndex(): SignatureIndex {
  let count = 0;
  let signatures = new Uint16Array(signatureLength);
  /** Of each key of each text: the key, and 1 + the place of the next one of the same chain. */
  let keys = new Uint32Array(keysOfText);
  let next = new Uint32Array(keysOfText);
  /** 1 + the place where the chain begins that holds a key. */
  let heads = new Uint32Array(64);

  const link = (place: number) => {
    const head = (keys[place] ?? 0) & (heads.length - 1);
    next[place] = heads[head] ?? 0;
    heads[head] = place + 1;
  };
  const grow = () => {
    if ((count + 1) * keysOfText <= keys.length) return;
    signatures = longer(signatures, new Uint16Array(signatures.length * 2));
    keys = longer(keys, new Uint32Array(keys.length * 2));
    next = new Uint32Array(keys.length);
    heads = new Uint32Array(2 ** Math.ceil(Math.log2(keys.length)));
    for (let place = 0; place < count * keysOfText; place += 1) if (keys[place] !== 0) link(place);
  };
  return {
    add: (signature, own) => {
      grow();
      signatures.set(signature, count * signatureLength);
      for (const [at, key] of keysOf(signature, own).entries()) {
        keys[count * keysOfText + at] = key;
        if (key !== 0) link(count * keysOfText + at);
      }
      count += 1;
      return count - 1;
    },
    candidates: (signature, own) => {
      const found = new Set<number>();
      for (const key of keysOf(signature, own)) {
        if (key === 0) continue;
        let left = mostOfKey;
        for (let at = heads[key & (heads.length - 1)] ?? 0; at !== 0 && left > 0; at = next[at - 1] ?? 0) {
          if (keys[at - 1] !== key) continue;
          found.add(Math.floor((at - 1) / keysOfText));
          left -= 1;
        }
      }
      return found;
    },
    signatureOf: (text) => signatures.subarray(text * signatureLength, (text + 1) * signatureLength),
  };
}

function longer<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** A key of each band, then the text's own; 0 is none. */
function keysOf(signature: Uint16Array, own: readonly number[]): Uint32Array {
  const found = new Uint32Array(keysOfText);
  for (let band = 0; band < bands; band += 1) {
    let sum = band + 1;
    for (let at = band * rows; at < (band + 1) * rows; at += 1)
      sum = mixBits(Math.imul(sum, 31) + (signature[at] ?? 0));
    found[band] = sum;
  }
  for (const [at, key] of own.entries()) found[bands + at] = key === 0 ? 0 : mixBits(key + at);
  return found;
}
