import { basename } from "node:path/posix";
import { reasonOf } from "../../problem.ts";
import type { Original } from "../../types.ts";
import { backupFile, isBackup } from "../backup-file.ts";
import { foreignFormatOf } from "../foreign-format.ts";
import { type Finding, failed, placeOf, type ReadingContext } from "../reading.ts";
import { headLength, readWhole, type StoredOriginal } from "../stored-original.ts";
import { type Budget, type Limits, openBudget, TooMuch, usualLimits } from "./budget.ts";
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

/** How many packed files may lie in one another; beyond it lies a mistake, or malice. */
const mostDeep = 5;

/**
 * Read what is in a packed file (gzip, zip, tar), an entry at a time, each by the reader of its own format; entries may be
 * packed files again, and one budget is for all of them. The source's item is the entry's path and, after a number sign,
 * the item in it.
 */
export async function* readPacked(
  original: StoredOriginal,
  context: ReadingContext,
  readEntry: ReadEntry,
  limits: Limits = usualLimits,
): AsyncGenerator<Finding> {
  const { head, size = head.length } = original;
  try {
    yield* readEntries({ original, context, readEntry, budget: openBudget(size, limits), depth: 1 });
  } catch (error) {
    yield damaged({ file: original.file, error });
  }
}

/** @throws where one in which it lies holds more than its budget allows; what else is wrong with it is found */
async function* readEntries(work: Work): AsyncGenerator<Finding> {
  const { file, head } = work.original;
  const packed = { original: work.original, name: basename(file), packing: packingOf(head) ?? "zip" };
  const course: Course = { faults: [] };
  let last: Fault | undefined;
  try {
    yield* readInTurn(packed, work, course);
  } catch (error) {
    if (error instanceof TooMuch && error.budget !== work.budget) throw error;
    last = { file, error, ...(packed.packing === "gzip" ? {} : { entry: course.reached }) };
  }
  // The entry in which the file breaks off is named with the file: it has failed once.
  const others = course.faults.filter((fault) => !last || reasonOf(fault.error) !== reasonOf(last.error));
  for (const fault of [...others, ...(last ? [last] : [])]) yield damaged(fault);
  if (course.reached === undefined && !last) yield hollow(file);
}

/** How far the reading of a packed file has come. */
interface Course {
  /** The entry that was begun last. */
  reached?: string;
  /** What is wrong with that entry, as long as the file goes on. */
  faults: Fault[];
}

async function* readInTurn(packed: PackedFile, work: Work, course: Course): AsyncGenerator<Finding> {
  const isWacz = await isWebArchive(packed);
  const readIt = packed.packing === "gzip" ? readOne : readApart(course);
  for await (const entry of entriesOf(packed, work.budget)) {
    if (isLeftBehind(entry.path) || (isWacz && !isWarcIn(entry.path))) continue;
    for (const fault of course.faults.splice(0)) yield damaged(fault);
    course.reached = entry.path;
    yield* readByName(entry, work, readIt);
  }
}

/** A packed file, or an entry of one, of which nothing, or nothing more, can be read. */
interface Fault {
  /** An entry's path stands behind that of the file in which it lies. */
  readonly file: string;
  readonly error: unknown;
  /** The entry of it that was begun last, where several lie in it. */
  readonly entry?: string | undefined;
}

