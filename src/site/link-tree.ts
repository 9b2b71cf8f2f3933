import { dirname, join } from "node:path";
import type { Job } from "../program/worker-pool.ts";
import { linkOrCopy } from "./carry-over.ts";
import { makeFolder } from "./make-folder.ts";

/** Files to give a second name in another folder. */
export interface LinkTask {
  readonly from: string;
  readonly to: string;
  /** Paths below the first folder; those that are not there are left out. */
  readonly files: readonly string[];
}

/** Giving files a second name, in any thread. */
export const linkingFiles: Job<LinkTask, void> = { name: "link files", here: linkTree };

/** Give files a second name below another folder. */
export default function linkTree({ from, to, files }: LinkTask): void {
  const made = new Set<string>([to]);
  for (const file of files) {
    const target = join(to, file);
    makeFolder(dirname(target), made);
    try {
      linkOrCopy(join(from, file), target);
    } catch {
      // Whoever relies on the file looks whether it is there.
    }
  }
}
