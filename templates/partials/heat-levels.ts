/** How many shades there are: as many as one tells apart. */
const levels = 5;

/**
 * Part counts of articles into shades, each a multiple of the one before it: months of ten and of a thousand articles
 * stand on one page.
 *
 * @param most the highest count
 * @returns the least count of each shade, palest first
 */
export function heatBounds(most: number): readonly number[] {
  if (most <= levels) return Array.from({ length: Math.max(most, 1) }, (_, index) => index + 1);
  const bounds = Array.from({ length: levels }, (_, index) => Math.round(most ** (index / levels)));
  return bounds.map((bound, index) => Math.max(bound, index + 1));
}

/** The shade of a count, from 1 to 5; of few shades none is the palest or the darkest. @param bounds by `heatBounds` */
export function heatLevel(count: number, bounds: readonly number[]): number {
  const reached = bounds.filter((bound) => bound <= count).length;
  return bounds.length <= levels - 2 ? reached + 1 : reached;
}
