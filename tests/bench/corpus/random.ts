/** A source of numbers from 0 up to, but not including, 1. */
export type Random = () => number;

/**
 * Make a source of random numbers that gives the same numbers for the same seed and stream on every machine.
 *
 * The generator is mulberry32: 32 bits of state, ample for made-up text and for nothing else.
 *
 * @param stream tells apart what is drawn from one seed, so that one article's numbers are not another's
 */
export function randomFrom(seed: number, stream: number): Random {
  let state = scrambled(scrambled(seed) + stream);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    return scrambled(state) / 2 ** 32;
  };
}

/** Draw a whole number from 0 up to, but not including, the limit. */
export function wholeBelow(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** Draw one of a list that is not empty. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  return at(list, wholeBelow(random, list.length));
}

/** Draw from the normal distribution of mean 0 and deviation 1, by the method of Box and Muller. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Take what stands at a place of a list. Throws where nothing does. */
export function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError(`A list of ${list.length} has nothing at ${place}.`);
  return found;
}

/** Mix the bits of a number; unsigned, 32 bits. */
function scrambled(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}
