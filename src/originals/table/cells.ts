import { CsvError, parse } from "csv-parse";
import type { Original } from "../../types.ts";
import type { StoredOriginal } from "../stored-original.ts";
import { guessColumns } from "./column-map.ts";
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

/** The largest record that is read, in bytes: where quotation marks are not closed, all that follows is one. */
const mostRecord = 8 * 2 ** 20;

/** Open a table of cells: its columns are in the first line. @returns undefined where that has no columns */
export async function openCells(original: StoredOriginal, encoding: string): Promise<Table | undefined> {
  const opening = new TextDecoder(encoding).decode(original.head);
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
    else
      yield { values: Object.fromEntries(columns.map((name, at) => [name, row.cells[at]])), line: row.line };
  }
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

async function* rowsOf(
  stream: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<Row | BrokenRecord, undefined> {
  const rows: (Row | BrokenRecord)[] = [];
  let next = 1;
  const broken = (reason: string) => {
    rows.push({ line: next, reason });
  };
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: mostRecord,
    on_skip: (error) => {
      broken(error ? faultOf(error) : "The record cannot be read");
      return undefined;
    },
    on_record: (cells: string[], { lines }) => {
      rows.push({ cells: cells.map((cell) => cell.replaceAll(/\r\n?/g, "\n")), line: next });
      next = lines + 1;
      return null;
    },
  });
  // A failure is met where it is written.
  parser.on("error", () => undefined);
  try {
    for await (const chunk of stream) {
      await new Promise<void>((resolve, reject) => {
        parser.write(chunk, (error) => (error ? reject(error) : resolve()));
      });
      yield* rows.splice(0);
    }
    await new Promise<void>((resolve, reject) => {
      parser.once("error", reject);
      parser.end(resolve);
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    broken(faultOf(error));
  }
  yield* rows;
  return undefined;
}

/** What is wrong with a record, which problems name by the line on which it begins. */
function faultOf({ code, message }: CsvError): string {
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return "A quotation mark that opens in this record is not closed, so that the rest of the table is taken for one cell";
  if (code === "CSV_MAX_RECORD_SIZE")
    return `This record is longer than ${mostRecord / 2 ** 20} MiB: a quotation mark that opens in it may not be closed`;
  return message.replace(/[\s.]+$/, "");
}
