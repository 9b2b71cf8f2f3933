/** Gives names numbers, equal ones the same, from 0 on in the order in which they come. */
export interface Numbering {
  readonly names: readonly string[];
  of(name: string): number;
}

/** Begin to number names. */
export function numbering(): Numbering {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  return {
    names,
    of: (name) => {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      names.push(name);
      return names.length - 1;
    },
  };
}
