import { brotliDecompressSync } from "node:zlib";
import { attempt } from "../attempt.ts";
import { mostWhole } from "../stored-original.ts";

/**
 * Unpack a page that its server packed in a way that is not undone in reading the record (gzip and deflate are). Some
 * archives keep pages unpacked and name the packing all the same.
 *
 * @param stated what `Content-Encoding` says
 * @returns undefined where it cannot be unpacked
 */
export function inContentEncoding(bytes: Uint8Array, stated: string): Uint8Array | undefined {
  const packing = stated.trim().toLowerCase();
  if (/^(?:|identity|(?:x-)?gzip|deflate)$/.test(packing) || isPlain(bytes)) return bytes;
  if (packing !== "br") return undefined;
  return attempt(() => brotliDecompressSync(bytes, { maxOutputLength: mostWhole }));
}

/** Tell a page of HTML by its opening, which what is packed has not. */
function isPlain(bytes: Uint8Array): boolean {
  const opening = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(opening) && !opening.includes("\0");
}
