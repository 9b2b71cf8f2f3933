import type { ExportRow } from "./export-row.ts";

const columns = [
  "title",
  "date",
  "authors",
  "publication",
  "tags",
  "language",
  "address",
  "excerpt",
] as const;

/** Without it, spreadsheets take the file for one of their own country's old encoding. U+FEFF. */
const byteOrderMark = "\uFEFF";

/**
 * Write articles as a table: RFC 4180, in UTF-8, the names of columns first. Several authors or tags are parted by
 * semicolons, as in `metadata.csv`.
 */
export function csvOf(rows: readonly ExportRow[]): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(","));
  return `${byteOrderMark}${[columns.join(","), ...lines].join("\r\n")}\r\n`;
}

/**
 * What begins so would be run by spreadsheets as a formula, whoever wrote it.
 * Source: OWASP, CSV Injection.
 */
const formula = /^[=+\-@\t\r＝＋－＠]/;

function cell(value: string | readonly string[] | undefined): string {
  const text = typeof value === "string" ? value : (value ?? []).join("; ");
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
