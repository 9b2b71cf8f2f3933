import { dirname } from "node:path/posix";
import { present } from "../../present.ts";
import { notice, reasonOf } from "../../problem.ts";
import { shortHash } from "../../short-hash.ts";
import type { Draft, TableField } from "../../types.ts";
import { readFieldBody } from "../field-body.ts";
import { wholeAddress, wordsOfFragment } from "../html-fragment.ts";
import { opensByline, readByline } from "../read-byline.ts";
import { type Finding, failed, placeOf, type ReadingContext } from "../reading.ts";
import { type DateParts, readStatedDate } from "../stated-date.ts";
import { readLanguage } from "../stated-language.ts";
import type { StoredOriginal } from "../stored-original.ts";
import { openCells } from "./cells.ts";
import { type ColumnMap, columnsByName, guessColumns } from "./column-map.ts";
import { openJsonLines } from "./json-lines.ts";
import { type StatedColumns, statedColumns } from "./stated-columns.ts";
import { tableEncoding } from "./table-encoding.ts";
import { type BrokenRecord, bodyIn, type Table, type TableRecord, textIn, textsIn } from "./table-record.ts";
import { guessTextColumn, isProse, peekRecords } from "./text-column.ts";

/** Read a table of cells (CSV, TSV), one record an article. */
export async function* readCells(original: StoredOriginal, context: ReadingContext): AsyncGenerator<Finding> {
  const encoded = await tableEncoding(original, context.encoding);
  if ("refused" in encoded) {
    yield encoded.refused;
    return;
  }
  if (encoded.told) yield { kind: "told", problem: encoded.told };
  yield* readTable(original, await openCells(original, encoded.encoding), context);
}

/** Read JSON Lines, one line an article. */
export async function* readJsonLines(
  original: StoredOriginal,
  context: ReadingContext,
): AsyncGenerator<Finding> {
  yield* readTable(original, await openJsonLines(original), context);
}

/** Read a table, whatever it was written as, one record an article. */
export async function* readTable(
  original: StoredOriginal,
  given: Table | undefined,
  { timeZone, language, columns = [], wordpressPages: withPages = false }: ReadingContext,
): AsyncGenerator<Finding> {
  const stated = statedColumns(original.file, given?.columns ?? [], columns);
  for (const each of stated.problems) yield { kind: "told", problem: each };
  const { table, map, isTextGuessed } = await mapped(given, stated.value);
  const place = placeOf(original.file);
  if (!table || !map) {
    yield refuseTable(original.file, table?.columns ?? []);
    return;
  }
  if (isTextGuessed && isProse(map.text ?? "")) {
    yield nameless(original.file);
    return;
  }
  const hint =
    "Where that is wrong, name the right columns in content/archive.yml, under ingest: columns:, such as “date: COLUMN”.";
  yield { kind: "told", problem: notice(place, described(map, table.columns, isTextGuessed), hint) };
  const keys = new Set<string>();
  for await (const record of table.records) {
    if ("reason" in record) yield brokenRecord(original.file, record);
    else {
      const key = keyOf(record, map, keys);
      yield findingOf(record, { original, format: table.format, map, timeZone, language, withPages, key });
    }
  }
}

interface Mapped {
  readonly table: Table | undefined;
  readonly map: ColumnMap | undefined;
  readonly isTextGuessed: boolean;
}

/** Find the columns by their names, and that of the text, where no name tells it, by its content. */
async function mapped(table: Table | undefined, stated: StatedColumns): Promise<Mapped> {
  const map = table && guessColumns(table.columns, stated);
  if (!table || map?.text !== undefined || "text" in stated) return { table, map, isTextGuessed: false };
  const { first, table: whole } = await peekRecords(table);
  const named = new Set(Object.values(columnsByName(table.columns, stated)));
  const text = guessTextColumn(table.columns, first, named);
  if (text === undefined) return { table: whole, map, isTextGuessed: false };
  return { table: whole, map: guessColumns(table.columns, { ...stated, text }), isTextGuessed: true };
}

function findingOf(record: TableRecord, context: TableContext): Finding {
  const { key, original } = context;
  const rule = heldBack(record, context);
  if (rule !== undefined) return { kind: "skipped", skipped: { item: key, rule } };
  const place = placeOf(original.file, record.line);
  try {
    const draft = draftOf(record, context);
    return draft ? { kind: "draft", draft } : textless(place, key);
  } catch (error) {
    const message = `The record “${key}” cannot be read (${reasonOf(error)}): expected a text that is not nested too deeply.`;
    return failed(place, message, "Mend its text in a copy of the file, or leave it out there.");
  }
}

/** What stands where an article should, as a finding. @param file below `content/originals` */
export function brokenRecord(file: string, { line, reason }: BrokenRecord): Finding {
  const hint = line === undefined ? "Mend it in a copy of the file." : "Mend the line in a copy of the file.";
  return failed(placeOf(file, line), `${reason}: expected one article.`, hint);
}

function refuseTable(file: string, columns: readonly string[]): Finding {
  const found = columns.length === 0 ? "none that could be read" : columns.slice(0, 12).join(", ");
  const message = `No column of this table holds the text of articles. Columns: ${found}.`;
  const hint =
    "In content/archive.yml, under ingest: columns:, say which columns are text, title, date and authors.";
  return failed(placeOf(file), message, hint);
}

/** The first record stands where the names of columns should, and would be lost. @param file below `content/originals` */
function nameless(file: string): Finding {
  const message = "The table's first line is a record: expected the names of its columns.";
  const hint =
    "Put a line above it in a copy of the file that names each column, such as title, date, text, and ingest that.";
  return failed(placeOf(file, 1), message, hint);
}

/** Most columns that are named to a person. */
const mostNamed = 24;

