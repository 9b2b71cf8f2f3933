import { CsvError, parse } from "csv-parse/sync";
import { attempt } from "../attempt.ts";
import { asRecord, columnsOf, type Table, type TableRecord } from "./table-record.ts";

/** Members under which services give a list of articles. */
const lists = [
  "articles",
  "items",
  "data",
  "results",
  "docs",
  "records",
  "posts",
  "entries",
  "news",
  "hits",
  "rows",
];

/** Parse a table of any kind. @returns undefined where the text is none; a whole JSON text that is broken is JSON Lines */
export function parseTable(text: string): Table | undefined {
  const start = text.trimStart()[0];
  if (start === "[" || start === "{") return parseJson(text) ?? parseLines(text);
  return parseCells(text);
}

function parseJson(text: string): Table | undefined {
  const value = attempt(() => JSON.parse(text) as unknown);
  if (value === undefined) return undefined;
  const list = Array.isArray(value) ? value : listIn(value);
  const records = list.flatMap((each): TableRecord[] => {
    const values = asRecord(each);
    return values ? [{ values }] : [];
  });
  return { format: "JSON", columns: columnsOf(records), records, broken: [] };
}

function listIn(value: unknown): readonly unknown[] {
  const members = asRecord(value);
  const name = lists.find((each) => Array.isArray(members?.[each]));
  const list = name === undefined ? undefined : members?.[name];
  return Array.isArray(list) ? list : [value];
}

function parseLines(text: string): Table {
  const records: TableRecord[] = [];
  const broken: { line: number; reason: string }[] = [];
  for (const [index, content] of text.split("\n").entries()) {
    if (content.trim() === "") continue;
    const line = index + 1;
    const values = asRecord(attempt(() => JSON.parse(content) as unknown));
    if (values) records.push({ values, line });
    else broken.push({ line, reason: "The line is no JSON object" });
  }
  return { format: "JSON Lines", columns: columnsOf(records), records, broken };
}

const separators = ["\t", ",", ";", "|"] as const;

function parseCells(text: string): Table | undefined {
  const header = text.slice(0, text.search(/\n|$/));
  const counts = separators.map((each) => header.split(each).length);
  const most = Math.max(...counts);
  const delimiter = separators[counts.indexOf(most)];
  if (most < 2 || delimiter === undefined) return undefined;
  const rows = attempt(() => rowsOf(text, delimiter));
  if (!rows) return undefined;
  const [names, ...others] = rows.lines;
  const columns = (names?.cells ?? []).map((name) => name.trim());
  const records = others.map(({ cells, line }) => ({
    values: Object.fromEntries(columns.map((name, at) => [name, cells[at]])),
    line,
  }));
  return { format: delimiter === "\t" ? "TSV" : "CSV", columns, records, broken: rows.broken };
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

function rowsOf(
  text: string,
  delimiter: string,
): { lines: Row[]; broken: { line: number; reason: string }[] } {
  const lines: Row[] = [];
  const broken: { line: number; reason: string }[] = [];
  let next = 1;
  parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error instanceof CsvError) broken.push({ line: next, reason: error.message });
      return undefined;
    },
    on_record: (cells: string[], { lines: until }) => {
      lines.push({ cells, line: next });
      next = until + 1;
    },
  });
  return { lines, broken };
}
