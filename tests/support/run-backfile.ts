import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { repositoryFolder } from "./repository-folder.ts";
import { type Finished, runProgram } from "./run-program.ts";

/** Where and with which variables the command runs. */
export interface RunOptions {
  /** The repository's top folder where nothing is said. */
  readonly cwd?: string;
  /** Added to the few that every run has. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Run `backfile` with these arguments, as a person types them, and wait for its end. */
export function runBackfile(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const { program, before, cwd, env } = commandLine(options);
  return runProgram(program, [...before, ...args], { cwd, env });
}

/** What `npm run backfile` gives Node. */
const scriptArguments = manifest.scripts.backfile.split(" ").slice(1);

/** Say how the command is started: a program, the arguments before its own, a folder and the environment. */
export function commandLine(options: RunOptions) {
  return {
    program: process.execPath,
    before: scriptArguments.map((each) => (each.startsWith("-") ? each : join(repositoryFolder, each))),
    cwd: options.cwd ?? repositoryFolder,
    env: environment(options),
  };
}

/** Only what a program needs to run: nothing of the test runner's, and no colour. */
function environment(options: RunOptions): Record<string, string> {
  const kept = ["PATH", "HOME", "TMPDIR", "TEMP", "SYSTEMROOT"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...Object.fromEntries(kept), NO_COLOR: "1", ...options.env };
}
