import { basename } from "node:path/posix";
import type { Original } from "../../types.ts";
import { type Finding, failed, placeOf, type ReadingContext } from "../reading.ts";
import { headLength, type StoredOriginal } from "../stored-original.ts";
import { type Limits, openBudget, usualLimits } from "./budget.ts";
import { entriesOf, type PackedEntry, type PackedFile } from "./entries.ts";
import { isWarc } from "./is-warc.ts";
import { packingOf } from "./packing.ts";
import { peek } from "./peek.ts";

/** Reads one entry by the reader of its format. */
export type ReadEntry = (original: StoredOriginal, context: ReadingContext) => AsyncIterable<Finding>;

/** Tell a packed file by its first bytes. */
export function isPacked({ bytes }: Original): boolean {
  return packingOf(bytes) !== undefined;
}

/**
 * Read what is in a packed file (gzip, zip, tar), an entry at a time, each by the reader of its own format. The
 * source's item is the entry's path and, after a number sign, the item in it.
 */
export async function* readPacked(
  original: StoredOriginal,
  context: ReadingContext,
  readEntry: ReadEntry,
  limits: Limits = usualLimits,
): AsyncGenerator<Finding> {
  const { file, head, size = head.length } = original;
  const packed = { original, name: basename(file), packing: packingOf(head) ?? "zip" };
  let isHollow = true;
  try {
    const isWacz = await isWebArchive(packed);
    for await (const entry of entriesOf(packed, openBudget(size, limits))) {
      if (isLeftBehind(entry.path) || (isWacz && !isWarcIn(entry.path))) continue;
      isHollow = false;
      yield* readOne(entry, { original, context, readEntry });
    }
  } catch (error) {
    isHollow = false;
    yield damaged(file, error);
  }
  if (isHollow) yield hollow(file);
}

/**
 * Tell a web archive that is packed with its indexes by the paths in it; what is not of the web archive itself says again
 * what is in that. Source: WACZ 1.1.1, https://specs.webrecorder.net/wacz/1.1.1/
 */
async function isWebArchive(packed: PackedFile): Promise<boolean> {
  if (packed.packing !== "zip") return false;
  let [isDescribed, isFilled] = [false, false];
  // Paths alone are looked at: there are no more of them than the file itself is long.
  const budget = openBudget(0, { ...usualLimits, count: Number.POSITIVE_INFINITY });
  for await (const { path } of entriesOf(packed, budget)) {
    isDescribed ||= path === "datapackage.json";
    isFilled ||= isWarcIn(path);
  }
  return isDescribed && isFilled;
}

function isWarcIn(path: string): boolean {
  return /^archive\/.+\.warc(?:\.gz)?$/i.test(path);
}

interface Work {
  readonly original: StoredOriginal;
  readonly context: ReadingContext;
  readonly readEntry: ReadEntry;
}

async function* readOne(entry: PackedEntry, work: Work): AsyncGenerator<Finding> {
  const { original, context, readEntry } = work;
  const { file, sha256 } = original;
  const inner = "refused" in entry ? entry.refused : await openEntry(entry, original);
  if (typeof inner === "string") {
    yield refused(file, entry.path, inner);
    return;
  }
  for await (const found of readEntry(inner, context)) {
    if (found.kind === "draft") {
      const { draft } = found;
      const source = { ...draft.source, file, sha256, item: itemOf(entry.path, draft.source.item) };
      yield { ...found, draft: { ...draft, source } };
    } else if (found.kind === "skipped") {
      const { item, rule } = found.skipped;
      yield { ...found, skipped: { item: itemOf(entry.path, item), rule } };
    } else yield found;
  }
}

/** An entry as an original of its own, or why it is none. Its first bytes are read; the stream then goes on from them. */
async function openEntry(
  { path, size, open }: Extract<PackedEntry, { open: unknown }>,
  { file, sha256 }: StoredOriginal,
): Promise<StoredOriginal | "nested"> {
  const { head, rest } = await peek(open(), headLength);
  let isPeeked = true;
  const again = () => {
    if (!isPeeked) return open();
    isPeeked = false;
    return rest;
  };
  const isWhole = head.length < headLength;
  const known = isWhole ? head.length : size;
  const inner = {
    file: `${file}/${path}`,
    sha256,
    head,
    size: known,
    open: isWhole ? () => streamOf(head) : again,
  };
  const isNested = packingOf(head) !== undefined && !isWarc({ ...inner, bytes: head });
  return isNested ? "nested" : inner;
}

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function itemOf(path: string, item: string | undefined): string {
  return item === undefined ? path : `${path}#${item}`;
}

const refusals = {
  encrypted: "This entry is encrypted: expected one that opens without a password.",
  "unknown method": "This entry is packed by a method that is not known: expected deflate, or none.",
  nested: "This entry is a packed file itself: expected articles.",
} as const;

function refused(file: string, path: string, why: keyof typeof refusals): Finding {
  const hint = "Unpack the file yourself and take in the files that are articles.";
  return failed(placeOf(file), `${path}: ${refusals[why]}`, hint);
}

/** What systems leave behind in archives, and hidden files. */
function isLeftBehind(path: string): boolean {
  return path.split("/").some((part) => /^(?:\.(?!\.?$).*|__MACOSX|thumbs\.db|desktop\.ini)$/i.test(part));
}

function damaged(file: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The packed file cannot be read, or not further: ${reason}.`;
  const hint = "Pack it again, in several files if it is large, or take in the unpacked files.";
  return failed(placeOf(file), message, hint);
}

function hollow(file: string): Finding {
  const message = "The packed file holds no files: expected articles.";
  return failed(placeOf(file), message, "Replace it by the right file, or remove it.");
}
