import { CsvError, parse } from "csv-parse/sync";
import { present } from "../present.ts";
import { type Outcome, type Problem, problem } from "../problem.ts";
import { didYouMean } from "../settings/did-you-mean.ts";
import { edtfDate, encoding, language, webAddress } from "../settings/fields.ts";
import { decodeText, readIfPresent } from "../text-file.ts";
import type { ArchivePaths, Metadata } from "../types.ts";
import { metadataFile } from "./find-originals.ts";
import { pathOfOriginal } from "./path-of-original.ts";

const file = `content/originals/${metadataFile}`;

const columns = [
  "file",
  "title",
  "standfirst",
  "date",
  "dateBasis",
  "authors",
  "publication",
  "section",
  "tags",
  "lang",
  "url",
  "encoding",
] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], string | undefined>>>;

/** What is known of the originals. */
export interface KnownMetadata {
  /** By the path of the original. */
  readonly rows: ReadonlyMap<string, Metadata>;
  /** Tell whether all that the table says of an original could be read. */
  isCertain(original: string): boolean;
}

/**
 * Read `content/originals/metadata.csv`: one row an original, of which only `file` is required. Authors and tags
 * are separated by semicolons.
 *
 * @param originals paths of the originals there are
 */
export async function readMetadata(
  paths: ArchivePaths,
  originals: readonly string[],
): Promise<Outcome<KnownMetadata>> {
  const bytes = await readIfPresent(pathOfOriginal(paths, metadataFile));
  if (!bytes) return { value: { rows: new Map(), isCertain: () => true }, problems: [] };
  const table = readTable(bytes);
  if (!table.value) return { value: { rows: new Map(), isCertain: () => false }, problems: table.problems };
  const rows = new Map<string, Metadata>();
  const doubtful = new Set<string>();
  const problems: Problem[] = [...table.problems];
  for (const { row, line, fault } of table.value) {
    const name = row.file?.replace(/^\.\//, "") ?? "";
    const { value, problems: found } = readRow({ ...row, file: name }, line);
    const faults = [...(fault ? [fault] : []), ...found];
    if (!originals.includes(name)) faults.unshift(missingOriginal(name, line, originals));
    else if (rows.has(name)) faults.unshift(repeated(name, line));
    else rows.set(name, value);
    if (faults.length > 0) doubtful.add(name);
    problems.push(...faults);
  }
  return { value: { rows, isCertain: (original) => !doubtful.has(original) }, problems };
}

interface Line {
  readonly row: Row;
  readonly line: number;
  readonly fault?: Problem;
}

/** @returns undefined where the table cannot be read at all */
function readTable(bytes: Uint8Array): Outcome<Line[] | undefined> {
  const decoded = decodeText(bytes);
  if ("invalidLine" in decoded) {
    const message = "This line is not UTF-8 text.";
    const hint = "Save the table as “CSV UTF-8”.";
    return { value: undefined, problems: [problem({ file, line: decoded.invalidLine }, message, hint)] };
  }
  try {
    const header = decoded.text.split("\n", 1)[0] ?? "";
    const records: { cells: readonly string[]; line: number }[] = [];
    parse(decoded.text, {
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: header.includes(";") && !header.includes(",") ? ";" : ",",
      on_record: (cells: string[], { lines }) => {
        records.push({ cells, line: lines });
      },
    });
    const [names, ...others] = records;
    const lines = others.map(({ cells, line }) => lineOf(names?.cells ?? [], cells, line));
    return { value: lines, problems: unknownColumns(names?.cells ?? []) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 1;
    const hint =
      "Put text that holds a comma or a quotation mark in double quotes, and double those inside it.";
    const message = `This is not a valid table: ${error.message}. Articles that are there already stay as they are.`;
    return { value: undefined, problems: [problem({ file, line }, message, hint)] };
  }
}

function lineOf(names: readonly string[], cells: readonly string[], line: number): Line {
  const row: Row = Object.fromEntries(names.map((name, index) => [name, cells[index]]));
  if (cells.length <= names.length) return { row, line };
  const message = `This row has ${cells.length} cells: expected ${names.length}, as in the first row.`;
  const hint = "Put text that holds a comma in double quotes, or delete the comma too many.";
  return { row, line, fault: problem({ file, line }, message, hint) };
}

function unknownColumns(found: readonly string[]): Problem[] {
  return found
    .filter((column) => !columns.some((known) => known === column))
    .map((column) => {
      const meant = didYouMean(column, columns);
      const hint = meant ? `Did you mean ${meant}?` : `Known columns: ${columns.join(", ")}.`;
      return problem({ file, line: 1 }, `A column “${column}” that Backfile does not know.`, hint);
    });
}

function readRow(row: Row & { readonly file: string }, line: number): Outcome<Metadata> {
  const problems: Problem[] = [];
  const checked = (column: "date" | "lang" | "url" | "encoding", field: typeof edtfDate) => {
    const text = filled(row[column]);
    const result = text === undefined ? undefined : field.safeParse(text);
    if (!result || result.success) return result?.data;
    const [found = "", hint = ""] = (result.error.issues[0]?.message ?? "").split(" | ");
    problems.push(problem({ file, line }, `${column}: ${found}`, hint));
    return undefined;
  };
  const date = checked("date", edtfDate);
  const value = present({
    file: row.file,
    title: filled(row.title),
    standfirst: filled(row.standfirst),
    date:
      date === undefined
        ? undefined
        : { edtf: date, basis: filled(row.dateBasis) ?? "given in metadata.csv" },
    authors: list(row.authors),
    publication: filled(row.publication),
    section: filled(row.section),
    tags: list(row.tags),
    lang: checked("lang", language),
    url: checked("url", webAddress),
    encoding: checked("encoding", encoding),
  });
  return { value, problems };
}

function filled(cell: string | undefined): string | undefined {
  return cell === undefined || cell.trim() === "" ? undefined : cell.trim();
}

function list(cell: string | undefined): string[] | undefined {
  return filled(cell)
    ?.split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function missingOriginal(name: string, line: number, originals: readonly string[]): Problem {
  const meant = didYouMean(name, originals);
  const message = name === "" ? "This row names no file." : `There is no original “${name}”.`;
  const hint = meant ? `Did you mean ${meant}?` : "Write the path of a file below content/originals/.";
  return problem({ file, line }, message, hint);
}

function repeated(name: string, line: number): Problem {
  return problem(
    { file, line },
    `A second row for ${name}; the first is used.`,
    "Keep one row for each file.",
  );
}
