/**
 * Choose the few of many that come first, in order, without sorting all.
 *
 * @param compare above 0 where the first one goes before the second
 */
export function firstOf<T>(candidates: Iterable<T>, most: number, compare: (a: T, b: T) => number): T[] {
  const best: T[] = [];
  for (const candidate of candidates) {
    const last = best[most - 1];
    if (last !== undefined && compare(candidate, last) < 0) continue;
    const place = best.findIndex((each) => compare(candidate, each) > 0);
    best.splice(place === -1 ? best.length : place, 0, candidate);
    best.length = Math.min(best.length, most);
  }
  return best;
}
