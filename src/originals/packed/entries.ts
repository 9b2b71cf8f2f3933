/** The entries of packed files, unpacked in memory one at a time. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { fromBufferPromise, type Entry as ZipEntry } from "yauzl";
import { type Budget, countingStream, gather } from "./budget.ts";
import type { Packing } from "./packing.ts";

/** A file within a packed one: its path there, and its bytes or why it has none. */
export type PackedEntry = { readonly path: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly refused: "encrypted" | "too large" | "unknown method" }
);

/**
 * Unpack a file, entry by entry; nothing is written to disk.
 *
 * @param name of the packed file; a file packed alone has it without its last ending
 * @throws where the file is damaged, and where it holds more than the budget allows
 */
export function entriesOf(
  packed: { readonly name: string; readonly bytes: Uint8Array; readonly packing: Packing },
  budget: Budget,
): AsyncGenerator<PackedEntry> {
  if (packed.packing === "zip") return zipEntries(packed.bytes, budget);
  if (packed.packing === "gzip") return gzipEntry(packed, budget);
  return tarEntries(packed.bytes, packed.packing === "tar in gzip", budget);
}

async function* gzipEntry(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  budget: Budget,
): AsyncGenerator<PackedEntry> {
  const path = name.replace(/\.gz$/i, "");
  const counted = countingStream(budget);
  const unpacking = pipeline(piecesOf(bytes), createGunzip(), counted);
  // The failure of the whole is met where its last stream is read.
  unpacking.catch(() => undefined);
  const content = await gather(counted, budget);
  yield content ? { path, bytes: content } : { path, refused: "too large" };
}

async function* zipEntries(bytes: Uint8Array, budget: Budget): AsyncGenerator<PackedEntry> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(file, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    budget.countEntry();
    if (entry.fileName.endsWith("/")) continue;
    const refused = refusalOf(entry, budget);
    if (refused) {
      yield { path: entry.fileName, refused };
      continue;
    }
    const stream = await zip.openReadStreamPromise(entry);
    const counted = countingStream(budget);
    pipeline(stream, counted).catch(() => undefined);
    const content = await gather(counted, budget);
    yield content ? { path: entry.fileName, bytes: content } : { path: entry.fileName, refused: "too large" };
  }
}

function refusalOf(
  entry: ZipEntry,
  budget: Budget,
): "encrypted" | "too large" | "unknown method" | undefined {
  if (entry.isEncrypted()) return "encrypted";
  if (entry.uncompressedSize > budget.entry) return "too large";
  return entry.canDecodeFileData() ? undefined : "unknown method";
}

async function* tarEntries(
  bytes: Uint8Array,
  isGzipped: boolean,
  budget: Budget,
): AsyncGenerator<PackedEntry> {
  const entries = extract();
  const counted = countingStream(budget);
  const unpacking = isGzipped
    ? pipeline(piecesOf(bytes), createGunzip(), counted, entries)
    : pipeline(piecesOf(bytes), counted, entries);
  unpacking.catch(() => undefined);
  for await (const entry of entries) {
    budget.countEntry();
    const { name: path, type, size = 0 } = entry.header;
    const isFile = type === "file" || type === "contiguous-file";
    if (isFile && size <= budget.entry) {
      const content = await gather(entry, budget);
      if (content) yield { path, bytes: content };
      continue;
    }
    entry.resume();
    if (isFile) yield { path, refused: "too large" };
  }
  await unpacking;
}

/** How many bytes are handed on at once. */
const pieceLength = 65_536;

function piecesOf(bytes: Uint8Array): Readable {
  return Readable.from(pieces(bytes));
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
}
