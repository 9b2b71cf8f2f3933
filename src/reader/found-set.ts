import type { IndexedArticle } from "./pagefind-module.ts";

/** An article found. */
export interface Found {
  readonly id: string;
  readonly score: number;
  /** Where a word asked for certainly stands, counted in the words of the indexed text. */
  readonly places: readonly number[];
  /** Where one may stand; the word there must be looked at. */
  readonly possiblePlaces: readonly number[];
  load(): Promise<IndexedArticle>;
}

/** Articles found, by their ids. Every operation leaves its operands as they are. */
export type FoundSet = ReadonlyMap<string, Found>;

/** Articles of any of the sets, each with its best score. */
export function unite(sets: readonly FoundSet[]): FoundSet {
  const all = new Map<string, Found>();
  for (const set of sets) {
    for (const [id, found] of set) {
      const same = all.get(id);
      all.set(id, same ? merge(same, found, Math.max(same.score, found.score)) : found);
    }
  }
  return all;
}

/** Articles of all the sets, each with the sum of its scores. */
export function intersect(sets: readonly FoundSet[]): FoundSet {
  const [first, ...others] = sets;
  if (!first) return new Map();
  return others.reduce<FoundSet>((common, set) => {
    const kept = new Map<string, Found>();
    for (const [id, found] of common) {
      const same = set.get(id);
      if (same) kept.set(id, merge(found, same, found.score + same.score));
    }
    return kept;
  }, first);
}

/** Articles of the set whose ids are among those given. */
export function within(set: FoundSet, ids: { has(id: string): boolean }): FoundSet {
  return new Map([...set].filter(([id]) => ids.has(id)));
}

/** The same articles, every score multiplied. */
export function scaled(set: FoundSet, factor: number): FoundSet {
  return new Map([...set].map(([id, found]) => [id, { ...found, score: found.score * factor }]));
}

function merge(a: Found, b: Found, score: number): Found {
  return {
    ...a,
    score,
    places: [...a.places, ...b.places],
    possiblePlaces: [...a.possiblePlaces, ...b.possiblePlaces],
  };
}
