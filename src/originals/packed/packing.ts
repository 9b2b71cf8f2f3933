import { constants, gunzipSync } from "node:zlib";

/** How a file is packed. */
export type Packing = "gzip" | "zip" | "tar" | "tar in gzip";

/** How many packed bytes are opened to see what is inside. */
const peekLength = 4096;

/** Tell by its first bytes how a file is packed; undefined where it is not. */
export function packingOf(bytes: Uint8Array): Packing | undefined {
  if (beginsWith(bytes, [0x1f, 0x8b])) return isTar(startOf(bytes)) ? "tar in gzip" : "gzip";
  const isZip = [
    [0x03, 0x04],
    [0x05, 0x06],
  ].some((end) => beginsWith(bytes, [0x50, 0x4b, ...end]));
  if (isZip) return "zip";
  return isTar(bytes) ? "tar" : undefined;
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** POSIX.1-1988 and later: the magic of a header block stands at its byte 257. */
function isTar(bytes: Uint8Array): boolean {
  return beginsWith(bytes.subarray(257), [...Buffer.from("ustar")]);
}

/** The first bytes of a file, unpacked where it is gzip. */
export function startOf(bytes: Uint8Array): Uint8Array {
  if (!beginsWith(bytes, [0x1f, 0x8b])) return bytes.subarray(0, peekLength);
  try {
    return gunzipSync(bytes.subarray(0, peekLength), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array();
  }
}
