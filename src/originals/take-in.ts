import { createHash } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { copyFile, stat } from "node:fs/promises";
import { basename, isAbsolute, join, posix, relative, resolve } from "node:path";
import { filesBelow } from "../folder.ts";
import { type Outcome, type Problem, problem } from "../problem.ts";
import type { ArchivePaths } from "../types.ts";
import { writeWhole } from "../write-file.ts";

/**
 * Take files and folders in among the originals: those outside `content/originals` are copied there, byte for
 * byte, under their own names. A different file of the same name is never replaced.
 *
 * @param given paths as a person typed them, relative to `from`
 * @returns paths below `content/originals`, whether copied or there already
 */
export async function takeIn(
  paths: ArchivePaths,
  given: readonly string[],
  { from, isDryRun }: { from: string; isDryRun: boolean },
): Promise<Outcome<readonly string[]>> {
  const outcomes: Outcome<readonly string[]>[] = [];
  for (const path of given) outcomes.push(await takeInOne(paths, path, { from, isDryRun }));
  return {
    value: outcomes.flatMap((each) => each.value),
    problems: outcomes.flatMap((each) => each.problems),
  };
}

async function takeInOne(
  paths: ArchivePaths,
  given: string,
  { from, isDryRun }: { from: string; isDryRun: boolean },
): Promise<Outcome<readonly string[]>> {
  const whole = resolve(from, given);
  const found = await filesAt(whole);
  if (!found) {
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
  const inside = relative(paths.originals, whole).replaceAll("\\", "/");
  const isInside = !inside.startsWith("..") && !isAbsolute(inside);
  if (isInside) return { value: found.map((file) => posix.join(inside, file)), problems: [] };
  const taken: string[] = [];
  const problems: Problem[] = [];
  for (const file of found) {
    const name = file === "" ? basename(whole) : file;
    if (file === "" && name.startsWith(".")) {
      const message = "The file is hidden (its name begins with a dot): it was not taken in.";
      problems.push(problem({ file: given }, message, "Rename it if it is an article."));
      continue;
    }
    const fault = await copyOriginal({ from: join(whole, file), to: join(paths.originals, name), isDryRun });
    if (fault) problems.push({ ...fault, file: `content/originals/${name}` });
    else taken.push(name);
  }
  return { value: taken, problems };
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!way.startsWith("..") && !isAbsolute(way));
}

/** The files of a folder, relative to it; for a file, one empty path; undefined where there is neither. */
async function filesAt(path: string): Promise<string[] | undefined> {
  const status = await stat(path).catch(() => undefined);
  if (!status) return undefined;
  return status.isDirectory() ? filesBelow(path) : [""];
}

async function copyOriginal(copy: {
  from: string;
  to: string;
  isDryRun: boolean;
}): Promise<Problem | undefined> {
  const isThere = (await stat(copy.to).catch(() => undefined)) !== undefined;
  if (isThere && !(await haveSameBytes(copy.from, copy.to))) {
    const message = "Another file of this name is among the originals already; the new one was not taken in.";
    return problem({ file: copy.to }, message, "Rename the new file and take it in again.");
  }
  if (!isThere && !copy.isDryRun) {
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
