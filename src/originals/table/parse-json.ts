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

/** Parse a JSON text that holds articles: a list of them, one that wraps it, or a single one. @returns undefined where it is no JSON */
export async function parseJson(text: string): Promise<Table | undefined> {
  const value = attempt(() => JSON.parse(text) as unknown);
  if (value === undefined) return undefined;
  const list = Array.isArray(value) ? value : listIn(value);
  const records = list.flatMap((each): TableRecord[] => {
    const values = asRecord(each);
    return values ? [{ values }] : [];
  });
  return { format: "JSON", columns: await columnsOf(records), records };
}

function listIn(value: unknown): readonly unknown[] {
  const members = asRecord(value);
  const name = lists.find((each) => Array.isArray(members?.[each]));
  const list = name === undefined ? undefined : members?.[name];
  return Array.isArray(list) ? list : [value];
}
