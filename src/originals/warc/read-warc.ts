import { WARCParser, type WARCRecord } from "warcio";
import { type Outcome, type Problem, problem } from "../../problem.ts";
import type { Draft, Original } from "../../types.ts";
import { type Budget, gather, openBudget, usualLimits } from "../packed/budget.ts";
import { startOf } from "../packed/packing.ts";
import type { ReadEntry } from "../packed/read-packed.ts";
import type { Reading, ReadingContext, Skipped } from "../reading.ts";

/** Tell a web archive (ISO 28500) by its first line, packed or not. */
export function isWarc({ bytes }: Original): boolean {
  return /^WARC\/\d/.test(Buffer.from(startOf(bytes).subarray(0, 16)).toString("latin1"));
}

/**
 * Read the pages of a web archive: of each address the newest that was found, each by the reader of its own format.
 * The source's item is the address.
 */
export async function readWarc(
  original: Original,
  context: ReadingContext,
  readEntry: ReadEntry,
): Promise<Outcome<Reading>> {
  const drafts: Draft[] = [];
  const skipped: Skipped[] = [];
  const problems: Problem[] = [];
  try {
    const newest = await newestPages(original);
    const budget = openBudget(original.bytes.length, usualLimits);
    for await (const page of pagesAt(original, new Set(newest.values()), budget)) {
      const { value, problems: found } = await readPage(page, { original, context, readEntry });
      drafts.push(...value.drafts);
      skipped.push(...value.skipped);
      problems.push(...found);
    }
    if (newest.size === 0)
      problems.push(fault(original.file, "The web archive holds no pages: expected HTML."));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push(fault(original.file, `The web archive cannot be read, or not further: ${reason}.`));
  }
  return { value: { drafts, skipped }, problems };
}

function fault(file: string, message: string): Problem {
  const hint = "Replace it by a whole copy, or save the pages as HTML files and take these in.";
  return problem({ file: `content/originals/${file}` }, message, hint);
}

/** The record of the newest page at each address, by its number in the file. */
async function newestPages({ bytes }: Original): Promise<Map<string, number>> {
  const newest = new Map<string, { index: number; date: string }>();
  for await (const { record, index } of recordsOf(bytes)) {
    const address = record.warcTargetURI ?? "";
    const date = record.warcDate ?? "";
    const known = newest.get(address);
    if (isPage(record) && (known === undefined || date >= known.date)) newest.set(address, { index, date });
    await record.skipFully();
  }
  return new Map([...newest].map(([address, { index }]) => [address, index]));
}

/** A page as it was served: no redirection, no error, and HTML. */
function isPage(record: WARCRecord): boolean {
  if (record.warcType !== "response" || !/^https?:/i.test(record.warcTargetURI ?? "")) return false;
  const type = record.httpHeaders?.headers.get("content-type") ?? "";
  return (
    String(record.httpHeaders?.statusCode) === "200" &&
    /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(type)
  );
}

interface Page {
  readonly address: string;
  /** Undefined where the page is larger than is unpacked. */
  readonly bytes: Uint8Array | undefined;
}

async function* pagesAt(
  original: Original,
  chosen: ReadonlySet<number>,
  budget: Budget,
): AsyncGenerator<Page> {
  for await (const { record, index } of recordsOf(original.bytes)) {
    if (!chosen.has(index)) {
      await record.skipFully();
      continue;
    }
    const bytes = await gather(counted(record, budget), budget);
    yield { address: record.warcTargetURI ?? "", bytes };
  }
}

async function* counted(content: AsyncIterable<Uint8Array>, budget: Budget): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    budget.countBytes(chunk.length);
    yield chunk;
  }
}

async function* recordsOf(bytes: Uint8Array): AsyncGenerator<{ record: WARCRecord; index: number }> {
  let index = 0;
  for await (const record of new WARCParser(pieces(bytes))) {
    yield { record, index };
    index += 1;
  }
}

/** How many bytes are handed on at once. */
const pieceLength = 65_536;

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
}

interface Work {
  readonly original: Original;
  readonly context: ReadingContext;
  readonly readEntry: ReadEntry;
}

async function readPage({ address, bytes }: Page, work: Work): Promise<Outcome<Reading>> {
  const { file, sha256 } = work.original;
  if (!bytes) {
    return {
      value: { drafts: [], skipped: [] },
      problems: [fault(file, `${address}: This page is larger than is unpacked.`)],
    };
  }
  const { value, problems } = await work.readEntry(
    { file: `${file}/${address}`, bytes, sha256 },
    work.context,
  );
  const drafts = value.drafts.map((draft) => ({
    ...draft,
    url: draft.url ?? address,
    source: { ...draft.source, file, sha256, item: address },
  }));
  return { value: { drafts, skipped: value.skipped.map(({ rule }) => ({ item: address, rule })) }, problems };
}
