import { WARCParser, type WARCRecord } from "warcio";
import { type Budget, counted, openBudget, usualLimits } from "../packed/budget.ts";
import type { ReadEntry } from "../packed/read-packed.ts";
import { type Finding, failed, placeOf, type ReadingContext } from "../reading.ts";
import { gather, inMemory, mostWhole, type StoredOriginal } from "../stored-original.ts";
import { inTransportEncoding } from "./transport-encoding.ts";

/**
 * Read the pages of a web archive: of each address the newest that was found, each by the reader of its own format.
 * The source's item is the address.
 */
export async function* readWarc(
  original: StoredOriginal,
  context: ReadingContext,
  readEntry: ReadEntry,
): AsyncGenerator<Finding> {
  try {
    const newest = await newestPages(original);
    const budget = openBudget(original.size ?? original.head.length, usualLimits);
    for await (const page of pagesAt(original, new Set(newest.values()), budget)) {
      yield* readPage(page, { original, context, readEntry });
    }
    if (newest.size === 0) yield fault(original.file, "The web archive holds no pages: expected HTML.");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield fault(original.file, `The web archive cannot be read, or not further: ${reason}.`);
  }
}

function fault(file: string, message: string): Finding {
  const hint = "Replace it by a whole copy, or save the pages as HTML files and take these in.";
  return failed(placeOf(file), message, hint);
}

/** The record of the newest page at each address, by its number in the file. */
async function newestPages(original: StoredOriginal): Promise<Map<string, number>> {
  const newest = new Map<string, { index: number; date: string }>();
  for await (const { record, index } of recordsOf(original)) {
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
  return (
    String(record.httpHeaders?.statusCode) === "200" &&
    /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(contentTypeOf(record))
  );
}

function contentTypeOf({ httpHeaders }: WARCRecord): string {
  return httpHeaders?.headers.get("content-type") ?? "";
}

interface Page {
  readonly address: string;
  /** Undefined where the page is larger than is read. */
  readonly bytes: Uint8Array | undefined;
}

async function* pagesAt(
  original: StoredOriginal,
  chosen: ReadonlySet<number>,
  budget: Budget,
): AsyncGenerator<Page> {
  for await (const { record, index } of recordsOf(original)) {
    if (!chosen.has(index)) {
      await record.skipFully();
      continue;
    }
    const served = await gather(counted(record, budget), mostWhole);
    const bytes = served && inTransportEncoding(served, contentTypeOf(record));
    yield { address: record.warcTargetURI ?? "", bytes };
  }
}

async function* recordsOf(original: StoredOriginal): AsyncGenerator<{ record: WARCRecord; index: number }> {
  let index = 0;
  for await (const record of new WARCParser(original.open())) {
    yield { record, index };
    index += 1;
  }
}

interface Work {
  readonly original: StoredOriginal;
  readonly context: ReadingContext;
  readonly readEntry: ReadEntry;
}

async function* readPage({ address, bytes }: Page, work: Work): AsyncGenerator<Finding> {
  const { file, sha256 } = work.original;
  if (!bytes) {
    yield fault(file, `${address}: This page is larger than is read.`);
    return;
  }
  const page = inMemory({ file: `${file}/${address}`, bytes, sha256 });
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
