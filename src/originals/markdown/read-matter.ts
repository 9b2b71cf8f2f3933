import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import { z } from "zod";
import { type Outcome, problem, reasonOf } from "../../problem.ts";
import { readYaml } from "../../settings/yaml-text.ts";
import type { SplitFile } from "./split-front-matter.ts";

/** What front matter says: texts, lists and records of them; numbers and dates are the text they were. */
export type Matter = Readonly<Record<string, unknown>>;

/** The most keys within keys that are read. */
const deepest = 20;

/**
 * Read front matter. Nothing in it is ever run: notations that are programs are refused.
 *
 * @param file the path to name in problems
 */
export function readMatter(split: SplitFile, file: string): Outcome<Matter> {
  if (split.notation === "yaml") {
    const yaml = { text: split.matter, file, firstLine: split.matterLine };
    const { value, problems } = readYaml(yaml, z.looseObject({}));
    return { value: value ?? {}, problems };
  }
  if (split.notation === "refused") {
    const message = "The front matter is a program: expected YAML, TOML or JSON, for nothing is run.";
    return fault({ file, line: 1 }, message, "Write its values out as YAML between lines of three hyphens.");
  }
  return split.notation === "toml" ? readToml(split, file) : readJson(split, file);
}

function readToml({ matter, matterLine }: SplitFile, file: string): Outcome<Matter> {
  try {
    return { value: recordOf(parseToml(matter)), problems: [] };
  } catch (error) {
    const line = matterLine + (error instanceof TomlError ? error.line - 1 : 0);
    const reason = (error instanceof Error ? error.message : String(error)).split("\n", 1)[0];
    const message = `This is not valid TOML: ${reason}.`;
    return fault(
      { file, line },
      message,
      "Look for a missing quote or bracket on this line or the one above.",
    );
  }
}

function readJson({ matter, matterLine }: SplitFile, file: string): Outcome<Matter> {
  try {
    const text = matter.trimStart().startsWith("{") ? matter : `{${matter}}`;
    return { value: recordOf(JSON.parse(text)), problems: [] };
  } catch (error) {
    const reason = reasonOf(error);
    const message = `This is not valid JSON: ${reason}.`;
    const hint = "Look for a missing quote, comma or brace in the front matter.";
    return fault({ file, line: matterLine }, message, hint);
  }
}

function fault(where: { file: string; line: number }, message: string, hint: string): Outcome<Matter> {
  return { value: {}, problems: [problem(where, message, hint)] };
}

function recordOf(value: unknown): Matter {
  const plain = plainOf(value, 0);
  return isRecord(plain) ? plain : {};
}

/** Make of TOML's and JSON's values what YAML's failsafe schema gives: texts, lists and records. */
function plainOf(value: unknown, depth: number): unknown {
  if (depth > deepest || value === null || value === undefined) return undefined;
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map((each) => plainOf(each, depth + 1));
  if (!isRecord(value)) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainOf(each, depth + 1)]));
}

/** Tell a record from lists and texts. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
