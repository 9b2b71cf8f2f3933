import { type ChildProcess, spawn } from "node:child_process";
import { commandLine, type RunOptions } from "./run-backfile.ts";

/** A command that is still running. */
export interface Running {
  /** Resolve with the first match in what it prints on either stream; reject where it ends without one. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Interrupt it, as Ctrl+C does, and resolve with its exit code; `null` when it had to be killed. */
  readonly stop: () => Promise<number | null>;
}

/** How long a command may take to end once it is interrupted, in milliseconds. */
const patience = 30_000;

/**
 * Start `backfile` with arguments that keep it running, such as `serve`, use it, and see to it that it
 * has ended, however the use of it goes.
 */
export async function whileBackfileRuns(
  args: readonly string[],
  use: (running: Running) => Promise<void>,
  options: RunOptions = {},
): Promise<void> {
  const { program, before, cwd, env } = commandLine(options);
  const child = spawn(program, [...before, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", resolve);
    child.once("error", () => resolve(null));
  });
  const stop = () => {
    child.kill("SIGINT");
    const deadline = setTimeout(() => child.kill("SIGKILL"), patience);
    return ended.finally(() => clearTimeout(deadline));
  };
  const output = collected(child);
  try {
    await use({ printed: (pattern) => firstMatch(child, { output, ended, pattern }), stop });
  } finally {
    await stop();
  }
}

function collected(child: ChildProcess): () => string {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return () => output;
}

interface Search {
  readonly pattern: RegExp;
  readonly output: () => string;
  readonly ended: Promise<unknown>;
}

function firstMatch(child: ChildProcess, search: Search): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const match = search.pattern.exec(search.output());
      if (match) resolve(match);
    };
    child.stdout?.on("data", look);
    child.stderr?.on("data", look);
    look();
    void search.ended.then(() =>
      reject(new Error(`It ended without printing ${search.pattern}:\n${search.output()}`)),
    );
  });
}
