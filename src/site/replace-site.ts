import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { BuildCache } from "../build-cache.ts";
import type { ArchivePaths } from "../types.ts";
import { type CarriedOver, carrierOver, type KnownFolder, type SitePart } from "./carry-over.ts";
import type { Ledger, Made } from "./ledger.ts";
import { abandon, openStaging, takePlace } from "./output-folder.ts";

/** The next site, in the making. */
export interface NextSite {
  readonly folder: string;
  /** Take over what can be taken over of a part of the site; the rest of it is then to be made. */
  takeOver(part: SitePart): CarriedOver;
}

/**
 * Replace the site by the next one, of which only what has changed is made.
 *
 * Two sites take turns: the present one, and under `spare` in the cache the one before it, which shares with it
 * every file that they have in common. The spare is brought up to date and takes the present one's place; so the
 * cost follows the change and not the size, and a build that is killed leaves the present site as it was.
 *
 * @param fill takes over and makes every part; gives the records of all files
 */
export async function replaceSite(
  { paths, cache }: { paths: ArchivePaths; cache: BuildCache },
  fill: (next: NextSite) => Promise<ReadonlyMap<string, Made>>,
): Promise<void> {
  const spare = join(cache.folder, "spare");
  const present = presentSite(cache, paths.output);
  const former = cache.read<Ledger>("spare");
  // From here on the spare is not what its ledger says, whatever happens.
  await cache.remove("spare");
  if (!former) await rm(spare, { recursive: true, force: true });
  const staging = await openStaging(paths, spare);
  try {
    const next: KnownFolder = { folder: staging.next, ledger: former ?? {} };
    const takeOver = carrierOver(next, present && { ...present, folder: staging.output });
    const files = await fill({ folder: staging.next, takeOver });
    const isSpare = await takePlace(staging, spare);
    await cache.write("output", { output: paths.output, files: Object.fromEntries(files) });
    if (isSpare && present) await cache.write("spare", present.ledger);
  } catch (error) {
    await abandon(staging);
    throw error;
  }
}

/** What is known of the site in the output folder; undefined where it is another one's. */
export function presentSite(cache: BuildCache, output: string): KnownFolder | undefined {
  const known = cache.read<{ output: string; files: Ledger }>("output");
  return known?.output === output ? { folder: output, ledger: known.files } : undefined;
}
