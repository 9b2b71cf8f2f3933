import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { BuildCache } from "../build-cache.ts";
import type { WorkerPool } from "../program/worker-pool.ts";
import type { ArchivePaths } from "../types.ts";
import { type CarriedOver, carrierOver, type KnownFolder, type SitePart } from "./carry-over.ts";
import type { Ledger, Made } from "./ledger.ts";
import { type LinkTask, linkingFiles } from "./link-tree.ts";
import { abandon, openStaging, takePlace } from "./output-folder.ts";

/** The next site, in the making. */
export interface NextSite {
  readonly folder: string;
  /** Take over what can be taken over of a part of the site; the rest of it is then to be made. */
  takeOver(part: SitePart): Promise<CarriedOver>;
}

/** What replacing a site needs. */
export interface SitePlace {
  readonly paths: ArchivePaths;
  readonly cache: BuildCache;
  readonly pool: WorkerPool;
}

/**
 * Replace the site by the next one, of which only what has changed is made.
 *
 * Two sites take turns: the present one, and under `spare` in the cache the one before it, which shares with it
 * every file that they have in common. The spare is brought up to date and takes the present one's place; so the
 * cost follows the change and not the size, and a build that is killed leaves the present site as it was. Where
 * there is no spare yet, the present site is given a double by another thread while everything else is prepared.
 *
 * @param fill takes over and makes every part; gives the records of all files, and whatever else there is to tell
 */
export async function replaceSite<T>(
  { paths, cache, pool }: SitePlace,
  fill: (next: NextSite) => Promise<{ files: ReadonlyMap<string, Made>; result: T }>,
): Promise<T> {
  const spare = join(cache.folder, "spare");
  const present = presentSite(cache, paths.output);
  const former = cache.read<Ledger>("spare");
  // From here on the spare is not what its ledger says, whatever happens.
  await cache.remove("spare");
  if (!former) await rm(spare, { recursive: true, force: true });
  const staging = await openStaging(paths, spare);
  const { next: folder, output } = staging;
  const ready =
    former || !present ? Promise.resolve(former ?? {}) : double(pool, { ...present, folder: output }, folder);
  // Whoever takes over waits for it, and hears of it.
  ready.catch(() => undefined);
  try {
    let carry: ((part: SitePart) => CarriedOver) | undefined;
    const takeOver = async (part: SitePart) => {
      const ledger = await ready;
      carry ??= carrierOver({ folder, ledger }, present && { ...present, folder: output });
      return carry(part);
    };
    const { files, result } = await fill({ folder, takeOver });
    const isSpare = await takePlace(staging, spare);
    await cache.write("output", { output: paths.output, files: Object.fromEntries(files) });
    if (isSpare && present) await cache.write("spare", present.ledger);
    return result;
  } catch (error) {
    await ready.catch(() => undefined);
    await abandon(staging);
    throw error;
  }
}

/** A site with fewer files is linked before another thread would have started. */
const fewFiles = 2_000;

/** Give the present site a double. @returns what is known of the files in it */
async function double(pool: WorkerPool, present: KnownFolder, to: string): Promise<Ledger> {
  const files = Object.keys(present.ledger);
  if (files.length < fewFiles) return {};
  const task: LinkTask = { from: present.folder, to, files };
  await pool.run(linkingFiles, task);
  return present.ledger;
}

/** What is known of the site in the output folder; undefined where it is another one's. */
export function presentSite(cache: BuildCache, output: string): KnownFolder | undefined {
  const known = cache.read<{ output: string; files: Ledger }>("output");
  return known?.output === output ? { folder: output, ledger: known.files } : undefined;
}
