import { readdirSync, readFileSync } from "node:fs";

/**
 * List a process and all that descend from it, the process itself first.
 *
 * What has lost its parent is no longer found: none of the programs measured leaves such processes behind.
 * Needs Linux; elsewhere only the process itself is known.
 */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const pid of allProcesses()) {
    const parent = field(pid, "status", /^PPid:\s*(\d+)/m);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/**
 * Add up the resident memory of processes, in bytes: RSS, in which memory that several of them share counts once
 * for each. Proportional shares (PSS) would be nearer the truth, but the kernel takes tens of milliseconds to tell
 * those of a process of gigabytes, and holds it up meanwhile.
 *
 * @returns undefined where the system does not tell, as all but Linux
 */
export function residentMemory(processes: readonly number[]): number | undefined {
  const sizes = processes.flatMap((pid) => field(pid, "status", /^VmRSS:\s*(\d+) kB/m) ?? []);
  return sizes.length === 0 ? undefined : sizes.reduce((sum, size) => sum + size, 0) * 1024;
}

/** Add up the processor time that living processes have used so far, in clock ticks of a hundredth of a second. */
export function processorTicks(processes: readonly number[]): number {
  // The command, in parentheses, may hold anything; user and system time are the 12th and 13th fields after it.
  const times = /\) (?:\S+ ){11}(\d+) (\d+)/;
  return processes.reduce((sum, pid) => {
    const [, user = "0", system = "0"] = times.exec(contentOf(pid, "stat") ?? "") ?? [];
    return sum + Number(user) + Number(system);
  }, 0);
}

function allProcesses(): number[] {
  try {
    return readdirSync("/proc")
      .map(Number)
      .filter((pid) => Number.isInteger(pid));
  } catch {
    return [];
  }
}

function field(pid: number, file: string, pattern: RegExp): number | undefined {
  const value = pattern.exec(contentOf(pid, file) ?? "")?.[1];
  return value === undefined ? undefined : Number(value);
}

/** A process may end between two looks at it. */
function contentOf(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return undefined;
  }
}
