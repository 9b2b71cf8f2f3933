import { openWindow, type StreamWindow } from "../stream-window.ts";
import { openParser, type ParsedFault, type ParsedRow } from "./open-parser.ts";
import type { BrokenRecord } from "./table-record.ts";
import { mostRow, nextWholeRow, openHabits, type RowHabits, rowAt } from "./whole-row.ts";

/** The cells of a record, and the line on which it begins. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A place in a table, and its line. */
interface Place {
  readonly at: number;
  readonly line: number;
}

/**
 * Read the rows of a table of cells. A quoted cell may hold line breaks; where its quotation mark is not closed, the row
 * is broken, and reading goes on at the next line on which a whole row begins.
 *
 * @param stream in UTF-8
 */
export async function* rowsOf(
  stream: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<Row | BrokenRecord, undefined> {
  const table: Reading = { window: openWindow(stream), delimiter, habits: undefined, isEnd: false };
  for (let from: Place | undefined = { at: 0, line: 1 }; from; ) from = yield* rowsFrom(table, from);
  return undefined;
}

interface Reading {
  readonly window: StreamWindow;
  readonly delimiter: string;
  /** Known when the header has been read. */
  habits: RowHabits | undefined;
  isEnd: boolean;
}

/** @returns where to go on after a row of which the end is not known */
async function* rowsFrom(table: Reading, from: Place): AsyncGenerator<Row | BrokenRecord, Place | undefined> {
  for await (const row of parsedFrom(table, from.at)) {
    const place = { at: row.start, line: from.line + row.line - 1 };
    const fault = await faultIn(table, row);
    if (fault !== undefined) {
      const next = await goOn(table, place);
      yield { line: place.line, reason: `${fault}${leftOut(place.line, next)}` };
      return next;
    }
    if (row.reason === undefined) yield takeNote(table, row, place.line);
    else yield { line: place.line, reason: row.reason };
  }
  return undefined;
}

/** Parse from a place on. What the next row is made of stays in the window. */
async function* parsedFrom(table: Reading, from: number): AsyncGenerator<ParsedRow | ParsedFault> {
  const { window } = table;
  const parser = openParser(table.delimiter, from);
  let [begun, written] = [from, from];
  for (let isOver = false; !isOver; ) {
    if (written === window.end() && !table.isEnd) table.isEnd = !(await window.more(begun));
    isOver = written === window.end();
    const rows = isOver
      ? await parser.end()
      : await parser.write(window.bytes().subarray(written - window.start()));
    written = window.end();
    yield* rows;
    const last = rows.findLast((row) => row.reason === undefined);
    begun = last?.end ?? begun;
  }
}

function takeNote(table: Reading, { cells }: ParsedRow, line: number): Row {
  if (table.habits) table.habits.note(cells);
  else table.habits = openHabits(cells.length);
  return { cells, line };
}

const notClosed = "A quotation mark that opens in this record is not closed";

/** What is wrong with a row such that those after it may have been taken into it, as a whole or in part. */
async function faultIn(table: Reading, row: ParsedRow | ParsedFault): Promise<string | undefined> {
  const { window, delimiter, habits } = table;
  if (row.reason !== undefined) return row.isOpen && habits ? row.reason : undefined;
  // A mark after a line break may be the one that opens a cell of the next row.
  if (!habits || !row.cells.some((cell) => /^".*\n|\n.*"/s.test(cell))) return undefined;
  const bytes = () => window.bytes().subarray(row.start - window.start());
  if (rowAt(bytes(), 0, delimiter)?.end === row.end - row.start) return undefined;
  if (window.end() - row.end < mostRow && !table.isEnd) table.isEnd = !(await window.more(row.start));
  const before = row.end - row.start;
  const next = nextWholeRow(bytes(), { delimiter, habits, isEnd: table.isEnd, before });
  return next === undefined ? undefined : notClosed;
}

/** Where a whole row begins after one that is broken. */
async function goOn(table: Reading, broken: Place): Promise<Place | undefined> {
  const { window, delimiter, habits } = table;
  if (!habits) return undefined;
  for (let { at, line } = broken; ; ) {
    const bytes = window.bytes().subarray(at - window.start());
    const found = nextWholeRow(bytes, { delimiter, habits, isEnd: table.isEnd });
    if (found !== undefined) return { at: at + found, line: line + linesIn(bytes.subarray(0, found)) };
    const last = bytes.lastIndexOf(0x0a);
    if (table.isEnd || last < 1) return undefined;
    line += linesIn(bytes.subarray(0, last));
    at += last;
    table.isEnd = !(await window.more(at));
  }
}

function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) count += 1;
  return count;
}

function leftOut(line: number, next: Place | undefined): string {
  if (!next) return ", so that the rest of the table is taken for one cell";
  const last = next.line - 1;
  const which = last > line ? `lines ${line} to ${last} are left out` : "it is left out";
  return `: ${which}, and reading goes on at line ${next.line}`;
}
