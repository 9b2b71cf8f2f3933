import { Readable } from "node:stream";
import { constants, crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import { getFileNameLowLevel } from "yauzl";
import { attempt } from "../attempt.ts";
import { mostWhole } from "../stored-original.ts";
import { type Budget, counted } from "./budget.ts";
import type { PackedEntry } from "./entries.ts";

/**
 * Find what is left of a zip whose directory is lost, as where it was cut off, by the header that stands before each entry:
 * all entries that are whole, and last the one that is not, whose stream breaks off with what is left of it.
 *
 * Source: APPNOTE.TXT 6.3.10, sections 4.3.7 (headers), 4.3.9 (what follows entries written as a stream), 4.5.3 (sizes of
 * more than four bytes).
 *
 * @param lost why the directory cannot be read; thrown after the last entry
 */
export async function* remainsOfZip(
  bytes: Buffer,
  budget: Budget,
  lost: unknown,
): AsyncGenerator<PackedEntry> {
  let at = 0;
  for (let header = headerAt(bytes, at); header; header = headerAt(bytes, at)) {
    budget.countEntry();
    const whole = wholeOf(bytes, header);
    if (header.isLocked) yield { path: header.path, refused: "encrypted" };
    else if (!isKnown(header)) yield { path: header.path, refused: "unknown method" };
    else if (whole && budget.isTooMuch(whole.end - header.start, whole.size))
      yield { path: header.path, refused: "too large" };
    else if (!header.path.endsWith("/")) yield entryOf(bytes, { header, whole, budget, lost });
    if (!whole) break;
    at = whole.next;
  }
  throw lost;
}

interface Header {
  readonly path: string;
  readonly isLocked: boolean;
  /** 0: stored as it is; 8: deflated. */
  readonly method: number;
  /** Where the entry's bytes begin. */
  readonly start: number;
  /** Of the packed bytes and of the unpacked; absent where they stand behind the entry. */
  readonly sizes?: { readonly packed: number; readonly unpacked: number };
  readonly crc: number;
}

const headerLength = 30;

/** Of the header of an entry, and of the directory. */
const beginnings = [0x04034b50, 0x02014b50];

function headerAt(bytes: Buffer, at: number): Header | undefined {
  if (at + headerLength > bytes.length || bytes.readUInt32LE(at) !== beginnings[0]) return undefined;
  const flags = bytes.readUInt16LE(at + 6);
  const nameEnd = at + headerLength + bytes.readUInt16LE(at + 26);
  const start = nameEnd + bytes.readUInt16LE(at + 28);
  const sizes = { packed: bytes.readUInt32LE(at + 18), unpacked: bytes.readUInt32LE(at + 22) };
  const name = bytes.subarray(at + headerLength, nameEnd);
  return {
    path: getFileNameLowLevel(flags, name, [], false),
    isLocked: (flags & 1) !== 0,
    method: bytes.readUInt16LE(at + 8),
    start,
    ...((flags & 8) === 0 ? { sizes: inLong(bytes.subarray(nameEnd, start), sizes) } : {}),
    crc: bytes.readUInt32LE(at + 14),
  };
}

/** Sizes of eight bytes stand in an extra field, where those of four are full. */
function inLong(extra: Buffer, sizes: NonNullable<Header["sizes"]>): NonNullable<Header["sizes"]> {
  if (sizes.packed !== 0xffffffff && sizes.unpacked !== 0xffffffff) return sizes;
  for (let at = 0; at + 20 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    return {
      packed: Number(extra.readBigUInt64LE(at + 12)),
      unpacked: Number(extra.readBigUInt64LE(at + 4)),
    };
  }
  return sizes;
}

function isKnown({ method, sizes }: Header): boolean {
  return method === 8 || (method === 0 && sizes !== undefined);
}

/** Where a whole entry ends, where the next begins, and how long it is unpacked. */
interface Whole {
  readonly end: number;
  readonly next: number;
  readonly size: number;
}

/** @returns undefined where the entry is not whole, or where it ends cannot be told */
function wholeOf(bytes: Buffer, header: Header): Whole | undefined {
  const { start, sizes, method } = header;
  if (sizes) {
    const end = start + sizes.packed;
    return end <= bytes.length ? { end, next: end, size: sizes.unpacked } : undefined;
  }
  if (method !== 8) return undefined;
  const read = attempt(() => inflated(bytes.subarray(start)));
  if (!read) return undefined;
  const end = start + read.used;
  const behind = behindAt(bytes, end);
  return behind === undefined ? undefined : { end, next: end + behind, size: read.size };
}

/** Deflated data tell their own end. */
function inflated(bytes: Buffer): { readonly used: number; readonly size: number } {
  const read: unknown = inflateRawSync(bytes, { info: true, maxOutputLength: mostWhole });
  const { buffer, engine } = read as {
    readonly buffer: Buffer;
    readonly engine: { readonly bytesWritten: number };
  };
  return { used: engine.bytesWritten, size: buffer.length };
}

/** How long the sizes behind an entry are, with or without a signature, of four bytes each or of eight. */
function behindAt(bytes: Buffer, end: number): number | undefined {
  return [16, 12, 24, 20].find((length) => {
    const next = end + length;
    const isEntry = next + 4 <= bytes.length && beginnings.includes(bytes.readUInt32LE(next));
    return isEntry || next === bytes.length;
  });
}

interface Part {
  readonly header: Header;
  readonly whole: Whole | undefined;
  readonly budget: Budget;
  readonly lost: unknown;
}

function entryOf(bytes: Buffer, { header, whole, budget, lost }: Part): PackedEntry {
  const { path, start, method, sizes, crc } = header;
  const open = async function* () {
    const packed = bytes.subarray(start, whole?.end);
    let sum = 0;
    const plain = method === 8 ? unpackedOf(packed) : Readable.from(piecesOf(packed));
    for await (const piece of counted(plain, budget)) {
      sum = crc32(piece, sum);
      yield piece;
    }
    if (!whole) throw lost;
    if (sizes && sum !== crc) throw new Error("its checksum does not agree");
  };
  return { path, size: whole?.size, open };
}

const pieceLength = 2 ** 16;

function* piecesOf(bytes: Buffer): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
}

/** What is left of data that break off is handed on before that is told. */
async function* unpackedOf(packed: Buffer): AsyncGenerator<Uint8Array> {
  yield* Readable.from(piecesOf(packed)).pipe(createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH }));
}
