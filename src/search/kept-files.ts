import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { unfinished, writeWhole } from "../write-file.ts";
import { hashOf } from "./content-name.ts";

/*
 * The cache holds the files of the index below `files/`, where they have the paths that they have in the site, and
 * beside that folder one record for each shard, which tells its files. A record is written last and a file counts
 * only where a record names it, so whatever is interrupted leaves nothing that could be taken for whole.
 */

const record = z.object({
  about: z.unknown(),
  /** Path, size in bytes and hash of every file. */
  files: z.array(z.tuple([z.string(), z.number(), z.string()])),
});

/** What is kept under one name: its files, and what is to be known about them. */
export type KeptFiles = z.infer<typeof record>;

type FileRow = KeptFiles["files"][number];

/** Files that are to be kept under one name. */
export interface FilesDraft {
  /** Whether the earlier files have one of this path, which then belongs to these too. */
  takeOver(path: string): boolean;
  write(path: string, bytes: Uint8Array): void;
  /** Keep the files, with what is to be known about them. */
  commit(about: object): Promise<void>;
}

/** Where a file of the cache stands. */
export function keptPath(cache: string, path: string): string {
  return join(cache, "files", path);
}

/**
 * Read what is kept under a name, if all files are there as they were written: of the same size and, where a file
 * is younger than the record, with the same bytes.
 */
export function readKept(cache: string, name: string): KeptFiles | undefined {
  try {
    const kept = readRecord(cache, name);
    const written = statSync(recordPath(cache, name)).mtimeMs;
    return kept.files.every((row) => isSound(cache, row, written)) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** List the names under which something is kept. */
export function keptNames(cache: string): string[] {
  return entries(cache).flatMap((entry) => (entry.endsWith(ending) ? entry.slice(0, -ending.length) : []));
}

/**
 * Begin to keep files under a name.
 *
 * @param earlier files known to be sound, of which some may be the same
 */
export function draftFiles(cache: string, name: string, earlier: KeptFiles | undefined): FilesDraft {
  const old = new Map(earlier?.files.map((row) => [row[0], row]));
  const rows = new Map<string, FileRow>();
  const folders = new Set<string>();
  return {
    takeOver: (path) => {
      const row = rows.get(path) ?? old.get(path);
      if (row) rows.set(path, row);
      return row !== undefined;
    },
    write: (path, bytes) => {
      const target = keptPath(cache, path);
      if (!folders.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
      folders.add(dirname(target));
      // The former file may be a second name of one that readers are being sent.
      const draft = `${target}${unfinished}${process.pid}`;
      writeFileSync(draft, bytes);
      renameSync(draft, target);
      rows.set(path, [path, bytes.length, hashOf(bytes)]);
    },
    commit: async (about) => {
      const json = JSON.stringify({ about, files: [...rows.values()] });
      await writeWhole(recordPath(cache, name), `${hashOf(json)}\n${json}`);
    },
  };
}

/** Remove everything but what is kept under these names. */
export function keepOnly(cache: string, wanted: ReadonlyMap<string, KeptFiles>): void {
  for (const entry of entries(cache)) {
    const isWanted =
      entry === "files" || (entry.endsWith(ending) && wanted.has(entry.slice(0, -ending.length)));
    if (!isWanted) rmSync(join(cache, entry), { recursive: true, force: true });
  }
  const paths = new Set([...wanted.values()].flatMap(({ files }) => files.map(([path]) => path)));
  const whole = readdirSync(join(cache, "files"), { recursive: true, withFileTypes: true });
  for (const entry of whole) {
    const path = join(entry.parentPath, entry.name);
    const below = path.slice(join(cache, "files").length + 1).replaceAll("\\", "/");
    if (!entry.isDirectory() && !paths.has(below)) rmSync(path, { force: true });
  }
}

const ending = ".json";

function recordPath(cache: string, name: string): string {
  return join(cache, `${name}${ending}`);
}

/** The first line of a record is the hash of the rest. */
function readRecord(cache: string, name: string): KeptFiles {
  const sealed = readFileSync(recordPath(cache, name), "utf8");
  const end = sealed.indexOf("\n");
  const json = sealed.slice(end + 1);
  if (sealed.slice(0, end) !== hashOf(json))
    throw new Error(`The record of ${name} is not as it was written.`);
  return record.parse(JSON.parse(json));
}

function isSound(cache: string, [path, size, hash]: FileRow, written: number): boolean {
  const target = keptPath(cache, path);
  const status = statSync(target);
  if (status.size !== size) return false;
  return status.mtimeMs <= written || hashOf(readFileSync(target)) === hash;
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
