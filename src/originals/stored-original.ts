import type { Original } from "../types.ts";

/** An original, or an entry of one, of any size: its bytes come as a stream. */
export interface StoredOriginal {
  /** Path below `content/originals`, with forward slashes. */
  readonly file: string;
  /** Of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** In bytes; undefined where that is known only once it has been unpacked. */
  readonly size: number | undefined;
  /** Its first bytes: {@link headLength} of them, or all. */
  readonly head: Uint8Array;
  /** Where it lies on disk, if it does. */
  readonly path?: string;
  /** Read it from the beginning, as often as need be. */
  open(): AsyncIterable<Uint8Array>;
}

/** How much of an original is looked at to tell its format, in bytes: long comments may stand at its top. */
export const headLength = 65_536;

/** The largest original of a format that is read whole, in bytes: no single article comes near it. */
export const mostWhole = 64 * 2 ** 20;

/** Give an original that is in memory the form of one that is read as a stream. */
export function inMemory({ file, bytes, sha256 }: Original): StoredOriginal {
  return {
    ...{ file, sha256, size: bytes.length, head: bytes.subarray(0, headLength) },
    async *open() {
      for (let at = 0; at < bytes.length; at += headLength) yield bytes.subarray(at, at + headLength);
    },
  };
}

/** Read an original whole. @returns undefined where it is larger than `most` bytes; the rest is not read then */
export async function readWhole(
  { file, sha256, size, head, open }: StoredOriginal,
  most = mostWhole,
): Promise<Original | undefined> {
  if (size !== undefined && size > most) return undefined;
  if (size === head.length) return { file, sha256, bytes: head };
  const bytes = await gather(open(), most);
  return bytes && { file, sha256, bytes };
}

/** Gather a stream in memory; undefined where it is longer than `most` bytes. */
export async function gather(
  stream: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
