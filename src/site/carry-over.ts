import { rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { isErrorCode } from "../text-file.ts";
import { checkMade, type Ledger, linkOrCopy, type Made } from "./ledger.ts";
import { makeFolder } from "./make-folder.ts";
import type { SiteSurvey } from "./survey-site.ts";

/** A folder and what is known of the files in it. */
export interface KnownFolder {
  readonly folder: string;
  readonly ledger: Ledger;
}

/** What has been taken over, and what is still to be made. */
export interface CarriedOver {
  readonly kept: ReadonlyMap<string, Made>;
  /** Files that are to be made; none of them is there. */
  readonly due: readonly string[];
}

/** A part of a site: which files belong to it, and fingerprints of the inputs of those that are to be. */
export interface SitePart {
  isPart(file: string): boolean;
  readonly wanted: ReadonlyMap<string, string>;
}

/**
 * Prepare to bring a folder to where the next site can be made in it, part by part: what stays as it is stays, what
 * the present site has is linked from there, and everything else goes.
 *
 * @param next the folder, empty or an earlier site, and in what it differs from its ledger
 * @param present the site as readers have it
 */
export function carrierOver(
  next: KnownFolder & { readonly survey: SiteSurvey },
  present: KnownFolder | undefined,
): (part: SitePart) => CarriedOver {
  const { folder, ledger, survey } = next;
  const others = new Set(survey.others);
  const lost = new Set(survey.lost);
  const times = new Map(survey.times);
  const folders = new Set<string>([folder]);
  const mayBeThere = (file: string) => others.has(file) || Object.hasOwn(ledger, file);
  const staying = (file: string, inputs: string): Made | undefined => {
    const made = ledger[file];
    if (made?.[0] !== inputs || lost.has(file)) return undefined;
    const time = times.get(file);
    return time === undefined ? made : [made[0], made[1], made[2], time];
  };
  const carry = (file: string, inputs: string): Made | undefined => {
    const stays = staying(file, inputs);
    if (!stays && mayBeThere(file)) remove(folder, file);
    return stays ?? takeFrom(present, folder, { file, inputs, made: folders });
  };
  const clear = ({ isPart, wanted }: SitePart): void => {
    const all = [...Object.keys(ledger), ...others];
    for (const file of all) if (isPart(file) && !wanted.has(file)) remove(folder, file);
  };
  return (part) => {
    clear(part);
    const kept = new Map<string, Made>();
    const due: string[] = [];
    for (const [file, inputs] of part.wanted) {
      const made = carry(file, inputs);
      if (made) kept.set(file, made);
      else due.push(file);
    }
    return { kept, due };
  };
}

function takeFrom(
  present: KnownFolder | undefined,
  next: string,
  { file, inputs, made }: { file: string; inputs: string; made: Set<string> },
): Made | undefined {
  const record = present?.ledger[file];
  const isWanted = present && record?.[0] === inputs;
  const sound = isWanted ? checkMade(present.folder, file, record) : undefined;
  if (!sound || !present) return undefined;
  const target = join(next, file);
  makeFolder(dirname(target), made);
  linkOrCopy(join(present.folder, file), target);
  return sound;
}

/** Remove a file that may be there, and the folders that it leaves empty. */
function remove(folder: string, file: string): void {
  rmSync(join(folder, file), { force: true });
  for (let above = dirname(file); above !== "."; above = dirname(above)) {
    try {
      rmdirSync(join(folder, above));
    } catch (error) {
      if (isErrorCode(error, "ENOENT")) continue;
      // To look into a folder of thousands for each of its files would take long: the system refuses at once.
      return;
    }
  }
}
