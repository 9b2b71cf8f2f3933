import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { attempt } from "../attempt.ts";
import { mostWhole } from "../stored-original.ts";

/**
 * Unpack a page that its server packed: whole, or not at all, since of one that breaks off nobody would see what it lacks.
 * Some archives keep pages unpacked and name the packing all the same.
 *
 * @param stated what `Content-Encoding` says
 * @returns undefined where it cannot be unpacked
 */
export function inContentEncoding(bytes: Uint8Array, stated: string): Uint8Array | undefined {
  const packing = stated.trim().toLowerCase();
  if (/^(?:|identity)$/.test(packing) || isPlain(bytes)) return bytes;
  const options = { maxOutputLength: mostWhole };
  if (/^(?:x-)?gzip$/.test(packing)) return attempt(() => gunzipSync(bytes, options));
  if (packing === "br") return attempt(() => brotliDecompressSync(bytes, options));
  if (packing !== "deflate") return undefined;
  // Many servers leave out the header that RFC 9110, 8.4.1.2, has deflated data begin with.
  return attempt(() => inflateSync(bytes, options)) ?? attempt(() => inflateRawSync(bytes, options));
}

/** Tell a page of HTML by its opening, which what is packed has not. */
function isPlain(bytes: Uint8Array): boolean {
  const opening = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(opening) && !opening.includes("\0");
}
