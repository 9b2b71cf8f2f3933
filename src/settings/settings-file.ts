import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Outcome, problem } from "../problem.ts";
import { isErrorCode } from "../text-file.ts";
import type { ArchivePaths } from "../types.ts";

/**
 * Read the text of a file of settings.
 *
 * @param name below `content/`
 * @returns undefined where there is none, and with a problem where it cannot be read
 */
export async function readSettingsFile(
  { content }: ArchivePaths,
  name: string,
): Promise<Outcome<string | undefined>> {
  try {
    return { value: await readFile(join(content, name), "utf8"), problems: [] };
  } catch (error) {
    if (isErrorCode(error, "ENOENT")) return { value: undefined, problems: [] };
    const reason = error instanceof Error ? error.message : String(error);
    const hint = "Give yourself leave to read it; what stands there must be a file.";
    return {
      value: undefined,
      problems: [problem({ file: `content/${name}` }, `It cannot be read: ${reason}.`, hint)],
    };
  }
}
