import { shingleLength } from "./shingles.ts";

/** A stretch that two texts do not share, between two that they do: first word of it and the one after it, in each. */
export interface Gap {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

type Place = readonly [one: number, other: number];

/**
 * Lay two texts side by side at the shingles that each has once and in the same order, and find what is different
 * between them. Source: Cohen, “Patience Diff” (2010).
 *
 * @param one, other shingles in the order of the text
 */
export function gapsBetween(one: Uint32Array, other: Uint32Array): Gap[] {
  const gaps: Gap[] = [];
  let from: Place = [0, 0];
  for (const place of inSameOrder(sharedPlaces(one, other))) {
    if (place[0] > from[0] || place[1] > from[1]) gaps.push(gap(from, place));
    from = [place[0] + shingleLength, place[1] + shingleLength];
  }
  gaps.push(gap(from, [wordsIn(one), wordsIn(other)]));
  return gaps.filter(({ from: start, to }) => to[0] > start[0] || to[1] > start[1]);
}

/** Shingles overlap: what ends before the last one's end is no gap. */
function gap(from: Place, to: Place): Gap {
  return { from, to: [Math.max(from[0], to[0]), Math.max(from[1], to[1])] };
}

function wordsIn(shingles: Uint32Array): number {
  return shingles.length === 0 ? 0 : shingles.length + shingleLength - 1;
}

/** Where the shingles that both texts have, and each only once, stand; in the order of the first. */
function sharedPlaces(one: Uint32Array, other: Uint32Array): Place[] {
  const there = onlyOnce(other);
  const places: Place[] = [];
  for (const [shingle, at] of onlyOnce(one)) {
    const place = there.get(shingle);
    if (place !== undefined && place !== again && at !== again) places.push([at, place]);
  }
  return places;
}

const again = -1;

function onlyOnce(shingles: Uint32Array): Map<number, number> {
  const places = new Map<number, number>();
  for (const [at, shingle] of shingles.entries()) places.set(shingle, places.has(shingle) ? again : at);
  return places;
}

/** The longest series of places that goes forward in both texts. */
function inSameOrder(places: readonly Place[]): Place[] {
  /** For each length of a series, the place with which the best of that length ends. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, [, there]] of places.entries()) {
    const length = firstAtLeast(ends, (end) => (places[end]?.[1] ?? 0) >= there);
    before[at] = length === 0 ? again : (ends[length - 1] ?? again);
    ends[length] = at;
  }
  const series: Place[] = [];
  for (let at = ends.at(-1) ?? again; at !== again; at = before[at] ?? again) {
    const place = places[at];
    if (place) series.push(place);
  }
  return series.reverse();
}

function firstAtLeast(ends: readonly number[], isReached: (end: number) => boolean): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(ends[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
