import { mixBits } from "./mix-bits.ts";

/** How many numbers a signature has. */
export const signatureLength = 96;

/**
 * Make the signature of a text: a few numbers of 16 bits, of which as many agree with another text's as the two have
 * shingles in common, among all that they have.
 *
 * One permutation hashing: each shingle falls into one of the bins, of which each keeps the least. Bins that stay
 * empty, as those of short texts do, borrow from others in an order that is the same for every text. Sources: Li, Owen
 * and Zhang, “One Permutation Hashing” (2012); Shrivastava, “Optimal Densification for Fast and Accurate Minwise
 * Hashing” (2017).
 *
 * @param shingles of the text, in any order; the same one may come again
 */
export function signatureOf(shingles: Uint32Array): Uint16Array {
  const least = new Float64Array(signatureLength).fill(Number.POSITIVE_INFINITY);
  for (const shingle of shingles) {
    const bin = Math.floor((shingle / 2 ** 32) * signatureLength);
    const value = mixBits(shingle ^ 0x5bd1e995);
    if (value < (least[bin] ?? 0)) least[bin] = value;
  }
  const signature = new Uint16Array(signatureLength);
  if (shingles.length === 0) return signature;
  for (let bin = 0; bin < signatureLength; bin += 1) signature[bin] = least[lender(bin, least)] ?? 0;
  return signature;
}

/** Estimate which share of the shingles of two texts they have in common (Jaccard), from 0 to 1. */
export function estimate(one: Uint16Array, other: Uint16Array): number {
  let same = 0;
  for (let at = 0; at < signatureLength; at += 1) if (one[at] === other[at]) same += 1;
  return same / signatureLength;
}

/** The bin itself, or the first that is not empty in its own order of the others. At least one is not. */
function lender(bin: number, least: Float64Array): number {
  let at = bin;
  for (let attempt = 1; least[at] === Number.POSITIVE_INFINITY; attempt += 1) {
    at = mixBits(bin * 0x10000 + attempt) % signatureLength;
  }
  return at;
}
