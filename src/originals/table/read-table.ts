import { present } from "../../present.ts";
import { notice, type Outcome, type Problem, problem } from "../../problem.ts";
import { shortHash } from "../../short-hash.ts";
import { decodeText } from "../../text-file.ts";
import type { Draft, Original, StatedDate, TableField } from "../../types.ts";
import { readDateValue } from "../date-value.ts";
import { readFieldBody } from "../field-body.ts";
import { wholeAddress, wordsOfFragment } from "../html-fragment.ts";
import { type Reading, type ReadingContext, refuse, type Skipped } from "../reading.ts";
import { readLanguage } from "../stated-language.ts";
import { type ColumnMap, guessColumns } from "./column-map.ts";
import { parseTable } from "./parse-table.ts";
import { statedColumns } from "./stated-columns.ts";
import { type Table, type TableRecord, textIn, textsIn } from "./table-record.ts";

/** Tell a table by the names of its columns; of JSON by its brackets, whatever it holds. */
export function isTable(original: Original, opening: string): boolean {
  if (/^(?:\{|\[\s*[{\]])/.test(opening)) return true;
  const isNamed = /\.(?:csv|tsv|tab)$/i.test(original.file);
  const [header = ""] = opening.split("\n");
  const cells = header.split(/[\t,;|]/).map((cell) => cell.replaceAll(/^\s*"|"\s*$/g, "").trim());
  return (
    isNamed ||
    (cells.length > 2 && cells.every((cell) => cell.length < 40) && guessColumns(cells) !== undefined)
  );
}

/** Read a table of articles: CSV, TSV, JSON or JSON Lines, one record an article. */
export function readTable(original: Original, { timeZone, columns = [] }: ReadingContext): Outcome<Reading> {
  const decoded = decodeText(original.bytes);
  if ("invalidLine" in decoded) {
    const hint = "Save the table as UTF-8 under a name of its own.";
    return refuse(original.file, "This line of the table is not UTF-8 text.", hint, decoded.invalidLine);
  }
  const table = parseTable(decoded.text);
  const stated = statedColumns(original.file, table?.columns ?? [], columns);
  const map = table && guessColumns(table.columns, stated.value);
  if (!table || !map) return withProblems(refuseTable(original.file, table?.columns ?? []), stated.problems);
  const place = { file: `content/originals/${original.file}` };
  const problems: Problem[] = [
    ...stated.problems,
    notice(
      place,
      described(map),
      "Where that is wrong, name the right columns in content/archive.yml, under ingest: columns:, such as “date: COLUMN”.",
    ),
  ];
  const drafts: Draft[] = [];
  const skipped: Skipped[] = [];
  const keys = new Set<string>();
  for (const record of table.records) {
    const key = keyOf(record, map, keys);
    const rule = heldBack(record, map);
    if (rule !== undefined) {
      skipped.push({ item: key, rule });
      continue;
    }
    const draft = draftOf(record, { original, table, map, timeZone, key });
    if (draft) drafts.push(draft);
    else problems.push(textless(place.file, key, record.line));
  }
  for (const { line, reason } of table.broken) {
    problems.push(
      problem({ ...place, line }, `${reason}: expected one article.`, "Mend the line in a copy of the file."),
    );
  }
  return { value: { drafts, skipped }, problems };
}

function refuseTable(file: string, columns: readonly string[]): Outcome<Reading> {
  const found = columns.length === 0 ? "none that could be read" : columns.slice(0, 12).join(", ");
  const message = `No column of this table holds the text of articles. Columns: ${found}.`;
  return refuse(
    file,
    message,
    "In content/archive.yml, under ingest: columns:, say which columns are text, title, date and authors.",
  );
}

function withProblems(refusal: Outcome<Reading>, more: readonly Problem[]): Outcome<Reading> {
  return { ...refusal, problems: [...more, ...refusal.problems] };
}

function described(map: ColumnMap): string {
  const read = Object.entries(map).map(([field, column]) => `${field} from “${column}”`);
  return `The table is read so: ${read.join(", ")}.`;
}

function textless(file: string, key: string, line: number | undefined): Problem {
  const place = { file, ...(line === undefined ? {} : { line }) };
  return problem(
    place,
    `The record “${key}” has no text.`,
    "Add its text in a copy of the file, or leave it out there.",
  );
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
  /^(?:draft|auto-draft|private|pending|future|trash|unpublished|canceled|cancelled|withheld)$/i;

function heldBack({ values }: TableRecord, map: ColumnMap): string | undefined {
  const status = map.status === undefined ? undefined : textIn(values[map.status])?.trim();
  if (status !== undefined && unpublished.test(status)) return status.toLowerCase();
  return values.draft === true || values.published === false ? "draft" : undefined;
}

interface TableContext {
  readonly original: Original;
  readonly table: Table;
  readonly map: ColumnMap;
  readonly timeZone: string;
  readonly key: string;
}

function draftOf(
  { values, line }: TableRecord,
  { original, table, map, timeZone, key }: TableContext,
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
  const [text, standfirst] = [of("text"), of("standfirst")];
  const words = text ?? standfirst;
  if (words === undefined) return undefined;
  const url = wholeAddress(of("url") ?? "", undefined);
  const lang = readLanguage(of("language"));
  const at = line === undefined ? {} : { line };
  const title = of("title");
  const byline = several("authors", /\s*[;|\n]\s*/);
  return present({
    source: { file: original.file, item: key, sha256: original.sha256, format: table.format },
    title: title === undefined ? undefined : { text: wordsOfFragment(title), ...at },
    standfirst:
      text === undefined || standfirst === undefined
        ? undefined
        : { text: wordsOfFragment(standfirst), ...at },
    date: dateOf(of("date"), { timeZone, words, column: map.date ?? "", lang }),
    authors: byline,
    publication: of("publication"),
    section: of("section"),
    ...{ lang, url },
    categories: several("categories", /\s*[;|,،\n]\s*/),
    body: readFieldBody(words, url === undefined ? {} : { base: url }, line),
  });
}

interface DateContext {
  readonly timeZone: string;
  readonly words: string;
  readonly column: string;
  readonly lang: string | undefined;
}

/** Letters that Persian has and Arabic lacks. */
const persianLetters = /[پچژگکی]/;

function dateOf(
  value: string | undefined,
  { timeZone, words, column, lang }: DateContext,
): StatedDate | undefined {
  if (value === undefined) return undefined;
  const inPersian = lang?.startsWith("fa") ?? persianLetters.test(words);
  const edtf = readDateValue(value, { timeZone, inPersian });
  return edtf === undefined ? undefined : { edtf, basis: `the column “${column}”, which says “${value}”` };
}
