import { AsyncIterReader, WARCParser, type WARCRecord } from "warcio";
import { reasonOf } from "../../problem.ts";
import { openWindow, type StreamWindow } from "../stream-window.ts";

/** What is wrong with a record. */
export interface RecordFault {
  /** Which of the records, 0 being the first. */
  readonly index: number;
  /** Where it begins, in bytes of the unpacked file, 0 being the first. */
  readonly start: number;
  /** What its header names, as far as it could be read. */
  readonly address: string | undefined;
  readonly what: string;
}

/** A record, of which its reader takes what it needs; or, after it, what was found to be wrong with it. */
export type FoundRecord =
  | { readonly record: WARCRecord; readonly index: number }
  | { readonly fault: RecordFault };

/** No header of a record comes near it, in bytes. */
const longestHeader = 2 ** 20;

/**
 * Divide a web archive into its records, by the lengths that they state: each is parsed by itself, so that none is read
 * beyond its end. After a record whose length is wrong it goes on with the next one that begins on a line of its own, be it
within that length.
 * Source: ISO 28500, 4.
 *
 * @param bytes unpacked; where the stream throws, what it has brought until then is read, and the rest is a fault
 */
export async function* recordsIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FoundRecord> {
  const source = untilBroken(bytes);
  const window = openWindow(source.stream());
  let start = await nextRecord(window, 0);
  let isTold = false;
  let index = 0;
  for (; start !== undefined; index += 1) {
    const found = readRecord(window, { index, start });
    let next = await found.next();
    for (; !next.done; next = await found.next()) {
      isTold = "fault" in next.value;
      yield next.value;
    }
    start = next.value;
  }
  const reason = source.reason();
  if (reason === undefined || isTold) return;
  yield { fault: { index, start: window.end(), address: undefined, what: `cannot be read: ${reason}` } };
}

/** Hand a stream on as far as it can be read. */
function untilBroken(bytes: AsyncIterable<Uint8Array>) {
  let reason: string | undefined;
  async function* stream(): AsyncGenerator<Uint8Array> {
    try {
      yield* bytes;
    } catch (error) {
      reason = reasonOf(error);
    }
  }
  return { stream, reason: () => reason };
}

/** @returns where the next record begins */
async function* readRecord(
  window: StreamWindow,
  { index, start }: { readonly index: number; readonly start: number },
): AsyncGenerator<FoundRecord, number | undefined> {
  const header = await headerAt(window, start);
  const address = header.text && /^WARC-Target-URI:[ \t]*<?([^\r\n>]+)/im.exec(header.text)?.[1];
  const faulty = (what: string): FoundRecord => ({ fault: { index, start, address, what } });
  const length = statedLength(header.text);
  if (length === undefined) {
    yield faulty(header.text === undefined ? "has a header without an end" : "has no Content-Length");
    return recordAfter(window, header.end);
  }
  const end = header.end + length;
  const pieces = piecesOf(window, { start, body: header.end, end });
  const record = await new WARCParser(new AsyncIterReader(pieces.stream(), null)).parse();
  if (record) yield { record, index };
  await pieces.skip();
  if (window.end() < end) {
    const within = pieces.within();
    const more =
      within === undefined ? "" : ", and another record begins within them: its Content-Length is wrong";
    yield faulty(`is cut off: ${window.end() - header.end} of ${length} bytes are there${more}`);
    return within === undefined ? undefined : within + 1;
  }
  // The first line of the next record may lie across the end that is stated.
  const within = pieces.within() ?? Math.max(header.end, end - firstLineLength);
  const next = await nextRecord(window, end, within);
  if (next === undefined || (await beginsRecord(window, next, within))) return next;
  yield faulty(`has not the Content-Length that it states, ${length} bytes: no record begins after them`);
  return recordAfter(window, within);
}

/**
 * Where something other than line ends stands, from a place on; undefined at the end.
 *
 * @param kept from where on the window is kept, if not from there
 */
async function nextRecord(window: StreamWindow, from: number, kept = from): Promise<number | undefined> {
  for (let at = from; await has(window, at, 1, Math.min(at, kept)); at += 1) {
    const byte = window.bytes()[at - window.start()];
    if (byte !== 0x0d && byte !== 0x0a) return at;
  }
  return undefined;
}

async function beginsRecord(window: StreamWindow, at: number, kept = at): Promise<boolean> {
  await has(window, at, 6, kept);
  return /^WARC\/\d/.test(textAt(window, at, 6));
}

/** How a record begins, on a line of its own. */
const firstLine = /\nWARC\/\d\.\d\r?\n/;

/** It is no longer, in bytes. */
const firstLineLength = 16;

/** How much is kept in memory from a record on that seems to begin within another, in bytes. */
const mostKept = 16 * 2 ** 20;

/** Where the next record begins on a line of its own, after a place. */
async function recordAfter(window: StreamWindow, from: number): Promise<number | undefined> {
  for (let at = from; ; ) {
    const found = firstLine.exec(textAt(window, at, window.end() - at));
    if (found) return at + found.index + 1;
    // Its first line may lie across the end of what is in memory.
    at = Math.max(at, window.end() - firstLineLength);
    if (!(await window.more(at))) return undefined;
  }
}

/** The header of a record; without text, where the file ends within it. @returns where it ends too */
async function headerAt(window: StreamWindow, start: number): Promise<{ text?: string; end: number }> {
  for (;;) {
    const there = textAt(window, start, longestHeader);
    const end = /\r?\n\r?\n/.exec(there);
    if (end) return { text: there.slice(0, end.index), end: start + end.index + end[0].length };
    const isEndless = there.length === longestHeader;
    if (isEndless || !(await window.more(start))) return { end: start + there.length };
  }
}

function statedLength(header: string | undefined): number | undefined {
  const digits = header && /^Content-Length:[ \t]*(\d+)[ \t]*$/im.exec(header)?.[1];
  return digits ? Number(digits) : undefined;
}

/**
 * Read the bytes of a record, or as many of them as there are, and note where another record seems to begin within its
 * body: web archives hold such lines too, and only a length that proves wrong tells that it is one. That place is the line
 * feed before it; from there on all is kept in memory.
 */
function piecesOf(window: StreamWindow, record: { start: number; body: number; end: number }) {
  const { start, body, end } = record;
  let at = start;
  let within: number | undefined;
  const kept = () => within ?? Math.max(start, at - firstLineLength);
  const note = (next: number) => {
    if (within !== undefined && next - within > mostKept) within = undefined;
    const from = Math.max(body, at - firstLineLength);
    const found = within === undefined ? firstLine.exec(textAt(window, from, next - from)) : null;
    if (found) within = from + found.index;
  };
  async function* stream(): AsyncGenerator<Uint8Array> {
    while (at < end && (await has(window, at, 1, kept()))) {
      const piece = window.bytes().subarray(at - window.start(), end - window.start());
      note(at + piece.length);
      at += piece.length;
      yield piece;
    }
  }
  const skip = async () => {
    for await (const _ of stream());
  };
  return { stream, skip, within: () => within };
}

/** Whether there are so many bytes from a place on; those before it are forgotten where more have to be read. */
async function has(window: StreamWindow, at: number, length: number, kept = at): Promise<boolean> {
  while (window.end() < at + length) if (!(await window.more(Math.max(kept, window.start())))) return false;
  return true;
}

function textAt(window: StreamWindow, at: number, length: number): string {
  const start = at - window.start();
  return window
    .bytes()
    .subarray(start, start + length)
    .toString("latin1");
}
