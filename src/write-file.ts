import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Write a file whole or not at all: an interruption leaves the old one, never half of the new. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.part`;
  await writeFile(unfinished, content);
  await rename(unfinished, path);
}
