import { spawn } from "node:child_process";

/** What a program that has ended leaves behind. */
export interface Finished {
  /** Exit code; `null` when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Run a program to its end and collect what it prints. Standard input is empty, so a program that
 * asks a question gets no answer instead of waiting for one. Rejects where it cannot be started.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

/**
 * Run a program that has to succeed and return its standard output.
 * Throws with the last lines it printed where it exits with anything but 0.
 */
export async function runOrThrow(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const { code, stdout, stderr } = await runProgram(program, args, options);
  if (code === 0) return stdout;
  const lastLines = `${stdout}\n${stderr}`.trim().split("\n").slice(-6).join("\n    ");
  throw new Error(`${[program, ...args].join(" ")} ended with ${code}:\n    ${lastLines}`);
}
