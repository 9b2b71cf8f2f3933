import { spawn } from "node:child_process";
import { processTree, residentMemory } from "./process-tree.ts";

/** A command to measure. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a command took. */
export interface Measurement {
  /** From its start to its end, by the clock. */
  readonly seconds: number;
  /** The most memory, in bytes, that it and all its descendants had resident at one time; see `residentMemory`. */
  readonly peakMemory?: number;
}

/** How often memory is looked at, in milliseconds. */
const interval = 100;

/**
 * Run a command to its end and measure it. What it prints is kept only to explain a failure.
 *
 * @param signal ends the command and its descendants
 * @throws where it exits with anything but 0
 */
export async function measure(command: Command, signal?: AbortSignal): Promise<Measurement> {
  const start = performance.now();
  const child = spawn(command.program, command.args, {
    cwd: command.cwd,
    ...(command.env ? { env: command.env } : {}),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const keep = (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-4_000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const peak = watchMemory(child.pid);
  const stop = () => endTree(child.pid);
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    const seconds = (performance.now() - start) / 1_000;
    signal?.throwIfAborted();
    if (code !== 0) throw new Error(`${describe(command)} ended with ${code}:\n${printed.trim()}`);
    const peakMemory = peak();
    return peakMemory === undefined ? { seconds } : { seconds, peakMemory };
  } finally {
    peak();
    signal?.removeEventListener("abort", stop);
  }
}

function describe({ program, args }: Command): string {
  return [program, ...args].join(" ");
}

/** Look at the memory of a process and its descendants until asked for the most that was seen. */
function watchMemory(root: number | undefined): () => number | undefined {
  if (root === undefined) return () => undefined;
  let most: number | undefined;
  const look = () => {
    const now = residentMemory(processTree(root));
    if (now !== undefined) most = Math.max(most ?? 0, now);
  };
  look();
  const timer = setInterval(look, interval);
  return () => {
    clearInterval(timer);
    return most;
  };
}

function endTree(root: number | undefined): void {
  if (root === undefined) return;
  for (const pid of processTree(root)) {
    try {
      process.kill(pid, "SIGTERM");
    } catch {
      // It has ended by itself.
    }
  }
}
