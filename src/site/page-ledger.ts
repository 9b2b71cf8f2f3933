/**
 * What each page was made of, so that the next build renders only the pages whose inputs have changed and takes
 * over the others as they are.
 */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, linkSync, mkdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { filesBelow } from "../folder.ts";
import { readIfPresent } from "../text-file.ts";
import type { Archive, ArchivePaths } from "../types.ts";
import { writeWhole } from "../write-file.ts";
import { choosePages, type ManyPages, manyPages } from "./many-pages.ts";
import { version } from "./tool-folder.ts";

/** Of one page: hash of its inputs, and size in bytes and time in milliseconds of the file that was written. */
const record = z.tuple([z.string(), z.number(), z.number()]);
const ledger = z.object({ output: z.string(), pages: z.record(z.string(), record) });
type Ledger = z.infer<typeof ledger>;

/** Which pages are to be rendered, and which taken over from the last build. */
export interface PagePlan {
  readonly due: ManyPages;
  /** Files below the site's folder. */
  readonly kept: readonly string[];
  /** Hash of the inputs of every page, by its file. */
  readonly inputs: ReadonlyMap<string, string>;
}

/**
 * Compare the inputs of every page with those of the last build.
 *
 * A ledger of another output folder, of another version or that cannot be read is as good as none, and so is the
 * record of a page whose file is not as it was written.
 *
 * @param templates folder of compiled page templates
 */
export async function planPages(archive: Archive, paths: ArchivePaths, templates: string): Promise<PagePlan> {
  const look = await hashOfLook(archive, paths, templates);
  const last = await readLedger(paths);
  const kept: string[] = [];
  const inputs = new Map<string, string>();
  const due = choosePages(manyPages(archive), (kind, item, file) => {
    const hash = hashOf(look, kind, JSON.stringify(item));
    inputs.set(file, hash);
    const isKept = isAsRecorded(last?.pages[file], hash, join(paths.output, file));
    if (isKept) kept.push(file);
    return !isKept;
  });
  return { due, kept, inputs };
}

/** Take pages over from the last build: the same files under a second name, or copies where links are not to be had. */
export function takeOver(kept: readonly string[], folders: { from: string; to: string }): void {
  const made = new Set<string>();
  for (const file of kept) {
    makeFolder(dirname(join(folders.to, file)), made);
    const [from, to] = [join(folders.from, file), join(folders.to, file)];
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
  }
}

/** Make a folder and those above it, each once: asking the system to look for all of them takes five times as long. */
function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder) || existsSync(folder)) return;
  makeFolder(dirname(folder), made);
  mkdirSync(folder);
  made.add(folder);
}

/** Record what the pages of the site, now in its place, were made of. */
export async function writeLedger(paths: ArchivePaths, plan: PagePlan): Promise<void> {
  const pages: Ledger["pages"] = {};
  for (const [file, hash] of plan.inputs) {
    const { size, mtimeMs } = statSync(join(paths.output, file));
    pages[file] = [hash, size, mtimeMs];
  }
  await writeWhole(ledgerFile(paths), JSON.stringify({ output: paths.output, pages } satisfies Ledger));
}

async function readLedger(paths: ArchivePaths): Promise<Ledger | undefined> {
  const bytes = await readIfPresent(ledgerFile(paths));
  if (!bytes) return undefined;
  const read = ledger.safeParse(parseJson(bytes.toString("utf8")));
  return read.success && read.data.output === paths.output ? read.data : undefined;
}

function ledgerFile(paths: ArchivePaths): string {
  return join(paths.cache, "pages.json");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isAsRecorded(known: z.infer<typeof record> | undefined, hash: string, path: string): boolean {
  if (known?.[0] !== hash) return false;
  const status = statSync(path, { throwIfNoEntry: false });
  return status?.size === known[1] && status.mtimeMs === known[2];
}

/** What every page depends on. Templates of the archive's own may show anything, so they depend on all of it. */
async function hashOfLook(archive: Archive, paths: ArchivePaths, templates: string): Promise<string> {
  const files = await filesBelow(templates);
  const compiled = await Promise.all(files.map((file) => readFile(join(templates, file), "utf8")));
  const hasOwn = (await filesBelow(paths.templates)).some((file) => /\.tsx?$/.test(file));
  const everything = hasOwn ? JSON.stringify(archive) : "";
  return hashOf(version, JSON.stringify(archive.settings), ...files, ...compiled, everything);
}

function hashOf(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest("base64url");
}
