import { z } from "zod";

/** One record of a table: its values by column, and where it stands. */
export interface TableRecord {
  readonly values: Readonly<Record<string, unknown>>;
  /** Line of the file on which it begins, where that is known. */
  readonly line?: number;
}

/** What stands in a table where a record should, and why it is none. */
export interface BrokenRecord {
  /** Of the file, where it is known. */
  readonly line?: number;
  readonly reason: string;
}

/** A table of any size: its records come one by one. */
export interface Table {
  readonly format: "CSV" | "TSV" | "JSON" | "JSON Lines";
  readonly columns: readonly string[];
  readonly records: AsyncIterable<TableRecord | BrokenRecord> | Iterable<TableRecord | BrokenRecord>;
}

const object = z.record(z.string(), z.unknown());

/** Take a JSON value for a record where it is an object. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const result = object.safeParse(value);
  return result.success ? result.data : undefined;
}

/** How many columns of a table are looked at: no table of articles has so many. */
export const mostColumns = 10_000;

/** The columns of records, in the order in which they first come. */
export async function columnsOf(records: Table["records"]): Promise<string[]> {
  const columns = new Set<string>();
  for await (const record of records) {
    if ("reason" in record || columns.size >= mostColumns) continue;
    for (const name of Object.keys(record.values)) columns.add(name);
  }
  return [...columns];
}

/** Members that hold the words of a value which is an object, as WordPress, JSON-LD and the Guardian write them. */
const wordy = ["rendered", "value", "name", "label", "title", "@value", "text", "main", "original"];

/** Members that hold the text of an article where that is an object, the likeliest first. */
const bodies = ["content", "body", "html", "paragraphs", "blocks"];

/** The words of a value: a text, a number, or an object that wraps one; undefined where there are none. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  const members = Array.isArray(value) ? undefined : asRecord(value);
  const name = wordy.find((each) => typeof members?.[each] === "string");
  return name === undefined ? undefined : textIn(members?.[name]);
}

/** The text of an article: words, a list of paragraphs, or an object that holds either. */
export function bodyIn(value: unknown, depth = 0): string | undefined {
  const words = textIn(value);
  if (words !== undefined || depth > 4) return words;
  if (Array.isArray(value)) {
    const paragraphs = value.flatMap((each) => bodyIn(each, depth + 1) ?? []);
    return paragraphs.length === 0 ? undefined : paragraphs.join("\n\n");
  }
  const members = asRecord(value) ?? {};
  const found = bodies.map((name) => bodyIn(members[name], depth + 1));
  return found.find((each) => each !== undefined);
}

/** The words of a value that may be several: a list, or a text with the usual signs between its parts. */
export function textsIn(value: unknown, parting: RegExp): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => textIn(each)?.trim() ?? []);
  const text = textIn(value)?.trim() ?? "";
  // A list as Python prints it, which tables for research often hold.
  const listed = /^\[(?:'.*'|".*")\]$/s.test(text)
    ? [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(
        ([, single, double]) => single ?? double ?? "",
      )
    : text.split(parting);
  return listed.map((each) => each.trim()).filter((each) => each !== "");
}
