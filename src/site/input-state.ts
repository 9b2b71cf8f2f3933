import { createHash } from "node:crypto";
import { join } from "node:path";
import { type FileState, lookAt } from "../file-state.ts";
import { entriesBelow } from "../folder.ts";
import type { ArchivePaths } from "../types.ts";

/** The files of an archive that a build may read. */
export interface InputState {
  /** The state of each, by its path. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * The state of all of them as one fingerprint; undefined where a file has changed so lately that it may change
   * again unnoticed, or cannot be looked at.
   */
  readonly state: string | undefined;
}

/** Describe the state of every file of an archive that a build may read. */
export async function stateOfInputs(paths: ArchivePaths): Promise<InputState> {
  const folders = [paths.content, paths.templates, paths.public];
  const below = await Promise.all(folders.map((folder) => entriesBelow(folder).catch(() => undefined)));
  const now = Date.now();
  const found = below.flatMap((files, at) =>
    (files ?? []).map((file) => stateAt(join(folders[at] ?? "", file), now)),
  );
  const isWhole = !below.includes(undefined) && found.every((each) => each.isSettled);
  return {
    files: new Map(found.map(({ path, state }) => [path, state])),
    state: isWhole ? fingerprintOf(found) : undefined,
  };
}

/** Whether no file has changed from one look to the other. */
export function isSameState({ files: one }: InputState, { files: other }: InputState): boolean {
  return one.size === other.size && [...one].every(([path, state]) => other.get(path) === state);
}

/** The state of a file, or of what a link leads to; that it leads nowhere is a state, too. */
function stateAt(path: string, now: number): FileState {
  return lookAt(path, now) ?? { path, state: "leads nowhere", isSettled: true };
}

function fingerprintOf(files: readonly FileState[]): string {
  const hash = createHash("sha256");
  for (const { path, state } of files) hash.update(`${path}\n${state}\n`);
  return hash.digest("base64url");
}
