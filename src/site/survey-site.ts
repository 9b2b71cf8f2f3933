import { readdirSync, rmdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { openBuildCache } from "../build-cache.ts";
import type { Job } from "../program/worker-pool.ts";
import { checkMade, type Ledger, linkOrCopy, type SiteLedger } from "./ledger.ts";
import { makeFolder } from "./make-folder.ts";

/** A folder to be looked at, that a ledger of the cache tells of. */
export interface SurveyTask {
  readonly folder: string;
  readonly cache: { readonly folder: string; readonly stamp: string };
  /** Name of the ledger. */
  readonly ledger: string;
  /** A folder whose files are first to be given a second name in this one, which is empty. */
  readonly doubleOf?: string;
}

/** In what a folder differs from its ledger. */
export interface SiteSurvey {
  /** Files of which the ledger does not know. */
  readonly others: readonly string[];
  /** Files of the ledger that are missing or not as they were made. */
  readonly lost: readonly string[];
  /** Files that have another time than in the ledger, but the same bytes. */
  readonly times: readonly (readonly [file: string, time: number])[];
}

/** Surveying a folder, in any thread. */
export const surveyingSite: Job<SurveyTask, SiteSurvey> = { name: "survey site", here: surveySite };

/** Look at every file of a folder: hundreds of thousands take seconds. */
export default function surveySite({ folder, cache, ledger, doubleOf }: SurveyTask): SiteSurvey {
  const known = openBuildCache(cache.folder, cache.stamp).read<SiteLedger>(ledger);
  const files: Ledger = known?.files ?? {};
  const lost: string[] = [];
  const times: [string, number][] = [];
  const others = doubleOf === undefined ? unknownFiles(folder, files) : [];
  const made = new Set<string>([folder]);
  for (const [file, record] of Object.entries(files)) {
    if (doubleOf !== undefined) link(join(doubleOf, file), join(folder, file), made);
    const now = checkMade(folder, file, record);
    if (!now) lost.push(file);
    else if (now !== record) times.push([file, now[3]]);
  }
  return { others, lost, times };
}

function link(from: string, to: string, made: Set<string>): void {
  makeFolder(dirname(to), made);
  try {
    linkOrCopy(from, to);
  } catch {
    // What is missing is found lost.
  }
}

/** Everything below a folder that is no folder itself and not listed. Folders that somebody has emptied go. */
function unknownFiles(folder: string, listed: Ledger): string[] {
  const found: string[] = [];
  const walk = (below: string): number => {
    let count = 0;
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      count += entry.isDirectory() ? walk(path) : 1;
      if (!entry.isDirectory() && !Object.hasOwn(listed, path)) found.push(path);
    }
    if (below !== "" && count === 0) rmdirSync(join(folder, below));
    return count;
  };
  walk("");
  return found;
}
