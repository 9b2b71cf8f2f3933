import { existsSync, rmSync, statSync } from "node:fs";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "../is-alive.ts";

/** Where templates stand that this process has placed, by their fingerprint. */
const placed = new Map<string, string>();

/** How the name of such a folder begins; the number of the process follows. */
const beginning = "backfile-templates-";

/**
 * Place compiled templates where Eleventy can load them: in a temporary folder, since it loads modules by an address in
 * which not every character of an archive's own path could stand. The same templates stay in the same place as long as
 * this process runs, which then need not load them again.
 *
 * @returns the folder
 */
export async function placeTemplates(compiled: string, fingerprint: string): Promise<string> {
  const before = placed.get(fingerprint);
  if (before !== undefined && existsSync(before)) return before;
  await clearUp();
  const folder = await mkdtemp(join(tmpdir(), `${beginning}${process.pid}-`));
  await cp(compiled, folder, { recursive: true });
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  placed.set(fingerprint, folder);
  return folder;
}

/** What was placed so lately may belong to a process that cannot be seen from here, in milliseconds. */
const anHour = 3_600_000;

/** Remove what processes that were killed have left. */
async function clearUp(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = name.startsWith(beginning) && Number.parseInt(name.slice(beginning.length), 10);
    const path = join(tmpdir(), name);
    if (!owner || isAlive(owner) || Date.now() - (statSync(path, quietly)?.mtimeMs ?? 0) < anHour) continue;
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

const quietly = { throwIfNoEntry: false } as const;
