import { type Stats, statSync } from "node:fs";

/**
 * The state of a file on disk, as a text that differs once the file has been written to, replaced or given other
 * times; undefined where there is none. The time of the last change of the inode is part of it, which no program
 * can set back.
 */
export function stateOf(path: string): string | undefined {
  const status = statSync(path, { throwIfNoEntry: false });
  return status && describeState(status);
}

/**
 * Whether a state says enough to rely on it later: a file that was changed this very moment can change again
 * within the same tick of the file system's clock.
 *
 * @param now when its content was read, at the latest, in milliseconds of the epoch
 */
export function isSettled(path: string, now: number): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return false;
  const changed = Math.max(status.mtimeMs, status.ctimeMs);
  // A file system that counts in whole seconds, or in two as FAT does, shows no fractions.
  return now - changed > (changed % 1000 === 0 ? 2_000 : 100);
}

function describeState({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
