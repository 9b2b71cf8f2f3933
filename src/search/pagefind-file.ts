import { promisify } from "node:util";
import { gunzipSync, gzip, gzipSync } from "node:zlib";

/** What every file of a Pagefind index begins with, once it is unpacked. */
const signature = Buffer.from("pagefind_dcd");

/** Half of the time of the highest level, for no more bytes. */
const level = 6;

const gzipAside = promisify<Uint8Array, { level: number }, Buffer>(gzip);

/** Pack the content of a file as Pagefind's browser part expects it. */
export function packFile(content: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([signature, content]), { level });
}

/** Pack the content of a file in another thread: worth its while from ten kilobytes on. */
export function packFileAside(content: Uint8Array): Promise<Buffer> {
  return gzipAside(Buffer.concat([signature, content]), { level });
}

/**
 * Unpack a file of a Pagefind index.
 *
 * @throws where it is no such file
 */
export function unpackFile(bytes: Uint8Array): Uint8Array {
  const whole = gunzipSync(bytes);
  if (!whole.subarray(0, signature.length).equals(signature)) {
    throw new Error("A file of Pagefind's does not begin as those of version 1.6 do.");
  }
  return whole.subarray(signature.length);
}
