import { keysAt, type Listed } from "./listed.ts";
import { roughly } from "./roughly.ts";

/** Which articles have to be related anew, and what that takes. */
export interface Due {
  /** 1 for each article that is. */
  readonly isDue: Uint8Array;
  /** Whether an article that is due bears a feature. */
  isLookedFor(key: number): boolean;
  /** How many times such a feature is borne, by whomever. */
  readonly bearings: number;
  /** The place of each article the last time, -1 for a new one, and the place now of each that there was then. */
  readonly placesBefore: Int32Array;
  readonly placesNow: Int32Array;
}

/** That all articles are due. */
export function allDue({ ids, keys }: Listed): Due {
  return {
    isDue: new Uint8Array(ids.length).fill(1),
    isLookedFor: () => true,
    bearings: keys.length,
    placesBefore: new Int32Array(ids.length).fill(-1),
    placesNow: new Int32Array(),
  };
}

/**
 * Find which articles have to be related anew: those whose own features have changed, those that bear a feature which
 * an older article has got or lost, and those with another number of older ones.
 */
export function dueAgain(now: Listed, before: Listed): Due {
  const places = matchPlaces(now.ids, before.ids);
  const isDue = new Uint8Array(now.ids.length);
  const changed = new Map<number, number>();
  noteChanged(changed, { now, before, ...places, isDue });
  noteGone(changed, { now, before, ...places });
  for (let index = 0; index < now.ids.length; index += 1) {
    const place = places.placesBefore[index] ?? -1;
    if (roughly(index) !== roughly(place) || isTouched(now, index, changed)) isDue[index] = 1;
  }
  const wanted = new Set<number>();
  for (let index = 0; index < isDue.length; index += 1) {
    if (isDue[index] === 1) for (const key of keysAt(now, index)) wanted.add(key);
  }
  let bearings = 0;
  for (const key of now.keys) if (wanted.has(key)) bearings += 1;
  return { isDue, isLookedFor: (key) => wanted.has(key), bearings, ...places };
}

type Places = Pick<Due, "placesBefore" | "placesNow">;

/** Match the articles of both lists; one that has changed its place among those that stay is taken for a new one. */
function matchPlaces(now: readonly string[], before: readonly string[]): Places {
  const known = new Map(before.map((id, place) => [id, place]));
  const placesBefore = new Int32Array(now.length).fill(-1);
  const placesNow = new Int32Array(before.length).fill(-1);
  let last = -1;
  for (const [index, id] of now.entries()) {
    const place = known.get(id) ?? -1;
    if (place <= last) continue;
    placesBefore[index] = place;
    placesNow[place] = index;
    last = place;
  }
  return { placesBefore, placesNow };
}

interface Comparison extends Places {
  readonly now: Listed;
  readonly before: Listed;
}

/**
 * Note features that articles have got or lost, each with the first place after which that counts, and mark the
 * articles that have.
 */
function noteChanged(
  changed: Map<number, number>,
  { now, before, placesBefore, isDue }: Comparison & { readonly isDue: Uint8Array },
): void {
  for (let index = 0; index < now.ids.length; index += 1) {
    const own = keysAt(now, index);
    const place = placesBefore[index] ?? -1;
    const old = place === -1 ? none : keysAt(before, place);
    if (place !== -1 && isSame(own, old)) continue;
    isDue[index] = 1;
    for (const key of difference(own, old)) note(changed, key, index);
  }
}

/** Note the features of articles that are gone: they stood before whatever comes next of what stays. */
function noteGone(changed: Map<number, number>, { now, before, placesNow }: Comparison): void {
  let next = now.ids.length;
  for (let place = before.ids.length - 1; place >= 0; place -= 1) {
    const index = placesNow[place] ?? -1;
    if (index !== -1) next = index;
    else for (const key of keysAt(before, place)) note(changed, key, next - 1);
  }
}

function note(changed: Map<number, number>, key: number, place: number): void {
  changed.set(key, Math.min(place, changed.get(key) ?? place));
}

const none = new Uint32Array();

function isSame(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((key, at) => key === b[at]);
}

function difference(a: Uint32Array, b: Uint32Array): number[] {
  return [...a].filter((key) => !b.includes(key)).concat([...b].filter((key) => !a.includes(key)));
}

function isTouched(now: Listed, index: number, changed: ReadonlyMap<number, number>): boolean {
  return changed.size > 0 && keysAt(now, index).some((key) => (changed.get(key) ?? index) < index);
}
