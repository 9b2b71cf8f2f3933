/** Articles and their features. */
export interface Listed {
  readonly ids: readonly string[];
  /** Keys of all articles, one after the other. */
  readonly keys: Uint32Array;
  /** Where the keys of each article begin; one more at the end. */
  readonly starts: Uint32Array;
}

/** The keys of one of them. */
export function keysAt({ keys, starts }: Listed, place: number): Uint32Array {
  return keys.subarray(starts[place], starts[place + 1]);
}
