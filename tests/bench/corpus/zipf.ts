import type { Random } from "./random.ts";

/** Draws a rank, 0 being the most frequent. */
export type RankSampler = (random: Random) => number;

/**
 * Draw ranks as often as words of that rank stand in a text: in proportion to `1 / (rank + 2.7) ^ exponent`, the
 * law of Zipf in the form of Mandelbrot.
 *
 * @param ranks how many there are
 */
export function zipfSampler(ranks: number, exponent = 1.05): RankSampler {
  const upTo = new Float64Array(ranks);
  let sum = 0;
  for (let rank = 0; rank < ranks; rank += 1) {
    sum += 1 / (rank + 2.7) ** exponent;
    upTo[rank] = sum;
  }
  return (random) => firstAbove(upTo, random() * sum);
}

/** Place of the first value above the wanted one, in values that rise. */
function firstAbove(rising: Float64Array, wanted: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