function described(map: ColumnMap, columns: readonly string[], isTextGuessed: boolean): string {
  const how = (field: string) =>
    field === "text" && isTextGuessed ? ", which is guessed by its content" : "";
  const read = Object.entries(map).map(([field, column]) => `${field} from “${column}”${how(field)}`);
  const used = new Set(Object.values(map));
  const unread = columns.filter((column) => column !== "" && !used.has(column));
  const more = unread.length > mostNamed ? ` and ${unread.length - mostNamed} more` : "";
  const left = unread.slice(0, mostNamed).map((column) => `“${column}”`);
  return [
    `The table is read so: ${read.join(", ")}.`,
    ...(map.text === undefined ? ["No column of the text was found: the standfirst is all there is."] : []),
    ...(left.length > 0 ? [`Not read: ${left.join(", ")}${more}.`] : []),
  ].join(" ");
}

function textless(place: { file: string; line?: number }, key: string): Finding {
  const hint = "Add its text in a copy of the file, or leave it out there.";
  return failed(place, `The record “${key}” has no text.`, hint);
}

/** Its own id, else its address, else what its words come to. */
function keyOf({ values }: TableRecord, map: ColumnMap, taken: Set<string>): string {
  const own = [map.id, map.url].flatMap((name) =>
    name === undefined ? [] : (textIn(values[name])?.trim() ?? []),
  );
  const words = [map.title, map.date, map.text].map((name) =>
    name === undefined ? "" : textIn(values[name]),
  );
  const made = shortHash(words.join("\n"), 6);
  const free = [...own, made].find((key) => !taken.has(key)) ?? `${made}-${taken.size}`;
  taken.add(free);
  return free;
}

/** States in which a text was not published, or is no longer. */
const unpublished =
  /^(?:draft|auto-draft|private|pending|future|scheduled|trash|unpublished|canceled|cancelled|withheld)$/i;

function heldBack(
  { values }: TableRecord,
  { map, withPages }: Pick<TableContext, "map" | "withPages">,
): string | undefined {
  const status = map.status === undefined ? undefined : textIn(values[map.status])?.trim();
  if (status !== undefined && unpublished.test(status)) return status.toLowerCase();
  if (values.draft === true || values.published === false) return "draft";
  // Exports of WordPress and Ghost have pages, such as “About us”, among the posts; Ghost's also what was only mailed.
  const isOfSite = values.slug !== undefined;
  if (isOfSite && status === "sent") return status;
  const isPage = values.type === "page" && isOfSite;
  return isPage && !withPages ? "page" : undefined;
}

interface TableContext {
  readonly original: StoredOriginal;
  readonly format: Table["format"];
  readonly map: ColumnMap;
  readonly timeZone: string;
  /** BCP 47, of the archive. */
  readonly language: string | undefined;
  /** Whether pages are articles too. */
  readonly withPages: boolean;
  readonly key: string;
}

function draftOf(
  { values, line }: TableRecord,
  { original, format, map, timeZone, language, key }: TableContext,
): Draft | undefined {
  const of = (field: TableField) => {
    const name = map[field];
    return name === undefined ? undefined : textIn(values[name])?.trim();
  };
  const several = (field: TableField, parting: RegExp) => {
    const name = map[field];
    const found = name === undefined ? [] : textsIn(values[name], parting);
    return found.length === 0 ? undefined : [...new Set(found.map(wordsOfFragment))];
  };
  const [text, standfirst] = [
    map.text === undefined ? undefined : bodyIn(values[map.text])?.trim(),
    of("standfirst"),
  ];
  const words = text ?? standfirst;
  if (words === undefined) return undefined;
  const url = wholeAddress(of("url") ?? "", undefined);
  const lang = readLanguage(of("language"));
  const at = line === undefined ? {} : { line };
  const title = of("title");
  const byline = several("authors", /\s*[;|\n]\s*/)?.flatMap(namesIn);
  return present({
    source: { file: original.file, item: key, sha256: original.sha256, format },
    title: title === undefined ? undefined : { text: wordsOfFragment(title), ...at },
    standfirst:
      text === undefined || standfirst === undefined
        ? undefined
        : { text: wordsOfFragment(standfirst), ...at },
    ...dateOf(of("date"), {
      ...{ timeZone, words, lang, archiveLanguage: language },
      ...{ column: map.date ?? "", file: original.file },
    }),
    authors: byline,
    publication: of("publication"),
    section: of("section"),
    ...{ lang, url },
    extent: text === undefined ? ("summary" as const) : undefined,
    categories: several("categories", /\s*[;|,،\n]\s*/),
    body: readFieldBody(words, url === undefined ? {} : { base: url }, line),
  });
}

/** A field of authors may hold a byline as it was printed: “By A. Reporter and B. Writer”. */
function namesIn(author: string): readonly string[] {
  const names = opensByline(author) ? (readByline(author)?.names ?? []) : [];
  return names.length > 0 ? names : [author];
}

interface DateContext {
  readonly timeZone: string;
  readonly words: string;
  readonly column: string;
  readonly lang: string | undefined;
  readonly archiveLanguage: string | undefined;
  readonly file: string;
}

/** Letters that Persian has and Arabic lacks. */
const persianLetters = /[پچژگکی]/;

function dateOf(
  value: string | undefined,
  { timeZone, words, column, lang, archiveLanguage, file }: DateContext,
): DateParts {
  if (value === undefined) return {};
  const language = lang ?? (persianLetters.test(words) ? "fa" : undefined);
  const basis = `the column “${column}”, which says “${value}”`;
  const kin = [`${file} ${column}`, `${dirname(file)}/ ${column}`];
  return readStatedDate(value, { timeZone, language, archiveLanguage }, { basis, kin });
}
