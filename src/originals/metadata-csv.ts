import { join } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { present } from "../present.ts";
import { type Outcome, type Problem, problem } from "../problem.ts";
import { didYouMean } from "../settings/did-you-mean.ts";
import { edtfDate, language, webAddress } from "../settings/fields.ts";
import { decodeText, readIfPresent } from "../text-file.ts";
import type { ArchivePaths, Metadata } from "../types.ts";
import { metadataFile } from "./find-originals.ts";

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
] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>;

/**
 * Read `content/originals/metadata.csv`: one row an original, of which only `file` is required. Authors and tags
 * are separated by semicolons.
 *
 * @param originals paths of the originals there are
 * @returns what is known, by the path of the original
 */
export async function readMetadata(
  paths: ArchivePaths,
  originals: readonly string[],
): Promise<Outcome<ReadonlyMap<string, Metadata>>> {
  const bytes = await readIfPresent(join(paths.originals, metadataFile));
  if (!bytes) return { value: new Map(), problems: [] };
  const { value: rows, problems } = readRows(bytes);
  const known = new Map<string, Metadata>();
  const faults: Problem[] = [...problems];
  for (const { row, line } of rows) {
    const name = row.file?.replace(/^\.\//, "") ?? "";
    if (!originals.includes(name)) faults.push(missingOriginal(name, line, originals));
    else if (known.has(name)) faults.push(repeated(name, line));
    else {
      const { value, problems: found } = readRow({ ...row, file: name }, line);
      known.set(name, value);
      faults.push(...found);
    }
  }
  return { value: known, problems: faults };
}

function readRows(bytes: Uint8Array): Outcome<{ row: Row; line: number }[]> {
  const decoded = decodeText(bytes);
  if ("invalidLine" in decoded) {
    const message = "This line is not UTF-8 text.";
    const hint = "Save the table as “CSV UTF-8”.";
    return { value: [], problems: [problem({ file, line: decoded.invalidLine }, message, hint)] };
  }
  try {
    const header = decoded.text.split("\n", 1)[0] ?? "";
    const records: { record: Row; info: { lines: number } }[] = parse(decoded.text, {
      columns: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      delimiter: header.includes(";") && !header.includes(",") ? ";" : ",",
    });
    const rows = records.map(({ record, info }) => ({ row: record, line: info.lines }));
    return { value: rows, problems: unknownColumns(Object.keys(records[0]?.record ?? {})) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 1;
    const hint =
      "Put text that holds a comma or a quotation mark in double quotes, and double those inside it.";
    return {
      value: [],
      problems: [problem({ file, line }, `This is not a valid table: ${error.message}.`, hint)],
    };
  }
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
  const checked = (column: "date" | "lang" | "url", field: typeof edtfDate) => {
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
