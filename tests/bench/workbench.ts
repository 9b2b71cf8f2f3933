import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Where a run of the benchmark works, and what it may ask of those who started it. */
export interface Workbench {
  /** Holds the corpora, which are kept between runs. */
  readonly shelf: string;
  /** For all else; this run's own, and gone when it ends. */
  readonly folder: string;
  readonly seed: number;
  readonly signal: AbortSignal;
  /** Tell a person what is going on. */
  readonly say: (line: string) => void;
}

/** Use a workbench and clear it away, however the use of it goes. */
export async function withWorkbench<T>(
  options: Omit<Workbench, "shelf" | "folder"> & { readonly work: string },
  use: (workbench: Workbench) => Promise<T>,
): Promise<T> {
  const { work, ...rest } = options;
  mkdirSync(work, { recursive: true });
  clearAbandoned(work);
  const folder = join(work, `run-${process.pid}`);
  mkdirSync(folder);
  try {
    return await use({ ...rest, shelf: join(work, "corpora"), folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs that were killed could not clear away what they had made. */
function clearAbandoned(work: string): void {
  for (const name of readdirSync(work)) {
    const pid = /^run-(\d+)$/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    rmSync(join(work, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}
