import { AsyncIterReader, type WARCRecord } from "warcio";
import { reasonOf } from "../../problem.ts";
import { type Budget, counted, openBudget, usualLimits } from "../packed/budget.ts";
import type { ReadEntry } from "../packed/read-packed.ts";
import { type Finding, failed, placeOf, type ReadingContext } from "../reading.ts";
import { gather, inMemory, mostWhole, type StoredOriginal } from "../stored-original.ts";
import { inContentEncoding } from "./in-content-encoding.ts";
import { inTransportEncoding } from "./transport-encoding.ts";
import { unpacked } from "./unpacked.ts";
import { type RecordFault, recordsIn } from "./warc-records.ts";

/**
 * Read the pages of a web archive: of each address the newest that is whole, each by the reader of its own format.
 * The source's item is the address. Each record that is not whole is a failed item.
 */
export async function* readWarc(
  original: StoredOriginal,
  context: ReadingContext,
  readEntry: ReadEntry,
): AsyncGenerator<Finding> {
  try {
    const { newest, faults } = await newestPages(original);
    const budget = openBudget(original.size ?? original.head.length, usualLimits);
    for await (const page of pagesAt(original, new Set(newest.values()), budget)) {
      yield* readPage(page, { original, context, readEntry });
    }
    for (const each of faults) yield recordFault(original.file, each);
    if (newest.size === 0 && faults.length === 0)
      yield fault(original.file, "The web archive holds no pages: expected HTML.");
  } catch (error) {
    const reason = reasonOf(error);
    yield fault(original.file, `The web archive cannot be read, or not further: ${reason}.`);
  }
}

function fault(file: string, message: string): Finding {
  const hint = "Replace it by a whole copy, or save the pages as HTML files and take these in.";
  return failed(placeOf(file), message, hint);
}

function recordFault(file: string, { index, start, address, what }: RecordFault): Finding {
  const which = `Record ${index + 1}${address === undefined ? "" : ` (${address})`}, which begins at byte ${start},`;
  return fault(file, `${which} ${what}: expected a whole record. The whole ones are taken.`);
}

interface Pages {
  /** The record of the newest page at each address, by its number in the file. */
  readonly newest: Map<string, number>;
  readonly faults: readonly RecordFault[];
}

async function newestPages(original: StoredOriginal): Promise<Pages> {
  const found = new Map<number, { address: string; date: string }>();
  const faults: RecordFault[] = [];
  for await (const each of recordsIn(unpacked(original))) {
    if ("fault" in each) {
      faults.push(each.fault);
      found.delete(each.fault.index);
    } else if (isPage(each.record)) {
      const { warcTargetURI, warcDate } = each.record;
      found.set(each.index, { address: warcTargetURI ?? "", date: warcDate ?? "" });
    }
  }
  const newest = new Map<string, { index: number; date: string }>();
  for (const [index, { address, date }] of found) {
    const known = newest.get(address);
    if (known === undefined || date >= known.date) newest.set(address, { index, date });
  }
  return { newest: new Map([...newest].map(([address, { index }]) => [address, index])), faults };
}

/** A page as it was served: no redirection, no error, and HTML. */
function isPage(record: WARCRecord): boolean {
  if (record.warcType !== "response" || !/^https?:/i.test(record.warcTargetURI ?? "")) return false;
  return (
    String(record.httpHeaders?.statusCode) === "200" &&
    /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(contentTypeOf(record))
  );
}

function contentTypeOf({ httpHeaders }: WARCRecord): string {
  return httpHeaders?.headers.get("content-type") ?? "";
}

/** A page of an address, or why it cannot be read. */
type Page = { readonly address: string } & ({ readonly bytes: Uint8Array } | { readonly why: string });

function packedOtherwise(packing: string): string {
  const expected = "expected a whole one of gzip, deflate or br (Brotli), or none";
  return `The page cannot be unpacked; its Content-Encoding is “${packing}”: ${expected}.`;
}

async function* pagesAt(
  original: StoredOriginal,
  chosen: ReadonlySet<number>,
  budget: Budget,
): AsyncGenerator<Page> {
  for await (const each of recordsIn(unpacked(original))) {
    if ("fault" in each || !chosen.has(each.index)) continue;
    const { record } = each;
    yield { address: record.warcTargetURI ?? "", ...(await contentOf(record, budget)) };
  }
}

async function contentOf(
  record: WARCRecord,
  budget: Budget,
): Promise<{ readonly bytes: Uint8Array } | { readonly why: string }> {
  const { body, packing } = bodyOf(record);
  const served = await gather(counted(body, budget), mostWhole);
  if (!served) return { why: "This page is larger than is read." };
  if (body.errored) return { why: "The page is cut off: expected all the pieces that its server sent." };
  const page = inContentEncoding(served, packing);
  if (!page) return { why: packedOtherwise(packing) };
  if (page !== served) budget.countBytes(page.length);
  return { bytes: inTransportEncoding(page, contentTypeOf(record)) };
}

/** The body of a response in one piece, still packed, and how; some servers name the packing as one of the transport. */
function bodyOf({ reader, httpHeaders }: WARCRecord): { body: AsyncIterReader; packing: string } {
  const transfer = httpHeaders?.headers.get("transfer-encoding")?.toLowerCase() ?? "";
  const isChunked = /\bchunked$/.test(transfer);
  const packing = httpHeaders?.headers.get("content-encoding") ?? (isChunked ? "" : transfer);
  return { body: new AsyncIterReader(reader, null, isChunked), packing };
}

interface Work {
  readonly original: StoredOriginal;
  readonly context: ReadingContext;
  readonly readEntry: ReadEntry;
}

async function* readPage({ address, ...read }: Page, work: Work): AsyncGenerator<Finding> {
  const { file, sha256 } = work.original;
  if ("why" in read) {
    yield fault(file, `${address}: ${read.why}`);
    return;
  }
  const page = inMemory({ file: `${file}/${address}`, bytes: read.bytes, sha256 });
  for await (const found of work.readEntry(page, work.context)) {
    if (found.kind === "draft") {
      const { draft } = found;
      const source = { ...draft.source, file, sha256, item: address };
      yield { ...found, draft: { ...draft, url: draft.url ?? address, source } };
    } else if (found.kind === "skipped") {
      yield { ...found, skipped: { item: address, rule: found.skipped.rule } };
    } else yield found;
  }
}
