import { chmod, lstat, mkdir, mkdtemp, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { z } from "zod";
import { isErrorCode, readIfPresent } from "../text-file.ts";
import type { ArchivePaths } from "../types.ts";

/** The file by which Backfile knows a site that it has built, and what in the folder is its own. */
export const siteRecord = "backfile.json";

/** A place that cannot take the site; its message says how to mend it. */
export class OutputFolderError extends Error {}

/** A place for the next site, beside the present one. */
export interface Staging {
  /** The folder in which the next site is made. */
  readonly next: string;
  /** The present site's folder, in which there may be nothing yet. */
  readonly output: string;
  /** What somebody else has put at the top of the present one, such as `.git` or `CNAME`. */
  readonly foreign: readonly string[];
}

/**
 * Make ready to build the next site beside the present one.
 *
 * @param spare a folder to go on from, which moves there; where it is missing, the next site begins empty
 * @throws OutputFolderError where the output folder is not Backfile's to replace
 */
export async function openStaging(paths: ArchivePaths, spare: string): Promise<Staging> {
  const output = await realpath(paths.output).catch(() => paths.output);
  refuseArchive(output, paths);
  await clearUp(output);
  const foreign = await foreignEntries(output);
  await mkdir(dirname(output), { recursive: true });
  const next = await mkdtemp(`${output}${stagingMark}`);
  // Where the spare lies on another disk it stays there, and the next site begins empty.
  await rename(spare, next).catch(() => undefined);
  return { next, output, foreign };
}

/**
 * Let the next site take the present one's place, in one step: whoever reads the present one never sees half of
 * the next. What somebody else has put at its top moves over.
 *
 * @param spare where the former site is put, to go on from; where that is not to be had, it is removed
 * @returns whether the former site is there
 * @throws OutputFolderError where what somebody else has put there stands in the way of the site's own
 */
export async function takePlace({ next, output, foreign }: Staging, spare: string): Promise<boolean> {
  const moving = await withoutClashes(foreign, { next, output });
  const aside = next.replace(stagingMark, asideMark);
  // A temporary folder is its maker's alone; a site is for others to read.
  const old = await stat(output).catch(ignoreMissing);
  await chmod(next, old ? old.mode & 0o777 : 0o777 & ~process.umask());
  await rename(output, aside).catch(ignoreMissing);
  await rename(next, output);
  for (const entry of moving) await rename(join(aside, entry), join(output, entry));
  await rm(spare, { recursive: true, force: true });
  const isSpare = await rename(aside, spare).then(
    () => true,
    () => false,
  );
  if (!isSpare) await rm(aside, { recursive: true, force: true });
  return isSpare;
}

/** Leave out what need not move, since the site has a folder of that name and there is no file in this one. */
async function withoutClashes(
  foreign: readonly string[],
  { next, output }: Pick<Staging, "next" | "output">,
): Promise<string[]> {
  const taken = new Set(await readdir(next));
  const clashes = foreign.filter((entry) => taken.has(entry));
  for (const entry of clashes) {
    const path = join(output, entry);
    if (await isWithoutFiles(path)) continue;
    throw new OutputFolderError(
      `${path} is not of Backfile's making and stands where the site has one of its own. Move it elsewhere.`,
    );
  }
  return foreign.filter((entry) => !taken.has(entry));
}

async function isWithoutFiles(path: string): Promise<boolean> {
  if (!(await lstat(path)).isDirectory()) return false;
  const below = await readdir(path, { recursive: true, withFileTypes: true });
  return below.every((entry) => entry.isDirectory());
}

/** Give up the next site. */
export async function abandon({ next }: Staging): Promise<void> {
  await rm(next, { recursive: true, force: true });
}

/** How the name of a folder goes on, after the output's own, in which a site is being built or laid aside. */
const stagingMark = ".backfile-next-";
const asideMark = ".backfile-old-";

/**
 * Clear up what builds that were killed have left: half a site goes; an old site laid aside comes back where no
 * new one took its place, and else gives up what others had put into it.
 */
async function clearUp(output: string): Promise<void> {
  const siblings = await readdir(dirname(output)).catch(ignoreMissing);
  const left = (mark: string) =>
    (siblings ?? [])
      .filter((name) => name.startsWith(basename(output) + mark))
      .map((name) => join(dirname(output), name));
  for (const folder of left(stagingMark)) await rm(folder, { recursive: true, force: true });
  for (const aside of left(asideMark)) {
    if (!(await stat(output).catch(ignoreMissing))) await rename(aside, output);
    else await giveUp(aside, output);
  }
}

async function giveUp(aside: string, output: string): Promise<void> {
  const [own, entries, taken] = await Promise.all([ownEntries(aside), readdir(aside), readdir(output)]);
  const foreign = own ? entries.filter((entry) => !own.includes(entry) && !taken.includes(entry)) : [];
  for (const entry of foreign) await rename(join(aside, entry), join(output, entry));
  await rm(aside, { recursive: true, force: true });
}

function refuseArchive(output: string, paths: ArchivePaths): void {
  const isWithin = (folder: string, path: string) => {
    const way = relative(folder, path);
    return way === "" || (way !== ".." && !way.startsWith(`..${sep}`));
  };
  const own = [paths.content, paths.templates, paths.public, paths.cache];
  if (isWithin(output, paths.root) || own.some((folder) => isWithin(folder, output))) {
    throw new OutputFolderError(
      `${output} is a part of the archive itself, or holds it. Name another folder with --output.`,
    );
  }
}

const record = z.object({ entries: z.array(z.string()) });

/** What stands at the top of the output folder that is not of Backfile's making. */
async function foreignEntries(output: string): Promise<string[]> {
  const entries = await readdir(output).catch((error: unknown) => {
    if (isErrorCode(error, "ENOTDIR")) throw new OutputFolderError(`${output} is a file: expected a folder.`);
    return ignoreMissing(error);
  });
  if (!entries || entries.length === 0) return [];
  const own = await ownEntries(output);
  if (own) return entries.filter((entry) => !own.includes(entry));
  throw new OutputFolderError(
    `${join(output, "/")} holds files that Backfile has not built (there is no ${siteRecord} among them). ` +
      "Name an empty or new folder with --output.",
  );
}

async function ownEntries(output: string): Promise<readonly string[] | undefined> {
  const bytes = await readIfPresent(join(output, siteRecord));
  if (!bytes) return undefined;
  try {
    return record.parse(JSON.parse(bytes.toString("utf8"))).entries;
  } catch {
    return undefined;
  }
}

function ignoreMissing(error: unknown): undefined {
  if (isErrorCode(error, "ENOENT")) return undefined;
  throw error;
}
