import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { inject } from "vitest";

/** Files by path, with forward slashes, from the folder they are put into. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * Make a folder that holds exactly these files and return its absolute path.
 * It is gone when the run ends; a test need not clean up.
 */
export async function temporaryArchive(files: Files = {}): Promise<string> {
  const folder = await mkdtemp(join(inject("temporaryFolder"), "archive-"));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  return folder;
}
