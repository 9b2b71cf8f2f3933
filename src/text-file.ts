import { readFile } from "node:fs/promises";
import { decoderOf } from "./encodings/decoder-of.ts";

/**
 * Decode a text file: UTF-8, or UTF-16 where a byte order mark says so; line ends become line feeds.
 *
 * @returns the text without byte order mark, or the line of the first byte that is no UTF-8
 */
export function decodeText(bytes: Uint8Array): { text: string } | { invalidLine: number } {
  const text = decode(bytes);
  if (text === undefined) return { invalidLine: firstInvalidLine(bytes) };
  return { text: text.replaceAll(/\r\n?/g, "\n") };
}

/**
 * Decode bytes of any encoding that has a decoder. In one go, some versions of Node.js read windows-1252 as if
 * it were Latin-1 (https://github.com/nodejs/node/issues/56542); in two, none do.
 *
 * @throws where the label is none, or with `fatal` where the bytes are not of that encoding
 */
export function decodeAs(encoding: string, bytes: Uint8Array, fatal = false): string {
  const decoder = decoderOf(encoding, { fatal });
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** Read a file, or undefined where there is none. */
export async function readIfPresent(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isErrorCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** Tell whether an error is the operating system's, of one of these codes. */
export function isErrorCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.some((code) => code === error.code);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Tell by its byte order mark, or by the zeros that UTF-16 has, how a text file is encoded: UTF-8 where it has neither. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return unmarked(bytes.subarray(0, opening)) ?? "utf-8";
}

/** How much of a file is looked at for zeros, in bytes; an even number. */
const opening = 4096;

/**
 * UTF-16 without a mark has a zero in each character of ASCII, such as a blank or a line end, always on the same side; and
 * read so it has none of the characters that no text has.
 */
function unmarked(start: Uint8Array): string | undefined {
  const zero = start.indexOf(0);
  if (zero === -1) return undefined;
  const side = zero % 2;
  const encoding = side === 1 ? "utf-16le" : "utf-16be";
  for (let at = 1 - side; at < start.length; at += 2) if (start[at] === 0) return undefined;
  const text = new TextDecoder(encoding).decode(start.subarray(0, start.length & ~1), { stream: true });
  return /(?![\t-\r])\p{Cc}|\p{Cn}|\p{Co}|\ufffd/u.test(text) ? undefined : encoding;
}

function firstInvalidLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let index = 0; index <= bytes.length; index += 1) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue;
    if (decode(bytes.subarray(start, index)) === undefined) return line;
    line += 1;
    start = index + 1;
  }
  return 1;
}