function readByName(
  entry: PackedEntry,
  work: Work,
  readIt: typeof readOne,
): Iterable<Finding> | AsyncIterable<Finding> {
  if (!isBackup(entry.path)) return readIt(entry, work);
  return [{ kind: "skipped", skipped: { item: entry.path, rule: backupFile } }];
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
  try {
    for await (const { path } of entriesOf(packed, budget)) {
      isDescribed ||= /^(?:datapackage\.json|pages\/pages\.jsonl|indexes\/.+\.cdx(?:j|\.gz)?)$/.test(path);
      isFilled ||= isWarcIn(path);
    }
  } catch {
    // What is wrong with it is found in reading it; where it was cut off, its description may be lost.
    return isFilled;
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
  readonly budget: Budget;
  /** 1 for a packed file that lies in no other. */
  readonly depth: number;
}

/** Where the reader of an entry fails, or an entry of a zip is damaged, that is noted, and the others can be read. */
function readApart({ faults }: Course): typeof readOne {
  return async function* read(entry, work) {
    try {
      yield* readOne(entry, work);
    } catch (error) {
      if (error instanceof TooMuch) throw error;
      faults.push({ file: `${work.original.file}/${entry.path}`, error });
    }
  };
}

async function* readOne(entry: PackedEntry, work: Work): AsyncGenerator<Finding> {
  const { file, sha256 } = work.original;
  if (leadsOut(entry.path)) {
    yield refused(file, entry.path, "outside");
    return;
  }
  if ("refused" in entry) {
    yield refused(file, entry.path, entry.refused);
    return;
  }
  const inner = await openEntry(entry, work.original);
  if (isPackedIn(inner) && work.depth >= mostDeep) {
    yield refused(file, entry.path, "nested");
    return;
  }
  for await (const found of readInner(inner, work)) {
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

/** Tell a path that stands for a place beside or above the packed file, on any system. */
function leadsOut(path: string): boolean {
  return /^(?:[\\/]|[a-z]:)/i.test(path) || path.split(/[\\/]/).includes("..");
}

/** Web archives have a reader of their own, packed or not; some documents are zips. */
function isPackedIn({ head, ...inner }: StoredOriginal): boolean {
  const isRead = isWarc({ ...inner, bytes: head }) || foreignFormatOf(head) !== undefined;
  return packingOf(head) !== undefined && !isRead;
}

async function* readInner(inner: StoredOriginal, work: Work): AsyncGenerator<Finding> {
  if (!isPackedIn(inner)) yield* work.readEntry(inner, work.context);
  else {
    // The directory of a zip stands at its end: it is held in memory, once.
    const whole = packingOf(inner.head) === "zip" ? await readWhole(inner) : undefined;
    const original = whole ? { ...inner, head: whole.bytes, size: whole.bytes.length } : inner;
    const budget = work.budget.openInner(original.size);
    yield* readEntries({ ...work, original, budget, depth: work.depth + 1 });
  }
}

/** An entry as an original of its own. Its first bytes are read; the stream then goes on from them. */
async function openEntry(
  { path, size, open }: Extract<PackedEntry, { open: unknown }>,
  { file, sha256 }: StoredOriginal,
): Promise<StoredOriginal> {
  const { head, isAll, rest } = await peek(open(), headLength);
  let isPeeked = true;
  const again = () => {
    if (!isPeeked) return open();
    isPeeked = false;
    return rest;
  };
  // Of one that breaks off no size is known: it is never read as if these bytes were all.
  const isBroken = !isAll && head.length < headLength;
  const known = isAll ? head.length : isBroken ? undefined : size;
  return {
    file: `${file}/${path}`,
    sha256,
    head,
    size: known,
    open: isAll ? () => streamOf(head) : again,
  };
}

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function itemOf(path: string, item: string | undefined): string {
  return item === undefined ? path : `${path}#${item}`;
}

const refusals = {
  outside: "The path of this entry leads out of the packed file: expected one within it.",
  "too large":
    "This entry is packed so tightly that it is a mistake, or malice: unpacked it would be larger than is read.",
  encrypted: "This entry is encrypted: expected one that opens without a password.",
  "unknown method": "This entry is packed by a method that is not known: expected deflate, or none.",
  nested: `This entry is a packed file within ${mostDeep} others: expected articles.`,
} as const;

function refused(file: string, path: string, why: keyof typeof refusals): Finding {
  const hint = "Unpack the file yourself and take in the files that are articles.";
  return failed(placeOf(file), `${path}: ${refusals[why]}`, hint);
}

/** What systems leave behind in archives, and hidden files. */
function isLeftBehind(path: string): boolean {
  return path.split("/").some((part) => /^(?:\.(?!\.?$).*|__MACOSX|thumbs\.db|desktop\.ini)$/i.test(part));
}

function damaged({ file, error, entry }: Fault): Finding {
  const reason = reasonOf(error);
  const where = entry === undefined ? "" : ` than its entry ${entry}`;
  const message = `The packed file cannot be read, or not further${where}: ${reason}.`;
  const hint = "Pack it again, in several files if it is large, or take in the unpacked files.";
  return failed(placeOf(file), message, hint);
}

function hollow(file: string): Finding {
  const message = "The packed file holds no files: expected articles.";
  return failed(placeOf(file), message, "Replace it by the right file, or remove it.");
}
