import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../folder.ts";
import { stampOfSources } from "./stamp-of-sources.ts";
import { ownTemplates, toolFolder } from "./tool-folder.ts";

/** What {@link stampOfSources} gave when the program was compiled. */
declare const compiledStamp: string | undefined;

let known: Promise<string> | undefined;

/** Fingerprint of the program itself: its code, its templates and the versions of the packages that it rests on. */
export async function toolStamp(): Promise<string> {
  // The code that has been loaded stays what it is, whatever becomes of its sources.
  known ??= typeof compiledStamp === "string" ? Promise.resolve(compiledStamp) : stampOfSources(toolFolder);
  const code = await known;
  const hash = createHash("sha256").update(`${process.version}\n${code}\n`);
  for (const file of await filesBelow(ownTemplates))
    hash.update(file).update(readFileSync(join(ownTemplates, file)));
  return hash.digest("base64url");
}
