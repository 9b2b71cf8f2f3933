import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** List every file below a folder as a path from it, with forward slashes, in the order of code units. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted((a, b) => (a < b ? -1 : 1));
}
