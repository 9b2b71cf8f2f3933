import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Take away what a build has left in its folder, and keep it beside that folder until the whole run ends. It is not
 * removed: ext4 gives the number of a removed file to no other for a minute or more, and looks at each of them for every
 * file that is made meanwhile, so that a build right after would be timed together with the removal.
 * Source: Linux, fs/ext4/ialloc.c, `recently_deleted`.
 *
 * @param folder in which the build works
 * @param name of what it has left there; it may be missing
 */
export function setAside(folder: string, name: string): void {
  const path = join(folder, name);
  if (!existsSync(path)) return;
  const aside = join(dirname(folder), "aside");
  mkdirSync(aside, { recursive: true });
  renameSync(path, join(aside, String(readdirSync(aside).length)));
}
