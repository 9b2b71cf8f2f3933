import { stat } from "node:fs/promises";
import { type Problem, problem } from "../problem.ts";
import type { ArchivePaths } from "../types.ts";

/** Find out whether the folder is an archive at all. */
export async function missingContent(paths: ArchivePaths): Promise<Problem | undefined> {
  const found = await stat(paths.content).catch(() => undefined);
  if (found?.isDirectory()) return undefined;
  const message = `There is no folder content/ in ${paths.root}: expected an archive.`;
  const hint =
    "Make content/originals/ there and put articles into it, or name another folder with --archive.";
  return problem({ file: "content/" }, message, hint);
}
