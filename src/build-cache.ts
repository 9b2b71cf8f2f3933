import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { isErrorCode } from "./text-file.ts";
import { writeWhole } from "./write-file.ts";

/**
 * What earlier builds have left for later ones. It may be deleted at any time, come from another machine or be of
 * an older version: a value that is not, byte for byte, what this very version wrote is as good as none.
 */
export interface BuildCache {
  readonly folder: string;
  /** Read what was written under a name; undefined where there is nothing that can be relied on. */
  read<T>(name: string): T | undefined;
  /** Whether there is anything under a name, be it to be relied on or not. */
  has(name: string): boolean;
  write(name: string, value: object): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Open the cache of an archive. @param stamp differs between versions of the program */
export function openBuildCache(folder: string, stamp: string): BuildCache {
  const pathOf = (name: string) => join(folder, `${name}.json`);
  const sealOf = (json: string) => createHash("sha256").update(stamp).update(json).digest("hex");
  return {
    folder,
    read: (name) => {
      const sealed = textOf(pathOf(name)) ?? "";
      const end = sealed.indexOf("\n");
      const json = sealed.slice(end + 1);
      return end > 0 && sealed.slice(0, end) === sealOf(json) ? JSON.parse(json) : undefined;
    },
    has: (name) => existsSync(pathOf(name)),
    write: async (name, value) => {
      const json = JSON.stringify(value);
      await writeWhole(pathOf(name), `${sealOf(json)}\n${json}`);
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isErrorCode(error, "ENOENT", "EISDIR", "EACCES")) return undefined;
    throw error;
  }
}
