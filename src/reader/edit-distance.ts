/**
 * How many letters must be put in, left out, exchanged, or swapped with their neighbour to make one word of another.
 * Source: Damerau, A technique for computer detection and correction of spelling errors, 1964; no letter is changed
 * twice (optimal string alignment).
 *
 * @param most above it, nobody asks how much it is exactly: what comes back is one more
 */
export function editDistance(a: string, b: string, most = 2): number {
  const [one, other] = [[...a], [...b]];
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [last, row]: [number[], number[]] = [[], other.map((_, at) => at)];
  row.push(other.length);
  for (const [at, letter] of one.entries()) {
    const next = nextRow({ one, other, at, letter }, { last, row });
    if (Math.min(...next) > most) return most + 1;
    [last, row] = [row, next];
  }
  return Math.min(row[other.length] ?? most + 1, most + 1);
}

interface Position {
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly at: number;
  readonly letter: string;
}

interface Rows {
  readonly last: readonly number[];
  readonly row: readonly number[];
}

function nextRow({ one, other, at, letter }: Position, { last, row }: Rows): number[] {
  const next = [at + 1];
  for (const [place, its] of other.entries()) {
    const exchanged = (row[place] ?? 0) + (its === letter ? 0 : 1);
    let least = Math.min(exchanged, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1);
    const isSwapped = at > 0 && place > 0 && its === one[at - 1] && other[place - 1] === letter;
    if (isSwapped) least = Math.min(least, (last[place - 1] ?? 0) + 1);
    next.push(least);
  }
  return next;
}
