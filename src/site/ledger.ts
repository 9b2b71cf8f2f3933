import { hash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  fstatSync,
  linkSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** What is known of a written file: fingerprint of its bytes; size; time in milliseconds. */
export type Written = readonly [bytes: string, size: number, time: number];

/** What is known of a file of a built site: fingerprint of its inputs, and how it was written. */
export type Made = readonly [inputs: string, ...written: Written];

/** What each file of a built site was made of, by its path below the site's folder. */
export type Ledger = Readonly<Record<string, Made>>;

/** The ledger of a site as the cache holds it. */
export interface SiteLedger {
  /** The folder in which the site stood. */
  readonly output: string;
  readonly files: Ledger;
}

/** Fingerprint of a file's bytes. */
export function printOfBytes(bytes: string | Uint8Array): string {
  return hash("sha1", bytes, "base64");
}

/** Record a file that has just been made. */
export function recordOf(path: string, inputs: string): Made {
  const { size, mtimeMs } = statSync(path);
  return [inputs, printOfBytes(readFileSync(path)), size, mtimeMs];
}

/** Write a text as a file of a site. */
export function writeMade(path: string, text: string): Written {
  return writeBytes(path, toWrite(text));
}

/** The bytes of a file, and their fingerprint. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly print: string;
}

/** Make of a text all that does not need the disk. */
export function toWrite(text: string): FileBytes {
  const bytes = Buffer.from(text);
  return { bytes, print: printOfBytes(bytes) };
}

/** Write bytes as a file of a site. */
export function writeBytes(path: string, { bytes, print }: FileBytes): Written {
  const file = openSync(path, "w");
  try {
    writeFileSync(file, bytes);
    const { size, mtimeMs } = fstatSync(file);
    return [print, size, mtimeMs];
  } finally {
    closeSync(file);
  }
}

/** Give a file a second name, or copy it where links are not to be had. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * Check that a file of a built site is as it was made. One that was copied has other times, but the same bytes.
 *
 * @returns the record, with the file's present time; undefined where the file is missing or another one
 */
export function checkMade(folder: string, file: string, made: Made | undefined): Made | undefined {
  if (!made) return undefined;
  const path = join(folder, file);
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status?.isFile() || status.size !== made[2]) return undefined;
  if (status.mtimeMs === made[3]) return made;
  return printOfBytes(readFileSync(path)) === made[1]
    ? [made[0], made[1], made[2], status.mtimeMs]
    : undefined;
}
