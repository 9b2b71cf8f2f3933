import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** The file by which Backfile knows a site that it has built. */
export const siteRecord = "backfile.json";

/** A place that cannot take the site; its message says how to mend it. */
export class OutputFolderError extends Error {}

/**
 * Build a site in a fresh folder beside the old one, then let it take the old one's place: whoever reads the
 * old site never sees half of the new one, and a build that fails or is killed leaves the old one as it was.
 *
 * @param output where the site goes; a folder that holds anything else than an earlier site is refused
 * @param fill writes the site into the folder it is given
 * @throws OutputFolderError where the output folder is not Backfile's to replace
 */
export async function replaceOutput<T>(output: string, fill: (folder: string) => Promise<T>): Promise<T> {
  await refuseForeign(output);
  const [next, old] = [`${output}.next`, `${output}.old`];
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  const result = await fill(next);
  await rm(old, { recursive: true, force: true });
  await rename(output, old).catch(ignoreMissing);
  await rename(next, output);
  await rm(old, { recursive: true, force: true });
  return result;
}

async function refuseForeign(output: string): Promise<void> {
  const entries = await readdir(output).catch(ignoreMissing);
  if (!entries || entries.length === 0 || entries.includes(siteRecord)) return;
  throw new OutputFolderError(
    `${join(output, "/")} holds files that Backfile has not built (there is no ${siteRecord} among them). ` +
      "Name an empty or new folder with --output.",
  );
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
