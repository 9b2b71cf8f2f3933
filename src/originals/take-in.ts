import { createHash } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { access, copyFile, stat } from "node:fs/promises";
import { basename, isAbsolute, join, posix, relative, resolve } from "node:path";
import { notAFile, surveyFolder } from "../folder.ts";
import { type Outcome, type Problem, problem } from "../problem.ts";
import type { ArchivePaths } from "../types.ts";
import { writeWhole } from "../write-file.ts";
import { unreadable } from "./open-original.ts";

/** What was taken in among the originals. */
export interface TakenIn extends Outcome<readonly string[]> {
  /** Files that would have been copied, by their paths below `content/originals`. */
  readonly elsewhere?: ReadonlyMap<string, string>;
}

/**
 * Take files and folders in among the originals: those outside `content/originals` are copied there, byte for
 * byte, under their own names. A different file of the same name is never replaced.
 *
 * @param given paths as a person typed them, relative to `from`
 * @param options.isDryRun nothing is copied: it is said where the files lie that would be
 * @returns paths below `content/originals`, whether copied or there already
 */
export async function takeIn(
  paths: ArchivePaths,
  given: readonly string[],
  { from, isDryRun }: { from: string; isDryRun: boolean },
): Promise<TakenIn> {
  const outcomes: Outcome<readonly string[]>[] = [];
  const elsewhere = isDryRun ? new Map<string, string>() : undefined;
  for (const path of given) outcomes.push(await takeInOne(paths, path, { from, elsewhere }));
  return {
    ...(elsewhere ? { elsewhere } : {}),
    value: outcomes.flatMap((each) => each.value),
    problems: outcomes.flatMap((each) => each.problems),
  };
}

async function takeInOne(
  paths: ArchivePaths,
  given: string,
  { from, elsewhere }: { from: string; elsewhere: Map<string, string> | undefined },
): Promise<Outcome<readonly string[]>> {
  const whole = resolve(from, given);
  const inside = relative(paths.originals, whole).replaceAll("\\", "/");
  const isInside = !inside.startsWith("..") && !isAbsolute(inside);
  const there = await filesAt(whole, isInside ? posix.join(originals, inside) : withoutSlash(given));
  if (!there) {
    const missing = problem({ file: given }, "There is no such file or folder.", "Check the path.");
    return { value: [], problems: [missing] };
  }
  if (isWithin(whole, paths.content)) {
    const message =
      "This folder holds the archive itself: expected files from elsewhere, or below content/originals.";
    return {
      value: [],
      problems: [problem({ file: given }, message, "Name the files or the folder more closely.")],
    };
  }
  const { value: found, problems: leftOut } = there;
  if (!isInside) return copyAll(paths, { given, whole, elsewhere }, there);
  // What is left out of it is told with all originals.
  const others = leftOut.map(({ file }) => posix.relative(originals, file));
  return { value: [...found.map((file) => posix.join(inside, file)), ...others], problems: [] };
}

/** As problems name it. */
const originals = "content/originals";

async function copyAll(
  paths: ArchivePaths,
  { given, whole, elsewhere }: { given: string; whole: string; elsewhere: Map<string, string> | undefined },
  { value: found, problems: leftOut }: Outcome<readonly string[]>,
): Promise<Outcome<readonly string[]>> {
  const taken: string[] = [];
  const problems: Problem[] = [...leftOut];
  for (const file of found) {
    const name = file === "" ? basename(whole) : file;
    if (file === "" && name.startsWith(".")) {
      const message = "The file is hidden (its name begins with a dot): it was not taken in.";
      problems.push(problem({ file: given }, message, "Rename it if it is an article."));
      continue;
    }
    const from = join(whole, file);
    const fault =
      (await hindranceOf(from, posix.join(withoutSlash(given), file))) ??
      (await copyOriginal({ from, to: join(paths.originals, name), name, elsewhere }));
    if (fault) problems.push(fault);
    else taken.push(name);
  }
  return { value: taken, problems };
}

function withoutSlash(path: string): string {
  return path.replace(/(?<=.)[\\/]+$/, "");
}

/** @param name the path as problems give it */
async function hindranceOf(path: string, name: string): Promise<Problem | undefined> {
  try {
    await access(path, constants.R_OK);
    return undefined;
  } catch (error) {
    return unreadable(name, error);
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!way.startsWith("..") && !isAbsolute(way));
}

/**
 * The files of a folder, relative to it, and what of it can be taken in by nobody, such as links; for a file, one empty
 * path; undefined where there is neither.
 *
 * @param name the path as problems give it
 */
async function filesAt(path: string, name: string): Promise<Outcome<string[]> | undefined> {
  const status = await stat(path).catch(() => undefined);
  if (!status) return undefined;
  if (status.isDirectory()) return surveyFolder(path, name);
  return status.isFile() ? { value: [""], problems: [] } : { value: [], problems: [notAFile(name)] };
}

async function copyOriginal(copy: {
  from: string;
  to: string;
  /** Below `content/originals`. */
  name: string;
  elsewhere: Map<string, string> | undefined;
}): Promise<Problem | undefined> {
  const { elsewhere, name } = copy;
  const there = elsewhere?.get(name) ?? copy.to;
  const isThere = (await stat(there).catch(() => undefined)) !== undefined;
  if (isThere && !(await haveSameBytes(copy.from, there))) {
    const message = "Another file of this name is among the originals already; the new one was not taken in.";
    return problem(
      { file: `${originals}/${copy.name}` },
      message,
      "Rename the new file and take it in again.",
    );
  }
  if (!isThere && elsewhere) elsewhere.set(name, copy.from);
  else if (!isThere) {
    await writeWhole(copy.to, (path) => copyFile(copy.from, path, constants.COPYFILE_EXCL));
  }
  return undefined;
}

/** Compare two files without having either in memory. */
async function haveSameBytes(one: string, other: string): Promise<boolean> {
  if ((await stat(one)).size !== (await stat(other)).size) return false;
  return (await checksumOf(one)) === (await checksumOf(other));
}

async function checksumOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path) as AsyncIterable<Uint8Array>) hash.update(piece);
  return hash.digest("hex");
}
