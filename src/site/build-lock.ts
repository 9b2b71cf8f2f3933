import { mkdir, open, readFile, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isAlive } from "../is-alive.ts";
import { isErrorCode } from "../text-file.ts";
import type { ArchivePaths } from "../types.ts";
import { OutputFolderError } from "./output-folder.ts";

/** How long a build waits for another one of the same archive, and how often it looks, in milliseconds. */
const patience = 120_000;
const pause = 100;

/** How often a lock says that its holder is at work, and how long after the last time nobody can be, in milliseconds. */
const beat = 5_000;
const silence = 100_000;

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
  const sign = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch(() => undefined);
  }, beat);
  try {
    return await work();
  } finally {
    clearInterval(sign);
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

/**
 * A build that was killed cannot give its lock back. That its process is running does not mean that it lives: in a
 * container and on another machine the numbers of processes come again.
 */
async function releaseOfTheDead(lock: string): Promise<void> {
  const holder = Number(await readFile(lock, "utf8").catch(() => "0"));
  const lastSign = (await stat(lock).catch(() => undefined))?.mtimeMs ?? Date.now();
  const isDead = (holder > 0 && !isAlive(holder)) || Date.now() - lastSign > silence;
  if (isDead) await rm(lock, { force: true });
}
