import { createHash } from "node:crypto";
import { join } from "node:path";
import { isSettled, stateOf } from "../file-state.ts";
import { filesBelow } from "../folder.ts";
import type { ArchivePaths } from "../types.ts";

/** The files of an archive that a build may read. */
export interface InputState {
  readonly files: number;
  /**
   * The state of all of them as one fingerprint; undefined where a file has changed so lately that it may change
   * again unnoticed, or cannot be looked at.
   */
  readonly state: string | undefined;
}

/** Describe the state of every file of an archive that a build may read. */
export async function stateOfInputs(paths: ArchivePaths): Promise<InputState> {
  const folders = [paths.content, paths.templates, paths.public];
  const below = await Promise.all(folders.map((folder) => filesBelow(folder).catch(() => undefined)));
  const found = below.map((files, at) => files?.map((file) => join(folders[at] ?? "", file)));
  const all = found.flatMap((files) => files ?? []);
  return { files: all.length, state: found.includes(undefined) ? undefined : stateOfFiles(all) };
}

function stateOfFiles(files: readonly string[]): string | undefined {
  const hash = createHash("sha256");
  const now = Date.now();
  for (const path of files) {
    if (!isSettled(path, now)) return undefined;
    hash.update(`${path}\n${stateOf(path)}\n`);
  }
  return hash.digest("base64url");
}
