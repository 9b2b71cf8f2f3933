import { createHash } from "node:crypto";
import { join } from "node:path";
import { isSettled, stateOf } from "../file-state.ts";
import { filesBelow } from "../folder.ts";
import type { ArchivePaths } from "../types.ts";

/**
 * Describe the state of every file of an archive that a build may read, as one fingerprint.
 *
 * @returns undefined where a file has changed so lately that it may change again unnoticed, or cannot be looked at
 */
export async function stateOfInputs(paths: ArchivePaths): Promise<string | undefined> {
  const hash = createHash("sha256");
  const now = Date.now();
  for (const folder of [paths.content, paths.templates, paths.public]) {
    const files = await filesBelow(folder).catch(() => undefined);
    if (!files) return undefined;
    for (const file of files) {
      const path = join(folder, file);
      if (!isSettled(path, now)) return undefined;
      hash.update(`${path}\n${stateOf(path)}\n`);
    }
  }
  return hash.digest("base64url");
}
