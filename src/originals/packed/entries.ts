/** The entries of packed files, unpacked as they are read and one at a time. */
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { fromBufferPromise, getFileNameLowLevel, openPromise, type Entry as ZipEntry } from "yauzl";
import { readWhole, type StoredOriginal } from "../stored-original.ts";
import { type Budget, counted } from "./budget.ts";
import type { Packing } from "./packing.ts";
import { remainsOfZip } from "./zip-remains.ts";

/** A file within a packed one: its path there, and its bytes, as often as need be, or why it has none. */
export type PackedEntry = { readonly path: string } & (
  | { readonly open: () => AsyncIterable<Uint8Array>; readonly size: number | undefined }
  | { readonly refused: "encrypted" | "unknown method" | "too large" }
);

/** A packed file, and how it is packed. */
export interface PackedFile {
  readonly original: StoredOriginal;
  /** Its own; a file packed alone has it without its last ending. */
  readonly name: string;
  readonly packing: Packing;
}

/**
 * Unpack a file, entry by entry; nothing is written to disk, and no entry is held in memory.
 *
 * @throws where the file is damaged, and where it holds more than the budget allows
 */
export function entriesOf(packed: PackedFile, budget: Budget): AsyncGenerator<PackedEntry> {
  if (packed.packing === "zip") return zipEntries(packed.original, budget);
  if (packed.packing === "gzip") return gzipEntry(packed, budget);
  return tarEntries(packed, budget);
}

async function* gzipEntry({ name, original }: PackedFile, budget: Budget): AsyncGenerator<PackedEntry> {
  budget.countEntry();
  yield {
    path: name.replace(/\.gz$/i, ""),
    size: undefined,
    open: () => counted(gunzipped(original), budget),
  };
}

/** How many unpacked bytes are handed on at once. */
const pieceLength = 2 ** 18;

function gunzipped(original: StoredOriginal): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: pieceLength });
  const packed = Readable.from(original.open());
  packed.once("error", (error) => gunzip.destroy(error));
  gunzip.once("close", () => packed.destroy());
  return packed.pipe(gunzip);
}

async function* zipEntries(original: StoredOriginal, budget: Budget): AsyncGenerator<PackedEntry> {
  const opened = await openZip(original).catch((lost: unknown) => ({ lost }));
  if ("lost" in opened) {
    yield* lostEntries(original, budget, opened.lost);
    return;
  }
  const zip = opened;
  try {
    for await (const entry of zip.eachEntry()) {
      budget.countEntry();
      const path = nameOf(entry);
      if (path.endsWith("/")) continue;
      const refused = refusalOf(entry, budget);
      if (refused) yield { path, refused };
      else {
        const open = async function* () {
          yield* counted(await zip.openReadStreamPromise(entry), budget);
        };
        yield { path, size: entry.uncompressedSize, open };
      }
    }
  } finally {
    zip.close();
  }
}

/** Without its directory, a zip is read by what stands before each entry: where it is not too large to be held in memory. */
async function* lostEntries(
  original: StoredOriginal,
  budget: Budget,
  lost: unknown,
): AsyncGenerator<PackedEntry> {
  const whole = await readWhole(original);
  if (!whole) throw lost;
  yield* remainsOfZip(
    Buffer.from(whole.bytes.buffer, whole.bytes.byteOffset, whole.bytes.byteLength),
    budget,
    lost,
  );
}

async function openZip(original: StoredOriginal) {
  // Where names are decoded, the first that leads out of the zip ends all reading.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
  if (original.path !== undefined) return openPromise(original.path, options);
  const whole = await readWhole(original);
  if (!whole) throw new Error("it is too large to be read within another file");
  const { bytes } = whole;
  return fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options);
}

/** The path of an entry, with forward slashes. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: ZipEntry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

function refusalOf(
  entry: ZipEntry,
  budget: Budget,
): "encrypted" | "unknown method" | "too large" | undefined {
  if (entry.isEncrypted()) return "encrypted";
  if (budget.isTooMuch(entry.compressedSize, entry.uncompressedSize)) return "too large";
  return entry.canDecodeFileData() ? undefined : "unknown method";
}

/** Entries of a tar come once; one that is asked for again is looked for from the beginning. */
async function* tarEntries(packed: PackedFile, budget: Budget): AsyncGenerator<PackedEntry> {
  for await (const { path, size, place, stream } of filesInTar(packed, budget)) {
    budget.countEntry();
    let isRead = false;
    const open = async function* () {
      if (!isRead) {
        isRead = true;
        return yield* stream;
      }
      for await (const again of filesInTar(packed, budget)) {
        if (again.place === place) return yield* again.stream;
      }
    };
    yield { path, size, open };
  }
}

interface TarFile {
  readonly path: string;
  readonly size: number;
  /** Which of the entries, counted from 0. */
  readonly place: number;
  readonly stream: AsyncIterable<Uint8Array>;
}

async function* filesInTar({ original, packing }: PackedFile, budget: Budget): AsyncGenerator<TarFile> {
  const bytes = counted(packing === "tar in gzip" ? gunzipped(original) : original.open(), budget);
  const source = Readable.from(bytes);
  const entries = extract();
  source.once("error", (error) => entries.destroy(error));
  source.pipe(entries);
  let place = 0;
  try {
    for await (const entry of entries) {
      const { name: path, type, size = 0 } = entry.header;
      const isFile = type === "file" || type === "contiguous-file";
      if (isFile) yield { path, size, place, stream: chunksOf(entry) };
      // What nobody has read of it is passed over.
      entry.resume();
      place += 1;
    }
  } finally {
    source.destroy();
  }
}

/** The reader may stop before the end: the stream is then left open, since its end is that of the whole tar. */
async function* chunksOf(entry: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  const chunks = entry[Symbol.asyncIterator]();
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    if (next.value instanceof Uint8Array) yield next.value;
  }
}
