import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../folder.ts";
import { readIfPresent } from "../text-file.ts";
import { ownTemplates, toolFolder } from "./tool-folder.ts";

/** Fingerprint of the program itself: its code, its templates and the versions of the packages that it rests on. */
export async function toolStamp(): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const name of [".eleventy.ts", "package.json", "package-lock.json"]) {
    hash.update((await readIfPresent(join(toolFolder, name))) ?? "");
  }
  for (const folder of [join(toolFolder, "src"), ownTemplates]) {
    for (const file of await filesBelow(folder)) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest("base64url");
}
