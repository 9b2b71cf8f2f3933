/** How a language writes whole numbers, as plain data: a browser takes longer to get its own ready than for a search. */
export interface Numerals {
  /** From zero to nine. */
  readonly digits: readonly string[];
  /** Stands between groups of three digits. */
  readonly group: string;
  /** The least number that is written in groups. */
  readonly groupedFrom: number;
}

/**
 * Tell how a language writes whole numbers.
 *
 * Source: Unicode CLDR, by way of `Intl`.
 *
 * @param language BCP 47
 * @returns undefined where it writes them otherwise than in groups of three, as Hindi does
 */
export function numeralsOf(language: string): Numerals | undefined {
  const format = new Intl.NumberFormat(language);
  const groupOf = (count: number) => format.formatToParts(count).find(({ type }) => type === "group")?.value;
  const numerals = {
    digits: Array.from({ length: 10 }, (_, digit) => format.format(digit)),
    group: groupOf(1_234_567) ?? "",
    groupedFrom: groupOf(1_234) === undefined ? 10_000 : 1_000,
  };
  return samples.every((count) => writeWhole(numerals, count) === format.format(count))
    ? numerals
    : undefined;
}

const samples = [0, 7, 10, 999, 1_000, 9_876, 10_000, 99_999, 123_456, 1_234_567, 12_345_678] as const;

/**
 * Write a whole number.
 *
 * @param count not below zero
 */
export function writeWhole({ digits, group, groupedFrom }: Numerals, count: number): string {
  const plain = String(count);
  const grouped = count < groupedFrom ? plain : plain.replace(/\B(?=(?:\d{3})+$)/g, () => group);
  return grouped.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
