import type { BuildCache } from "../build-cache.ts";
import type { Problem } from "../problem.ts";
import type { ArchivePaths } from "../types.ts";
import { checkMade } from "./ledger.ts";
import { presentSite } from "./replace-site.ts";
import type { SearchChoice } from "./search-files.ts";

/** What a build has made of an archive. */
export interface BuiltArchive {
  readonly problems: readonly Problem[];
  readonly articles: number;
  /** HTML pages. */
  readonly pages: number;
  /** Words in the search index. */
  readonly words: number;
  /** Files that were made, the others having been taken over from the last build. */
  readonly made: number;
}

/** What a build was made of and what it said. */
interface LastBuild {
  readonly inputs: string;
  readonly search: SearchChoice;
  readonly built: BuiltArchive;
}

/**
 * Recall the last build, where it was made of the same inputs in the same way and its site is still as it was made.
 *
 * @param inputs their state, by `stateOfInputs`
 */
export function recallBuild(
  cache: BuildCache,
  paths: ArchivePaths,
  { inputs, search }: { inputs: string | undefined; search: SearchChoice },
): BuiltArchive | undefined {
  const last = cache.read<LastBuild>("last-build");
  if (!last || last.inputs !== inputs || last.search !== search) return undefined;
  const site = presentSite(cache, paths.output);
  const isIntact =
    site && Object.entries(site.ledger).every(([file, made]) => checkMade(site.folder, file, made));
  return isIntact ? { ...last.built, made: 0 } : undefined;
}

/** Remember a build. @param inputs undefined where nobody could tell whether they change */
export async function rememberBuild(
  cache: BuildCache,
  { inputs, search, built }: Omit<LastBuild, "inputs"> & { inputs: string | undefined },
): Promise<void> {
  if (inputs === undefined) await cache.remove("last-build");
  else await cache.write("last-build", { inputs, search, built } satisfies LastBuild);
}
