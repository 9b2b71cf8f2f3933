import { randomBytes } from "node:crypto";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { filesBelow } from "./folder.ts";
import { isAlive } from "./is-alive.ts";

/** How the name of a file begins that is being written; nobody else's does. */
export const unfinished = ".backfile-unfinished-";

/**
 * Write a file whole or not at all: an interruption leaves the old one, never half of the new.
 *
 * @param content or what writes it to the path that it is given
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | ((path: string) => Promise<void>),
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = join(dirname(path), `${unfinished}${process.pid}-${randomBytes(6).toString("hex")}`);
  try {
    if (typeof content === "function") await content(draft);
    else await writeFile(draft, content, { flag: "wx" });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Remove what processes that were killed have left half written below a folder, or in it alone. */
export async function clearUnfinished(folder: string, depth: "below" | "in" = "below"): Promise<void> {
  const list = depth === "in" ? readdir : filesBelow;
  for (const file of await list(folder).catch(() => [])) {
    const process = /^(\d+)-/.exec(basename(file).split(unfinished)[1] ?? "")?.[1];
    if (basename(file).startsWith(unfinished) && process !== undefined && !isAlive(Number(process)))
      await rm(join(folder, file), { force: true });
  }
}
