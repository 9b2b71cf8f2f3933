import type { Original } from "../../types.ts";
import { attempt } from "../attempt.ts";
import type { StoredOriginal } from "../stored-original.ts";
import { linesOf, mostLine } from "./lines.ts";
import { asRecord, type BrokenRecord, columnsOf, type Table, type TableRecord } from "./table-record.ts";
import { asUtf8, decodeUtf8 } from "./utf8.ts";

/** Tell JSON Lines by a first line that is an object, with more below it; else by its name. */
export function isJsonLines({ file, bytes }: Original, opening: string): boolean {
  if (!opening.startsWith("{")) return false;
  if (/\.(?:jsonl|ndjson)$/i.test(file)) return true;
  const text = new TextDecoder().decode(bytes).trimStart();
  const end = text.indexOf("\n");
  return end !== -1 && text.slice(end).trim() !== "" && parseRecord(text.slice(0, end)) !== undefined;
}

/** Open JSON Lines. The file is gone through once before, for its columns: each record may have others. */
export async function openJsonLines(original: StoredOriginal): Promise<Table> {
  return {
    format: "JSON Lines",
    columns: await columnsOf(recordsOf(original)),
    records: recordsOf(original),
  };
}

async function* recordsOf(original: StoredOriginal): AsyncGenerator<TableRecord | BrokenRecord> {
  for await (const { number: line, bytes } of linesOf(asUtf8(original))) {
    if (!bytes) {
      yield { line, reason: `The line is longer than ${mostLine / 2 ** 20} MiB` };
      continue;
    }
    const text = decodeUtf8(bytes);
    if (text?.trim() === "") continue;
    const values = text === undefined ? undefined : parseRecord(text);
    const reason = text === undefined ? "The line is not UTF-8 text" : "The line is no JSON object";
    yield values ? { values, line } : { line, reason };
  }
}

function parseRecord(text: string): TableRecord["values"] | undefined {
  return asRecord(attempt(() => JSON.parse(text) as unknown));
}
