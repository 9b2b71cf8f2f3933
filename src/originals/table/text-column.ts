import { type BrokenRecord, bodyIn, type Table, type TableRecord } from "./table-record.ts";

/** How many records are looked at, and how many characters of them. */
const sample = { records: 50, characters: 1_000_000 };

/** A cell of prose is at least so long, in characters, and for the greater part letters. */
const prose = { length: 120, letters: 0.55 };

/** The share of records in which the column of the text is prose. */
const mostly = 0.6;

/** How many times longer than in any other column the cells of the text are. */
const clearly = 3;

/** The first records of a table, and a table of all of them, these included. */
export async function peekRecords(table: Table): Promise<{ first: readonly TableRecord[]; table: Table }> {
  const records = asyncly(table.records);
  const taken: (TableRecord | BrokenRecord)[] = [];
  let characters = 0;
  while (taken.length < sample.records && characters < sample.characters) {
    const next = await records.next();
    if (next.done) break;
    taken.push(next.value);
    if ("values" in next.value) characters += lengthOf(next.value);
  }
  const all = async function* () {
    yield* taken;
    yield* records;
  };
  return {
    first: taken.filter((each) => "values" in each),
    table: { ...table, records: all() },
  };
}

async function* asyncly(records: Table["records"]): AsyncGenerator<TableRecord | BrokenRecord> {
  yield* records;
}

function lengthOf({ values }: TableRecord): number {
  return Object.values(values).reduce<number>((sum, each) => sum + (bodyIn(each)?.length ?? 0), 0);
}

/**
 * Guess by its content which column holds the text of articles: the one of long prose, where exactly one is that, and far
 * longer than all others.
 *
 * @param taken columns that are known to hold something else
 */
export function guessTextColumn(
  columns: readonly string[],
  records: readonly TableRecord[],
  taken: ReadonlySet<string>,
): string | undefined {
  const measured = columns.map((column) => {
    const cells = records.map(({ values }) => bodyIn(values[column])?.trim() ?? "");
    const length = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
    const share = cells.filter(isProse).length / Math.max(1, cells.length);
    return { column, length, isText: share >= mostly && !taken.has(column) };
  });
  const [longest, next] = measured.toSorted((one, other) => other.length - one.length);
  const isClear = longest?.isText && longest.length >= clearly * (next?.length ?? 0);
  return isClear ? longest.column : undefined;
}

/** Tell whether a cell holds sentences, in whatever writing. */
export function isProse(cell: string): boolean {
  const letters = cell.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const isLong =
    cell.length >= prose.length || (/[\p{Script=Han}\p{Script=Hangul}]/u.test(cell) && letters >= 50);
  return isLong && letters >= cell.length * prose.letters && /[.!?。！？؟۔।]/u.test(cell);
}
