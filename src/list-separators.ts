/** How a language lists names, as plain data: a browser takes longer to get its own ready than to draw a result. */
export interface ListSeparators {
  /** Between two that are all. */
  readonly pair: string;
  /** Of more: after the first, between the others, before the last. */
  readonly first: string;
  readonly middle: string;
  readonly last: string;
}

/**
 * Tell how a language lists names that stand side by side, as `A, B, C`.
 *
 * Source: Unicode CLDR, by way of `Intl`.
 *
 * @param language BCP 47
 * @returns undefined where it has signs before or after them too
 */
export function listSeparatorsOf(language: string): ListSeparators | undefined {
  const format = new Intl.ListFormat(language, { type: "unit" });
  const signs = (names: readonly string[]) =>
    format.formatToParts(names).flatMap(({ type, value }) => (type === "literal" ? [value] : []));
  const [[pair = ""], [first = "", middle = "", last = ""]] = [
    signs(["1", "2"]),
    signs(["1", "2", "3", "4"]),
  ];
  const separators = { pair, first, middle, last };
  return samples.every((names) => joinNames(separators, names) === format.format(names))
    ? separators
    : undefined;
}

const samples = [1, 2, 3, 4, 6].map((count) => Array.from({ length: count }, (_, at) => String(at)));

/** List names. */
export function joinNames({ pair, first, middle, last }: ListSeparators, names: readonly string[]): string {
  const before = (at: number) => {
    if (names.length === 2) return pair;
    if (at === 1) return first;
    return at === names.length - 1 ? last : middle;
  };
  return names.map((name, at) => (at === 0 ? name : before(at) + name)).join("");
}
