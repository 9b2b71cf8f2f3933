import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isAlive } from "../is-alive.ts";
import { isErrorCode } from "../text-file.ts";
import type { ArchivePaths } from "../types.ts";
import { OutputFolderError } from "./output-folder.ts";

/** How long a build waits for another one of the same archive, and how often it looks, in milliseconds. */
const patience = 120_000;
const pause = 100;

/**
 * Do something that must not be done twice at a time in one archive; a second one waits for the first to end.
 *
 * @param name of the lock
 * @throws OutputFolderError where the other does not end
 */
export async function oneAtATime<T>(paths: ArchivePaths, name: string, work: () => Promise<T>): Promise<T> {
  const lock = join(paths.cache, name);
  await mkdir(paths.cache, { recursive: true });
  for (let waited = 0; !(await take(lock)); waited += pause) {
    if (waited >= patience) {
      const message = `Another build of this archive is running. If that cannot be, delete ${lock}.`;
      throw new OutputFolderError(message);
    }
    await setTimeout(pause);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, "wx");
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (!isErrorCode(error, "EEXIST")) throw error;
    await releaseOfTheDead(lock);
    return false;
  }
}

/** A build that was killed cannot give its lock back. */
async function releaseOfTheDead(lock: string): Promise<void> {
  const holder = Number(await readFile(lock, "utf8").catch(() => "0"));
  if (holder > 0 && !isAlive(holder)) await rm(lock, { force: true });
}
