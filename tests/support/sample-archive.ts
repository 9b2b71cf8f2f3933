import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { repositoryFolder } from "./repository-folder.ts";
import { temporaryArchive } from "./temporary-archive.ts";

/** The sample archive of the tests: what its `content/` holds, its articles being the expected ones. */
export const sampleContent = join(repositoryFolder, "tests", "sample", "content");

/** Make a folder that holds a copy of the sample archive, articles included. */
export async function sampleArchive(): Promise<string> {
  const folder = await temporaryArchive();
  await cp(sampleContent, join(folder, "content"), { recursive: true });
  return folder;
}

/** Make a folder that holds the sample archive as it is before anything has been ingested. */
export async function freshSampleArchive(): Promise<string> {
  const folder = await sampleArchive();
  await rm(join(folder, "content", "articles"), { recursive: true, force: true });
  return folder;
}
