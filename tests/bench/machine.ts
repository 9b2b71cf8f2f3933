import { availableParallelism, cpus, loadavg, platform, totalmem } from "node:os";
import { hugoVersion } from "./hugo.ts";

/** On what, with what and when a run was made. */
export interface Machine {
  readonly date: string;
  readonly cores: number;
  readonly processor: string;
  /** In bytes. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  readonly hugo: string;
  /** Processes that wanted to run, on average of the minute before the run: above 0, others were at work. */
  readonly load: number;
}

/** Describe the machine, before the run that it is to be judged by. */
export async function describeMachine(now: Date): Promise<Machine> {
  return {
    date: now.toISOString().slice(0, 10),
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? "unknown",
    memory: totalmem(),
    system: platform(),
    node: process.version,
    hugo: (await hugoVersion()) ?? "not installed",
    load: loadavg()[0] ?? 0,
  };
}
