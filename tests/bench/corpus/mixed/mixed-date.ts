import { oneOf, type Random, wholeBelow } from "../random.ts";

/** The years of a mixed archive. */
const [firstYear, lastYear] = [1871, 2020];

/** Years of which nothing is left. */
const gaps: readonly (readonly [from: number, to: number])[] = [
  [1893, 1899],
  [1914, 1915],
  [1943, 1946],
  [1971, 1971],
];

/** Draw a date of publication in EDTF level 1: mostly a day, often less, sometimes nothing. Later years have more. */
export function drawDate(random: Random): string | undefined {
  const year = drawYear(random);
  const month = String(1 + wholeBelow(random, 12)).padStart(2, "0");
  const day = String(1 + wholeBelow(random, 28)).padStart(2, "0");
  const kind = random();
  if (kind < 0.82) return `${year}-${month}-${day}`;
  if (kind < 0.87) return `${year}-${month}`;
  if (kind < 0.9) return `${year}`;
  if (kind < 0.92) return `${String(year).slice(0, 3)}X`;
  if (kind < 0.925) return `${String(year).slice(0, 2)}XX`;
  if (kind < 0.95)
    return (
      oneOf(random, [`${year}-${month}-${day}`, `${year}-${month}`, `${year}`]) +
      oneOf(random, ["?", "~", "%"])
    );
  if (kind < 0.96) return `${year}-2${1 + wholeBelow(random, 4)}`;
  if (kind < 0.975) return `${year}-${month}-05/${year}-${month}-19`;
  if (kind < 0.98) return `${year}/${year + 1 + wholeBelow(random, 3)}`;
  return undefined;
}

function drawYear(random: Random): number {
  for (;;) {
    const year = lastYear - Math.floor((lastYear - firstYear) * random() ** 2.2);
    if (!gaps.some(([from, to]) => from <= year && year <= to)) return year;
  }
}
