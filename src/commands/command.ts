import type { Problem } from "../problem.ts";
import type { Progress } from "../progress.ts";
import type { ArchivePaths } from "../types.ts";

/** What every command is given: nothing else of the world outside reaches it. */
export interface CommandContext {
  readonly paths: ArchivePaths;
  /** Folder against which paths on the command line are read. */
  readonly from: string;
  readonly now: Date;
  /** Told how far the work has come. */
  readonly progress: Progress;
  /** Tell the person at the terminal what is going on. */
  say(line: string): void;
}

/** What a command has done. */
export interface Report {
  readonly problems: readonly Problem[];
  /** Lines for a person. */
  readonly summary: readonly string[];
  /** The same for a program. */
  readonly result: Readonly<Record<string, unknown>>;
}

/** The environment or the usage is at fault, not the input: exit code 2. Its message says how to mend it. */
export class UsageError extends Error {}
