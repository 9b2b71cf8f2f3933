import { copyFileSync, linkSync, readdirSync, rmdirSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkMade, type Ledger, type Made } from "./ledger.ts";
import { makeFolder } from "./make-folder.ts";

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
 * @param next the folder, empty or an earlier site
 * @param present the site as readers have it
 */
export function carrierOver(
  next: KnownFolder,
  present: KnownFolder | undefined,
): (part: SitePart) => CarriedOver {
  const there = entriesBelow(next.folder);
  const folders = new Set<string>([next.folder]);
  const carry = (file: string, inputs: string): Made | undefined => {
    const stays = there.has(file) ? asWanted(next, file, inputs) : undefined;
    if (!stays && there.has(file)) remove(next.folder, file, there);
    return stays ?? takeFrom(present, next.folder, { file, inputs, made: folders });
  };
  return ({ isPart, wanted }) => {
    for (const file of there) if (isPart(file) && !wanted.has(file)) remove(next.folder, file, there);
    const kept = new Map<string, Made>();
    const due: string[] = [];
    for (const [file, inputs] of wanted) {
      const made = carry(file, inputs);
      if (made) kept.set(file, made);
      else due.push(file);
    }
    return { kept, due };
  };
}

function asWanted({ folder, ledger }: KnownFolder, file: string, inputs: string): Made | undefined {
  const made = ledger[file];
  return made?.[0] === inputs ? checkMade(folder, file, made) : undefined;
}

function takeFrom(
  present: KnownFolder | undefined,
  next: string,
  { file, inputs, made }: { file: string; inputs: string; made: Set<string> },
): Made | undefined {
  const record = present && asWanted(present, file, inputs);
  if (!record) return undefined;
  const target = join(next, file);
  makeFolder(dirname(target), made);
  linkOrCopy(join(present.folder, file), target);
  return record;
}

/** Give a file a second name, or copy it where links are not to be had. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Everything below a folder that is no folder itself. Folders that somebody has emptied go. */
function entriesBelow(folder: string): Set<string> {
  const found = new Set<string>();
  const walk = (below: string): void => {
    const before = found.size;
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else found.add(path);
    }
    if (below !== "" && found.size === before) rmdirSync(join(folder, below));
  };
  walk("");
  return found;
}

/** Remove a file, and the folders that it leaves empty. */
function remove(folder: string, file: string, there: Set<string>): void {
  unlinkSync(join(folder, file));
  there.delete(file);
  for (let above = dirname(file); above !== "."; above = dirname(above)) {
    if (readdirSync(join(folder, above)).length > 0) return;
    rmdirSync(join(folder, above));
  }
}
