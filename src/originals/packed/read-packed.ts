import { basename } from "node:path/posix";
import { type Outcome, type Problem, problem } from "../../problem.ts";
import type { Draft, Original } from "../../types.ts";
import type { Reading, ReadingContext, Skipped } from "../reading.ts";
import { type Limits, openBudget, usualLimits } from "./budget.ts";
import { entriesOf, type PackedEntry } from "./entries.ts";
import { packingOf } from "./packing.ts";

/** Reads one entry by the reader of its format. */
export type ReadEntry = (original: Original, context: ReadingContext) => Promise<Outcome<Reading>>;

/** Tell a packed file by its first bytes. */
export function isPacked({ bytes }: Original): boolean {
  return packingOf(bytes) !== undefined;
}

/**
 * Read what is in a packed file (gzip, zip, tar), an entry at a time, each by the reader of its own format. The
 * source's item is the entry's path and, after a number sign, the item in it.
 */
export async function readPacked(
  original: Original,
  context: ReadingContext,
  readEntry: ReadEntry,
  limits: Limits = usualLimits,
): Promise<Outcome<Reading>> {
  const drafts: Draft[] = [];
  const skipped: Skipped[] = [];
  const problems: Problem[] = [];
  const { file, bytes } = original;
  const packing = packingOf(bytes) ?? "zip";
  const packed = { name: basename(file), bytes, packing };
  try {
    for await (const entry of entriesOf(packed, openBudget(bytes.length, limits))) {
      if (isLeftBehind(entry.path)) continue;
      const { value, problems: found } = await readOne(entry, { original, context, readEntry });
      drafts.push(...value.drafts);
      skipped.push(...value.skipped);
      problems.push(...found);
    }
  } catch (error) {
    problems.push(damaged(file, error));
  }
  if (drafts.length + skipped.length + problems.length === 0) problems.push(hollow(file));
  return { value: { drafts, skipped }, problems };
}

interface Work {
  readonly original: Original;
  readonly context: ReadingContext;
  readonly readEntry: ReadEntry;
}

async function readOne(entry: PackedEntry, work: Work): Promise<Outcome<Reading>> {
  const { original, context, readEntry } = work;
  const refusal = refusalOf(entry);
  if (refusal !== undefined || !("bytes" in entry)) {
    const hint = "Unpack the file yourself and take in the files that are articles.";
    const where = { file: `content/originals/${original.file}` };
    const message = `${entry.path}: ${refusal ?? "it has no bytes."}`;
    return { value: { drafts: [], skipped: [] }, problems: [problem(where, message, hint)] };
  }
  const inner = { file: `${original.file}/${entry.path}`, bytes: entry.bytes, sha256: original.sha256 };
  const { value, problems } = await readEntry(inner, context);
  const drafts = value.drafts.map((draft) => {
    const item = itemOf(entry.path, draft.source.item);
    return { ...draft, source: { ...draft.source, file: original.file, item, sha256: original.sha256 } };
  });
  const skipped = value.skipped.map(({ item, rule }) => ({ item: itemOf(entry.path, item), rule }));
  return { value: { drafts, skipped }, problems };
}

function itemOf(path: string, item: string | undefined): string {
  return item === undefined ? path : `${path}#${item}`;
}

const refusals = {
  encrypted: "This entry is encrypted: expected one that opens without a password.",
  "too large": "This entry is larger than is unpacked.",
  "unknown method": "This entry is packed by a method that is not known: expected deflate, or none.",
} as const;

function refusalOf(entry: PackedEntry): string | undefined {
  if ("refused" in entry) return refusals[entry.refused];
  const isNested = packingOf(entry.bytes) !== undefined;
  return isNested ? "This entry is a packed file itself: expected articles." : undefined;
}

/** What systems leave behind in archives, and hidden files. */
function isLeftBehind(path: string): boolean {
  return path.split("/").some((part) => /^(?:\.(?!\.?$).*|__MACOSX|thumbs\.db|desktop\.ini)$/i.test(part));
}

function damaged(file: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The packed file cannot be read, or not further: ${reason}.`;
  const hint = "Pack it again, in several files if it is large, or take in the unpacked files.";
  return problem({ file: `content/originals/${file}` }, message, hint);
}

function hollow(file: string): Problem {
  const message = "The packed file holds no files: expected articles.";
  return problem(
    { file: `content/originals/${file}` },
    message,
    "Replace it by the right file, or remove it.",
  );
}
