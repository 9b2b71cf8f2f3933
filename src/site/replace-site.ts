import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { BuildCache } from "../build-cache.ts";
import type { WorkerPool } from "../program/worker-pool.ts";
import type { ArchivePaths } from "../types.ts";
import { type CarriedOver, carrierOver, type KnownFolder, type SitePart } from "./carry-over.ts";
import type { Made, SiteLedger } from "./ledger.ts";
import { abandon, openStaging, takePlace } from "./output-folder.ts";
import { type SiteSurvey, type SurveyTask, surveyingSite } from "./survey-site.ts";

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
 * there is no spare yet, the present site is given a double. Another thread does what there is to do with a large
 * site's files while everything else is prepared.
 *
 * @param fill takes over and makes every part; gives the records of all files, and whatever else there is to tell
 */
export async function replaceSite<T>(
  { paths, cache, pool }: SitePlace,
  fill: (next: NextSite) => Promise<{ files: ReadonlyMap<string, Made>; result: T }>,
): Promise<T> {
  const spare = join(cache.folder, "spare");
  const present = presentSite(cache, paths.output);
  const former = cache.read<SiteLedger>("spare")?.files;
  // From here on the spare is not what its ledger says, whatever happens.
  if (former) await cache.rename("spare", surveyed);
  else await rm(spare, { recursive: true, force: true });
  const staging = await openStaging(paths, spare);
  const { next: folder, output } = staging;
  const known = former ?? present?.ledger ?? {};
  const survey = surveyNext(pool, Object.keys(known).length, {
    ...{ folder, cache: { folder: cache.folder, stamp: cache.stamp } },
    ...(former ? { ledger: surveyed } : { ledger: "output", doubleOf: output }),
  });
  // Whoever takes over waits for it, and hears of it.
  survey.catch(() => undefined);
  try {
    let carry: ((part: SitePart) => CarriedOver) | undefined;
    const takeOver = async (part: SitePart) => {
      const next = { folder, ledger: known, survey: await survey };
      carry ??= carrierOver(next, present && { ...present, folder: output });
      return carry(part);
    };
    const { files, result } = await fill({ folder, takeOver });
    const isSpare = await takePlace(staging, spare);
    if (isSpare && present) await cache.rename("output", "spare");
    await cache.remove(surveyed);
    const ledger: SiteLedger = { output: paths.output, files: Object.fromEntries(files) };
    await cache.write("output", ledger);
    return result;
  } catch (error) {
    await survey.catch(() => undefined);
    await abandon(staging);
    throw error;
  }
}

/** Under what the ledger of a site stands that is being brought up to date. */
const surveyed = "surveyed";

/** A site with fewer files is looked at before another thread would have started. */
const fewFiles = 2_000;

async function surveyNext(pool: WorkerPool, files: number, task: SurveyTask): Promise<SiteSurvey> {
  if (files === 0) return { others: [], lost: [], times: [] };
  return files < fewFiles ? surveyingSite.here(task) : pool.aside(surveyingSite, task);
}

/** What is known of the site in the output folder; undefined where it is another one's. */
export function presentSite(cache: BuildCache, output: string): KnownFolder | undefined {
  const known = cache.read<SiteLedger>("output");
  return known?.output === output ? { folder: output, ledger: known.files } : undefined;
}
