import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { inject } from "vitest";
import { repositoryFolder } from "./repository-folder.ts";

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

/** Make a folder that holds a copy of this repository's own archive, which is the sample. */
export async function copyOfTheSampleArchive(): Promise<string> {
  const folder = await temporaryArchive();
  await cp(join(repositoryFolder, "content"), join(folder, "content"), { recursive: true });
  return folder;
}
