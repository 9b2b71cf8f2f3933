import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesBelow } from "../folder.ts";
import { readIfPresent } from "../text-file.ts";

/**
 * Fingerprint of the program's code and of the versions of the packages that it rests on: the same on every machine.
 *
 * @param tool the folder that Backfile is installed in
 */
export async function stampOfSources(tool: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of [".eleventy.ts", "package.json", "package-lock.json"]) {
    hash.update((await readIfPresent(join(tool, name))) ?? "");
  }
  const source = join(tool, "src");
  for (const file of await filesBelow(source)) hash.update(file).update(await readFile(join(source, file)));
  return hash.digest("base64url");
}
