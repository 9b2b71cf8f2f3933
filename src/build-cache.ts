import { existsSync, readFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";
import { isErrorCode } from "./text-file.ts";
import { writeWhole } from "./write-file.ts";

/**
 * What earlier builds have left for later ones. It may be deleted at any time, come from another machine or be of
 * an older version: a value that is not what this very version wrote is as good as none.
 */
export interface BuildCache {
  readonly folder: string;
  /** Of the version of the program whose values are read. */
  readonly stamp: string;
  /** Read what was written under a name; undefined where there is nothing that can be relied on. */
  read<T>(name: string): T | undefined;
  /** Whether there is anything under a name, be it to be relied on or not. */
  has(name: string): boolean;
  /** Write plain data, of texts and numbers. */
  write(name: string, value: object): Promise<void>;
  /** The same for data that is mostly arrays of numbers of one kind. */
  readNumbers<T>(name: string): T | undefined;
  writeNumbers(name: string, value: object): Promise<void>;
  remove(name: string): Promise<void>;
  /** Put what was written under one name under another. */
  rename(from: string, to: string): Promise<void>;
}

/** Open the cache of an archive. @param stamp differs between versions of the program; of one line */
export function openBuildCache(folder: string, stamp: string): BuildCache {
  const pathOf = (name: string) => join(folder, `${name}.json`);
  const pathOfNumbers = (name: string) => join(folder, `${name}.bin`);
  // What is guarded against are accidents: files cut off or overwritten.
  const sealOf = (content: Uint8Array) => `${stamp} ${crc32(content).toString(16)}`;
  const readSealed = (path: string): Buffer | undefined => {
    const bytes = bytesOf(path);
    const end = bytes?.indexOf("\n") ?? -1;
    const content = bytes?.subarray(end + 1);
    return content && end > 0 && bytes?.toString("latin1", 0, end) === sealOf(content) ? content : undefined;
  };
  const writeSealed = async (path: string, content: Buffer): Promise<void> => {
    await writeWhole(path, Buffer.concat([Buffer.from(`${sealOf(content)}\n`), content]));
  };
  return {
    folder,
    stamp,
    read: (name) => {
      const content = readSealed(pathOf(name));
      return content && JSON.parse(content.toString("utf8"));
    },
    has: (name) => existsSync(pathOf(name)),
    write: (name, value) => writeSealed(pathOf(name), Buffer.from(JSON.stringify(value))),
    readNumbers: (name) => {
      const content = readSealed(pathOfNumbers(name));
      return content && deserialize(content);
    },
    writeNumbers: (name, value) => writeSealed(pathOfNumbers(name), serialize(value)),
    remove: (name) => rm(pathOf(name), { force: true }),
    rename: (from, to) => rename(pathOf(from), pathOf(to)),
  };
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isErrorCode(error, "ENOENT", "EISDIR", "EACCES")) return undefined;
    throw error;
  }
}
