import { randomBytes } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** How the name of a file begins that is being written; nobody else's does. */
export const unfinished = ".backfile-unfinished-";

/** Write a file whole or not at all: an interruption leaves the old one, never half of the new. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = join(dirname(path), `${unfinished}${randomBytes(6).toString("hex")}`);
  try {
    await writeFile(draft, content, { flag: "wx" });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
