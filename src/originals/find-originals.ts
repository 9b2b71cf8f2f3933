import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesBelow } from "../text-file.ts";
import type { ArchivePaths, Original } from "../types.ts";

/** What a person knows of the originals; it stands beside them and is no original itself. */
export const metadataFile = "metadata.csv";

/** List the originals of an archive, in the order of their paths. */
export async function findOriginals(paths: ArchivePaths): Promise<string[]> {
  const files = await filesBelow(paths.originals);
  return files.filter((file) => file !== metadataFile && !isHidden(file));
}

/** Read one original. */
export async function readOriginal(paths: ArchivePaths, file: string): Promise<Original> {
  const bytes = await readFile(join(paths.originals, file));
  return { file, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Files that systems leave behind, such as `.DS_Store`, or in a folder whose name begins with a dot. */
function isHidden(file: string): boolean {
  return (
    file.split("/").some((part) => part.startsWith(".")) || /(^|\/)(thumbs\.db|desktop\.ini)$/i.test(file)
  );
}
