import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Outcome, type Problem, problem } from "./problem.ts";
import { isErrorCode } from "./text-file.ts";

/** What lies below a folder: paths with forward slashes, in code-unit order. */
interface Contents {
  readonly files: string[];
  /** Neither files nor folders: symbolic links and the like. */
  readonly others: string[];
  readonly unreadable: string[];
}

/**
 * List the files below a folder of Backfile's own; none where it is missing.
 *
 * @throws where a folder cannot be read
 */
export async function filesBelow(folder: string): Promise<string[]> {
  const contents = await contentsOf(folder);
  refuseUnreadable(folder, contents);
  return contents.files;
}

/** List everything below a folder that is no folder itself, links too; none where it is missing. @throws as `filesBelow` */
export async function entriesBelow(folder: string): Promise<string[]> {
  const contents = await contentsOf(folder);
  refuseUnreadable(folder, contents);
  return [...contents.files, ...contents.others];
}

/**
 * List the files below a folder of somebody's collection; what cannot be read, or is a link that is not
 * followed, is a problem.
 *
 * @param name the folder's path as problems give it, such as `content/originals`
 */
export async function surveyFolder(folder: string, name: string): Promise<Outcome<string[]>> {
  const { files, others, unreadable } = await contentsOf(folder);
  const problems: Problem[] = [
    ...unreadable.map((path) => unreadableFolder(`${name}/${path}`.replace(/\/$/, ""))),
    ...others.map((path) => notAFile(`${name}/${path}`)),
  ];
  return { value: files, problems };
}

function refuseUnreadable(folder: string, { unreadable: [first] }: Contents): void {
  if (first !== undefined) throw new Error(`The folder ${join(folder, first)} cannot be read.`);
}

async function contentsOf(folder: string): Promise<Contents> {
  const contents: Contents = { files: [], others: [], unreadable: [] };
  await walk(folder, "", contents);
  for (const list of Object.values(contents)) list.sort(byCodeUnit);
  return contents;
}

async function walk(folder: string, below: string, contents: Contents): Promise<void> {
  const entries = await entriesOf(join(folder, below));
  if (!entries) contents.unreadable.push(below);
  for (const entry of entries ?? []) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) await walk(folder, path, contents);
    else (entry.isFile() ? contents.files : contents.others).push(path);
  }
}

async function entriesOf(folder: string): Promise<Dirent[] | undefined> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isErrorCode(error, "ENOENT")) return [];
    if (isErrorCode(error, "EACCES", "EPERM", "ENOTDIR")) return undefined;
    throw error;
  }
}

function unreadableFolder(file: string): Problem {
  const message = "This folder cannot be read: what it holds is left out.";
  return problem({ file }, message, "Give yourself leave to read it, or move it elsewhere.");
}

/** What is neither a file nor a folder: reading it may never end. */
export function notAFile(file: string): Problem {
  const message = "This is a link or a special file, which is not followed: expected a file.";
  return problem({ file }, message, "Put the file itself in its place.");
}

/** Order texts by their code units, as paths are listed. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1;
}
