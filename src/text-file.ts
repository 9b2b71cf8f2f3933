import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

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

/** List the files below a folder as paths with forward slashes, in code-unit order; none where it is missing. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/** Read a file, or undefined where there is none. */
export async function readIfPresent(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
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
