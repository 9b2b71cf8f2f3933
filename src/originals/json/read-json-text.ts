import { decodeText } from "../../text-file.ts";
import { attempt } from "../attempt.ts";
import { ghostTables, isGhostPosts, isGhostTable, joinedColumns, joinTables } from "../ghost/ghost-tables.ts";
import { readNinjs } from "../ninjs/read-ninjs.ts";
import { type Finding, type ReadingContext, tooLarge } from "../reading.ts";
import { mostWhole, readWhole, type StoredOriginal } from "../stored-original.ts";
import { brokenRecord, readJsonLines, readTable } from "../table/read-table.ts";
import { asRecord, type BrokenRecord, type TableRecord } from "../table/table-record.ts";
import { asUtf8 } from "../table/utf8.ts";
import { jsonItems } from "./json-items.ts";
import { findList, type IsList, itemsInValue, type JsonItems, type JsonList } from "./json-lists.ts";

/**
 * Read a JSON text of articles: a list of them, one that is wrapped, or a single one; they may be items of a news agency.
 * Of a list that breaks off, what comes before the break is read; what is no list is read as JSON Lines then.
 *
 * @param most a larger text, in bytes, is gone through twice, piece by piece, and may be of any size: it needs a list
 */
export async function* readJsonText(
  original: StoredOriginal,
  context: ReadingContext,
  most = mostWhole,
): AsyncGenerator<Finding> {
  const whole = await readWhole(original, most);
  const decoded = whole && decodeText(whole.bytes);
  const value = decoded && "text" in decoded ? attempt(() => JSON.parse(decoded.text) as unknown) : undefined;
  const inPieces = (isList?: IsList) => jsonItems(asUtf8(original), isList && { isList });
  if (value !== undefined) yield* readItems(original, (isList) => itemsInValue(value, isList), context);
  else if (whole && !(await findList(inPieces()))) yield* readJsonLines(original, context);
  else yield* readItems(original, inPieces, context);
}

async function* readItems(
  original: StoredOriginal,
  open: (isList?: IsList) => JsonItems,
  context: ReadingContext,
): AsyncGenerator<Finding> {
  const list = await findList(open());
  if (!list) yield* readListless(original, open(), context);
  else if (list.isNews) yield* readNews(original, recordsOf(open(), list), context);
  else {
    const tables = isGhostPosts(list.list) ? await ghostTables(open(isGhostTable)) : undefined;
    const columns = tables ? [...new Set([...list.columns, ...joinedColumns])] : list.columns;
    const join = tables && ((values: TableRecord["values"]) => joinTables(values, tables));
    yield* readTable(original, { format: "JSON", columns, records: recordsOf(open(), list, join) }, context);
  }
}

async function* readNews(
  original: StoredOriginal,
  records: AsyncIterable<TableRecord | BrokenRecord>,
  context: ReadingContext,
): AsyncGenerator<Finding> {
  for await (const record of records) {
    if ("reason" in record) yield brokenRecord(original.file, record);
    else yield* readNinjs(record.values, original, context);
  }
}

/** The text holds nothing that could be an article, or is broken before it comes to that. */
async function* readListless(
  original: StoredOriginal,
  items: JsonItems,
  context: ReadingContext,
): AsyncGenerator<Finding> {
  for await (const item of items) {
    if ("reason" in item) return yield brokenRecord(original.file, item);
  }
  if (original.size !== undefined && original.size > mostWhole) yield tooLarge(original.file);
  else yield* readTable(original, { format: "JSON", columns: [], records: [] }, context);
}

async function* recordsOf(
  items: JsonItems,
  { list }: JsonList,
  join = (values: TableRecord["values"]) => values,
): AsyncGenerator<TableRecord | BrokenRecord> {
  let number = 0;
  for await (const item of items) {
    if ("reason" in item) yield item;
    else if (item.list === list) {
      number += 1;
      const values = asRecord(item.value);
      if (values) yield { values: join(values) };
      else
        yield {
          reason: `Element ${number} of the list is no object: expected one with the text of an article`,
        };
    }
  }
}
