import { itemOf } from "../ninjs/ninjs-item.ts";
import { guessColumns } from "../table/column-map.ts";
import { asRecord, type BrokenRecord, mostColumns, textIn } from "../table/table-record.ts";

/** An element of a list in a JSON text, and the names of the members that lead to the list, parted by dots. */
export interface JsonItem {
  readonly list: string;
  /** An object; null where something else stands in the list. */
  readonly value: unknown;
}

/** The items of a JSON text, or why it cannot be read further. */
export type JsonItems = AsyncIterable<JsonItem | BrokenRecord> | Iterable<JsonItem | BrokenRecord>;

/** What a list of a JSON text holds. */
export interface JsonList {
  readonly list: string;
  /** The members of its items, in the order in which they first come. */
  readonly columns: readonly string[];
  /** Whether all of its items are items of a news agency. */
  readonly isNews: boolean;
}

/** The list of a text that is one object: that object. No member has this name. */
export const wholeText = "\0";

/** Members under which services give a list of articles, the likeliest first. */
const names = [
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

/** How many members may lead to a list. */
export const mostSteps = 4;

/** Tell whether an array may be the list of articles, by the names of the members that lead to it. */
export function isListAt(steps: readonly string[]): boolean {
  const [last] = steps.slice(-1);
  return last === undefined || (steps.length <= mostSteps && names.includes(last));
}

/** Name a list by the names of the members that lead to it. */
export function listAt(steps: readonly string[]): string {
  return steps.join(".");
}

/** Tells whether the items of an array are looked at, by the names of the members that lead to it. */
export type IsList = (steps: readonly string[]) => boolean;

/** Walk through the items of a JSON value in memory: those of its lists, and the value itself where it is an object. */
export function* itemsInValue(value: unknown, isList: IsList = isListAt): Generator<JsonItem> {
  yield* itemsBelow(value, [], isList);
  if (asRecord(value)) yield { list: wholeText, value };
}

function* itemsBelow(value: unknown, steps: readonly string[], isList: IsList): Generator<JsonItem> {
  if (Array.isArray(value)) yield* itemsInArray(value, steps, isList);
  else if (steps.length < mostSteps) {
    for (const [name, member] of Object.entries(asRecord(value) ?? {}))
      yield* itemsBelow(member, [...steps, name], isList);
  }
}

function* itemsInArray(values: unknown[], steps: readonly string[], isList: IsList): Generator<JsonItem> {
  const list = isList(steps) ? listAt(steps) : undefined;
  for (const each of values) {
    if (list === undefined) yield* itemsBelow(each, steps, isList);
    else yield { list, value: asRecord(each) ? each : null };
  }
}

/**
 * Find the list of a JSON text that holds its articles: one whose items have a text, the least deep, the likeliest by its
 * name. A text that is one article itself may hold lists below its members, of what is related to it; else the text as a
 * whole comes last. @returns undefined where there are no items
 */
export async function findList(items: JsonItems): Promise<JsonList | undefined> {
  const found = await surveyLists(items);
  const whole = found.find(({ list }) => list === wholeText);
  if (whole?.isNews) return whole;
  const ordered = found.toSorted((a, b) => rankOf(a) - rankOf(b));
  return ordered.find(({ columns, isNews }) => isNews || guessColumns(columns)) ?? ordered[0];
}

function rankOf({ list, isArticle }: Surveyed): number {
  if (list === wholeText) return isArticle ? 2 * names.length : Number.POSITIVE_INFINITY;
  const steps = list === "" ? [] : list.split(".");
  return steps.length * names.length + names.indexOf(steps.at(-1) ?? "");
}

interface Surveyed extends JsonList {
  /** Whether its first item has a headline and a text. */
  readonly isArticle: boolean;
}

async function surveyLists(items: JsonItems): Promise<Surveyed[]> {
  const lists = new Map<string, { columns: Set<string>; isNews: boolean; isArticle: boolean }>();
  for await (const item of items) {
    if ("reason" in item) continue;
    const record = asRecord(item.value);
    if (!record) continue;
    const known = lists.get(item.list) ?? { columns: new Set(), isNews: true, isArticle: isArticle(record) };
    lists.set(item.list, known);
    known.isNews &&= itemOf(item.value) !== undefined;
    if (known.columns.size >= mostColumns) continue;
    for (const name of Object.keys(record)) known.columns.add(name);
  }
  return [...lists].map(([list, { columns, ...rest }]) => ({ list, columns: [...columns], ...rest }));
}

function isArticle(record: Readonly<Record<string, unknown>>): boolean {
  const { title, text } = guessColumns(Object.keys(record)) ?? {};
  return [title, text].every((name) => name !== undefined && textIn(record[name]) !== undefined);
}
