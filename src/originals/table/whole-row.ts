import { parse } from "csv-parse/sync";

/** What all the rows of a table have had in common so far, column by column. */
export interface RowHabits {
  note(cells: readonly string[]): void;
  /** Tell whether a row is as all before it: of as many cells, and alike in each column. */
  agrees(cells: readonly string[]): boolean;
  /** Tell whether a column is such that prose would hardly be taken for it. */
  isTelling(): boolean;
}

interface Habit {
  isFilled: boolean;
  hasDigitFirst: boolean;
  isUnspaced: boolean;
}

/** Begin to note what rows have in common. @param columns how many there are */
export function openHabits(columns: number): RowHabits {
  const habits: Habit[] = Array.from({ length: columns }, () => ({
    isFilled: true,
    hasDigitFirst: true,
    isUnspaced: true,
  }));
  let seen = 0;
  const isLike = ({ isFilled, hasDigitFirst, isUnspaced }: Habit, cell: string) =>
    (!isFilled || cell !== "") &&
    (!hasDigitFirst || /^\p{Nd}/u.test(cell)) &&
    (!isUnspaced || !/\s/.test(cell));
  return {
    note: (cells) => {
      if (cells.length !== columns) return;
      seen += 1;
      for (const [at, habit] of habits.entries()) {
        const cell = cells[at] ?? "";
        habit.isFilled &&= cell !== "";
        habit.hasDigitFirst &&= /^\p{Nd}/u.test(cell);
        habit.isUnspaced &&= !/\s/.test(cell);
      }
    },
    agrees: (cells) =>
      cells.length === columns && (seen === 0 || habits.every((habit, at) => isLike(habit, cells[at] ?? ""))),
    isTelling: () =>
      seen > 0 &&
      habits.some(({ isFilled, hasDigitFirst, isUnspaced }) => isFilled && (hasDigitFirst || isUnspaced)),
  };
}

interface Table {
  readonly delimiter: string;
  readonly habits: RowHabits;
  readonly isEnd: boolean;
}

/** How much of a table is looked at for a whole row, in bytes. */
export const mostRow = 2 ** 20;

/** How many lines are tried after one fault. */
const mostTried = 5_000;

/**
 * Find the next line on which a whole row begins: one that keeps the rules of quotation marks (RFC 4180), is as the rows
 * before it, and is followed by another, by the end, or tells itself by a column that prose does not look like.
 *
 * @param bytes from the row on that has a fault; its own first line is not looked at
 * @param isEnd whether the table ends with them
 * @param before the place before which it has to begin, if there is one
 * @returns the place in the bytes; undefined where there is none
 */
export function nextWholeRow(
  bytes: Buffer,
  { delimiter, habits, isEnd, before = bytes.length }: Table & { before?: number },
): number | undefined {
  let tried = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1 && tried < mostTried; at = bytes.indexOf(0x0a, at + 1)) {
    const start = at + 1;
    if (start >= before) break;
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (!line.includes(delimiter)) continue;
    tried += 1;
    const first = rowAt(bytes, start, delimiter);
    if (!first || !habits.agrees(first.cells)) continue;
    if (habits.isTelling() || isFollowed(bytes, first.end, { delimiter, habits, isEnd })) return start;
  }
  return undefined;
}

function isFollowed(bytes: Buffer, end: number, { delimiter, habits, isEnd }: Table): boolean {
  if (bytes.subarray(end).every((byte) => byte === 0x0a || byte === 0x0d)) return isEnd;
  const second = rowAt(bytes, end, delimiter);
  return second !== undefined && habits.agrees(second.cells);
}

/** The row at a place, if it keeps the rules. */
export function rowAt(
  bytes: Buffer,
  start: number,
  delimiter: string,
): { cells: readonly string[]; end: number } | undefined {
  try {
    const options = {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      to: 1,
      info: true,
    } as const;
    const [row] = parse(bytes.subarray(start, start + mostRow), options) as unknown as [
      { record: string[]; info: { bytes: number } }?,
    ];
    return row && { cells: row.record, end: start + row.info.bytes };
  } catch {
    return undefined;
  }
}
