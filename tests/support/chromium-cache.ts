import { lstat, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryFolder } from "./repository-folder.ts";

/**
 * Return a folder in which to keep a Chromium between runs: below node_modules, or where nothing can be
 * written there, a folder of this user's own among the temporary ones. Throws where that is another user's.
 */
export async function chromiumCache(): Promise<string> {
  const usual = join(repositoryFolder, "node_modules", ".cache", "backfile-chromium");
  try {
    await rm(await mkdtemp(join(await made(usual), "trial-")), { recursive: true });
    return usual;
  } catch {
    const own = await made(join(tmpdir(), `backfile-chromium-${process.getuid?.() ?? "user"}`));
    const status = await lstat(own);
    if (!status.isDirectory() || status.uid !== process.getuid?.()) {
      throw new Error(`${own} belongs to somebody else. Remove it, or set TMPDIR to another folder.`);
    }
    return own;
  }
}

async function made(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}
