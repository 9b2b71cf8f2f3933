import {
  collectPostings,
  noPostings,
  type Postings,
  placeOf,
  spot,
  spotsAt,
  spotsOn,
  weightOf,
} from "./postings.ts";

/**
 * Where several words stand side by side in this order. All their places are kept; what an occurrence weighs, as
 * little as its lightest word, is laid upon its first place.
 */
export function joinPostings(words: readonly Postings[]): Postings {
  const [first = noPostings, ...others] = words;
  if (others.length === 0) return first;
  const joined = collectPostings();
  for (const [at, page] of first.pages.entries()) {
    const following = others.map((other) => spotsOn(other, page));
    if (following.some((spots) => spots.length === 0)) continue;
    joined.add(page, occurrences(spotsAt(first, at), following.map(weightsByPlace)));
  }
  return joined.done();
}

/** A place in two occurrences, as of `so so` in `so so so`, is one place. */
function occurrences(starts: Uint32Array, following: readonly ReadonlyMap<number, number>[]): number[] {
  const weights = new Map<number, number>();
  for (const start of starts) {
    const place = placeOf(start);
    const rest = following.map((places, index) => places.get(place + 1 + index) ?? 0);
    if (rest.includes(0)) continue;
    weights.set(place, Math.min(weightOf(start), ...rest));
    for (const index of rest.keys()) {
      const next = place + 1 + index;
      weights.set(next, weights.get(next) ?? 0);
    }
  }
  return [...weights].map(([place, weight]) => spot(place, weight)).sort((a, b) => a - b);
}

function weightsByPlace(spots: Uint32Array): ReadonlyMap<number, number> {
  return new Map(Array.from(spots, (each) => [placeOf(each), weightOf(each)]));
}
