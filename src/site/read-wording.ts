import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import { z } from "zod";
import { directionOf } from "../archive/direction.ts";
import { notice, type Outcome, type Problem, problem } from "../problem.ts";
import { ownTemplates } from "../program/tool-folder.ts";
import type { ArchivePaths, Settings } from "../types.ts";
import type { Messages, Wording } from "../wording.ts";
import { overlaidFiles } from "./overlay.ts";

const categories = ["zero", "one", "two", "few", "many", "other"] as const;
const messageFile = z.record(
  z.string(),
  z.union([z.string(), z.partialRecord(z.enum(categories), z.string())], {
    error: "expected text, or text for each plural category",
  }),
);

/**
 * Read what the interface says, in the archive's language where there are messages in it, else in English.
 *
 * The messages of a language are the files of `templates/messages/LANGUAGE/`, an archive's own over the tool's;
 * what they lack, and what cannot be read of them, is said in English.
 */
export async function readWording(
  paths: Pick<ArchivePaths, "templates">,
  settings: Pick<Settings, "language" | "interfaceLanguage">,
): Promise<Outcome<Wording>> {
  const files = await overlaidFiles(paths.templates, ownTemplates, "messages");
  const known = new Set([...files.keys()].map((path) => path.split("/")[0] ?? ""));
  const wanted = settings.interfaceLanguage ?? settings.language;
  const language = namesOf(wanted).find((each) => known.has(each));
  const english = await readMessages(files, "en");
  const own = language === undefined || language === "en" ? undefined : await readMessages(files, language);
  const spoken = language ?? "en";
  return {
    value: {
      language: spoken,
      dir: directionOf(spoken),
      messages: { ...english.value, ...own?.value },
    },
    problems: [
      ...english.problems,
      ...(own?.problems ?? []),
      ...(language === undefined ? [unspoken(wanted, [...known])] : []),
    ],
  };
}

/** A language, and the same without its region and script, as in `pt-BR` and `pt`. */
function namesOf(tag: string): string[] {
  const parts = tag.split("-");
  return parts.map((_, at) => parts.slice(0, parts.length - at).join("-"));
}

async function readMessages(
  files: ReadonlyMap<string, string>,
  language: string,
): Promise<Outcome<Messages>> {
  const messages: Record<string, Messages[string]> = {};
  const problems: Problem[] = [];
  for (const [path, absolute] of files) {
    if (posix.dirname(path) !== language || posix.extname(path) !== ".json") continue;
    const area = posix.basename(path, ".json");
    const read = parse(await readFile(absolute, "utf8"));
    if ("fault" in read) problems.push(unreadable(path, read.fault));
    else for (const [key, message] of Object.entries(read.messages)) messages[`${area}.${key}`] = message;
  }
  return { value: messages, problems };
}

function parse(text: string): { messages: Messages } | { fault: string } {
  try {
    const result = messageFile.safeParse(JSON.parse(text));
    if (result.success) return { messages: result.data };
    const [issue] = result.error.issues;
    return { fault: `“${issue?.path.join(".") ?? ""}”: ${issue?.message ?? "unexpected"}` };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function unreadable(path: string, fault: string): Problem {
  const message = `The file does not hold messages: ${fault}. What it should say is said in English.`;
  const hint = `Compare it with the file of the same name in English, ${posix.basename(path)}.`;
  return problem({ file: `templates/messages/${path}` }, message, hint);
}

function unspoken(wanted: string, known: readonly string[]): Problem {
  const message = `The interface has no messages in the language “${wanted}”: it speaks English.`;
  const hint = `Set interfaceLanguage to one of ${known.toSorted().join(", ")}, or write messages of your own in templates/messages/${wanted}/.`;
  return notice({ file: "content/archive.yml" }, message, hint);
}
