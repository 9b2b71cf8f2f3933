import type { ExportRow } from "./export-row.ts";

/** Write articles as JSON Lines: one object on each line. Source: https://jsonlines.org */
export function jsonLinesOf(rows: readonly ExportRow[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}
