import { type Stats, statSync } from "node:fs";

/** What can be seen of a file without reading it. */
export interface FileState {
  readonly path: string;
  /**
   * Differs once the file has been written to, replaced or given other times. The time of the last change of the
   * inode is part of it, which no program can set back.
   */
  readonly state: string;
  /**
   * Whether the state says enough to rely on it later: a file that was changed this very moment can change again
   * within the same tick of the file system's clock.
   */
  readonly isSettled: boolean;
}

/**
 * Look at a file; undefined where there is none.
 *
 * @param now when its content was read, at the latest, in milliseconds of the epoch
 */
export function lookAt(path: string, now: number): FileState | undefined {
  const status = statSync(path, { throwIfNoEntry: false });
  return status && { path, state: describeState(status), isSettled: isSettledAt(status, now) };
}

/** The state of a file on disk, as of {@link FileState}; undefined where there is none. */
export function stateOf(path: string): string | undefined {
  return lookAt(path, 0)?.state;
}

/** Whether the state of a file can be relied on later, as of {@link FileState}. */
export function isSettled(path: string, now: number): boolean {
  return lookAt(path, now)?.isSettled === true;
}

function isSettledAt({ mtimeMs, ctimeMs }: Stats, now: number): boolean {
  const changed = Math.max(mtimeMs, ctimeMs);
  // A file system that counts in whole seconds, or in two as FAT does, shows no fractions.
  return now - changed > (changed % 1000 === 0 ? 2_000 : 100);
}

function describeState({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
