import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import { z } from "zod";
import { directionOf } from "../archive/direction.ts";
import type { ArchivePaths, Settings } from "../types.ts";
import type { Messages, Wording } from "../wording.ts";
import { overlaidFiles } from "./overlay.ts";
import { ownTemplates } from "./tool-folder.ts";

const file = z.record(
  z.string(),
  z.union([z.string(), z.partialRecord(z.enum(["zero", "one", "two", "few", "many", "other"]), z.string())]),
);

/**
 * Read what the interface says, in the archive's language where there are messages in it, else in English.
 *
 * The messages of a language are the files of `templates/messages/LANGUAGE/`, an archive's own over the tool's;
 * what they lack is said in English.
 *
 * @throws ZodError where a file does not hold messages, SyntaxError where it is no JSON
 */
export async function readWording(
  paths: Pick<ArchivePaths, "templates">,
  settings: Pick<Settings, "language" | "interfaceLanguage">,
): Promise<Wording> {
  const files = await overlaidFiles(paths.templates, ownTemplates, "messages");
  const known = new Set([...files.keys()].map((path) => path.split("/")[0] ?? ""));
  const wanted = settings.interfaceLanguage ?? settings.language;
  const language = [wanted, wanted.split("-")[0] ?? ""].find((each) => known.has(each)) ?? "en";
  const messages = { ...(await readMessages(files, "en")), ...(await readMessages(files, language)) };
  return { language, dir: directionOf(language), messages };
}

async function readMessages(files: ReadonlyMap<string, string>, language: string): Promise<Messages> {
  const messages: Record<string, Messages[string]> = {};
  for (const [path, absolute] of files) {
    if (posix.dirname(path) !== language || posix.extname(path) !== ".json") continue;
    const area = posix.basename(path, ".json");
    const read = file.parse(JSON.parse(await readFile(absolute, "utf8")));
    for (const [key, message] of Object.entries(read)) messages[`${area}.${key}`] = message;
  }
  return messages;
}
