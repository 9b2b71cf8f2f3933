import { z } from "zod";
import type { ColumnRule, IngestSettings, TableField } from "../types.ts";
import { flag, text } from "./fields.ts";

/** What a column of a table may hold. */
export const tableFields: readonly TableField[] = [
  ...(["id", "title", "standfirst", "text", "date", "authors", "publication", "section"] as const),
  ...(["categories", "language", "url", "status"] as const),
];

const column = z
  .string({ error: "expected the name of a column | Write it as the table has it, or nothing for none." })
  .trim()
  .optional();

const rule = z.strictObject(
  { files: text.optional(), ...Object.fromEntries(tableFields.map((field) => [field, column])) },
  { error: (issue) => (issue.code === "unrecognized_keys" ? unknownField(issue.keys) : undefined) },
);

const settings = z.strictObject(
  {
    wordpressPages: flag(false),
    columns: z.preprocess(asList, z.array(rule)).default([]),
  },
  { error: (issue) => (issue.code === "unrecognized_keys" ? unknownKey(issue.keys) : undefined) },
);

/** The schema of `ingest` in `archive.yml`; one rule for columns is a list of one. */
export const ingestSchema = z.preprocess((value) => (value === "" ? {} : value), settings).prefault({});

/** Where a value of the file stands: its line. */
export type LineOf = (path: readonly PropertyKey[]) => number;

/** Give what was read its shape, each column with the line of `archive.yml` that names it. */
export function ingestSettingsOf(
  { wordpressPages, columns }: z.infer<typeof ingestSchema>,
  lineOf: LineOf,
): IngestSettings {
  return { wordpressPages, columns: columns.map((each, at) => ruleOf(each, at, lineOf)) };
}

function ruleOf(stated: z.infer<typeof rule>, at: number, lineOf: LineOf): ColumnRule {
  const of = new Map<string, string | undefined>(Object.entries(stated));
  const columns = tableFields.flatMap((field) => {
    const name = of.get(field);
    if (name === undefined) return [];
    // One rule may stand without the list around it.
    const line = Math.max(lineOf(["ingest", "columns", field]), lineOf(["ingest", "columns", at, field]));
    return [{ field, column: name, line }];
  });
  return stated.files === undefined ? { columns } : { files: stated.files, columns };
}

function asList(value: unknown): unknown {
  if (value === undefined || value === "") return [];
  return Array.isArray(value) ? value : [value];
}

function unknownField(keys: readonly string[]): string {
  return `${keys.join(", ")}: nothing that a column may hold | Known: files, ${tableFields.join(", ")}.`;
}

function unknownKey(keys: readonly string[]): string {
  return `${keys.join(", ")}: a key that Backfile does not know | Known keys: wordpressPages, columns.`;
}
