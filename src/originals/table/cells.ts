import { decoderOf } from "../../encodings/decoder-of.ts";
import type { Original } from "../../types.ts";
import type { StoredOriginal } from "../stored-original.ts";
import { guessColumns } from "./column-map.ts";
import { type Row, rowsOf } from "./rows.ts";
import type { BrokenRecord, Table, TableRecord } from "./table-record.ts";
import { asUtf8 } from "./utf8.ts";

/** Tell a table of cells by its name, else by the names of its columns. */
export function isCells({ file }: Original, opening: string): boolean {
  if (/\.(?:csv|tsv|tab)$/i.test(file)) return true;
  const [header = ""] = opening.split("\n");
  const cells = header.split(/[\t,;|]/).map((cell) => cell.replaceAll(/^\s*"|"\s*$/g, "").trim());
  return cells.length > 2 && cells.every((cell) => cell.length < 40) && guessColumns(cells) !== undefined;
}

const separators = ["\t", ",", ";", "|"] as const;

/** Open a table of cells: its columns are in the first line. @returns undefined where that has no columns */
export async function openCells(original: StoredOriginal, encoding: string): Promise<Table | undefined> {
  const opening = decoderOf(encoding).decode(original.head);
  const header = opening.slice(0, opening.search(/[\r\n]|$/));
  const counts = separators.map((each) => header.split(each).length);
  const most = Math.max(...counts);
  const delimiter = separators[counts.indexOf(most)];
  if (most < 2 || delimiter === undefined) return undefined;
  const rows = rowsOf(asUtf8(original, encoding), delimiter);
  const { value: first } = await rows.next();
  if (!first || "reason" in first) return undefined;
  const columns = first.cells.map((name) => name.trim());
  return { format: delimiter === "\t" ? "TSV" : "CSV", columns, records: recordsIn(rows, columns) };
}

async function* recordsIn(
  rows: AsyncIterable<Row | BrokenRecord>,
  columns: readonly string[],
): AsyncGenerator<TableRecord | BrokenRecord> {
  for await (const row of rows) {
    if ("reason" in row) yield row;
    else if (row.cells.slice(columns.length).some((cell) => cell.trim() !== "")) yield surplus(row, columns);
    else
      yield { values: Object.fromEntries(columns.map((name, at) => [name, row.cells[at]])), line: row.line };
  }
}

/** Which cell of such a record stands in which column is not known: a text may be cut, or a date be of another column. */
function surplus({ cells, line }: Row, columns: readonly string[]): BrokenRecord {
  const reason = `The record has ${cells.length} cells, the table's first line names ${columns.length} columns: a cell that holds the sign between cells has to stand in quotation marks`;
  return { line, reason };
}
