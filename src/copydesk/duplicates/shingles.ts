import { mixBits } from "./mix-bits.ts";
import type { TextWords } from "./words-of-text.ts";

/** How many words in a row make a shingle: fewer meet by chance, more are broken by any change. */
export const shingleLength = 4;

/** Hash each run of words in a text that is a shingle, in their order. A shorter text is one shingle. */
export function shinglesOf({ hashes }: TextWords): Uint32Array {
  const count = hashes.length === 0 ? 0 : Math.max(1, hashes.length - shingleLength + 1);
  const shingles = new Uint32Array(count);
  for (let start = 0; start < count; start += 1) {
    const end = Math.min(hashes.length, start + shingleLength);
    let sum = 0;
    for (let at = start; at < end; at += 1) sum = Math.imul(sum ^ (hashes[at] ?? 0), 0x9e3779b1) + 0x7f4a7c15;
    shingles[start] = mixBits(sum);
  }
  return shingles;
}

/** Each shingle once, in the order of numbers. */
export function distinct(shingles: Uint32Array): Uint32Array {
  const sorted = shingles.toSorted();
  let count = 0;
  for (const [at, value] of sorted.entries()) {
    if (at > 0 && value === sorted[at - 1]) continue;
    sorted[count] = value;
    count += 1;
  }
  return sorted.slice(0, count);
}

/** Count what two sets of numbers have in common, both of them sorted. */
export function countShared(some: Uint32Array, others: Uint32Array): number {
  let shared = 0;
  let other = 0;
  for (const value of some) {
    while (other < others.length && (others[other] ?? 0) < value) other += 1;
    if (others[other] === value) shared += 1;
  }
  return shared;
}
