import { z } from "zod";
import { present } from "../present.ts";
import { notice, type Outcome, type Problem, problem } from "../problem.ts";
import type { ArchivePaths, Settings } from "../types.ts";
import { didYouMean } from "./did-you-mean.ts";
import { flagOr, language, optionalText, text, webAddress } from "./fields.ts";
import { ingestSchema, ingestSettingsOf, type LineOf } from "./ingest-settings.ts";
import { readSettingsFile } from "./settings-file.ts";
import { linesOf, readYaml } from "./yaml-text.ts";

const file = "content/archive.yml";

/** The address of a site that has been given none: right for reading it on one's own machine. */
const localAddress = "http://localhost:8080/";

const schema = z.looseObject({
  title: text.default("News archive"),
  description: text.default("An archive of news articles."),
  baseUrl: webAddress.default(localAddress).transform(folderAddress),
  language: language.default("en"),
  interfaceLanguage: language.optional(),
  timeZone: z.string().refine(isTimeZone, { error: timeZoneFault }).default("UTC"),
  contact: optionalText,
  about: optionalText,
  publishOriginals: flagOr("all", true),
  vocabulary: z
    .enum(["closed", "open"], { error: "expected closed or open | Write closed or open." })
    .default("closed"),
  ingest: ingestSchema,
});

/**
 * Read `content/archive.yml`. Every key has a default, so an archive without the file, or with a broken one,
 * still builds.
 */
export async function readSettings(paths: ArchivePaths): Promise<Outcome<Settings>> {
  const { value: yaml, problems: unread } = await readSettingsFile(paths, "archive.yml");
  if (unread.length > 0) return { value: soundPart(undefined, noLine), problems: unread };
  if (yaml === undefined) {
    const message = "The archive has no title, description or address of its own: defaults are used.";
    const hint =
      "Write the file with the keys title, description, baseUrl, language and contact; see the README.";
    return { value: settingsOf(schema.parse({}), noLine), problems: [notice({ file }, message, hint)] };
  }
  const text = { text: yaml, file, firstLine: 1 };
  const { value, problems } = readYaml(text, schema);
  const lineOf = value && value.ingest.columns.length === 0 ? noLine : linesOf(text);
  if (!value) return { value: soundPart(readYaml(text, z.looseObject({})).value, lineOf), problems };
  return { value: settingsOf(value, lineOf), problems: [...unknownKeys(value), ...unaddressed(value)] };
}

/**
 * Take of a file with faults the keys that have none. What the publisher may have meant to hold back is held
 * back: whether originals are published must be certain.
 */
function soundPart(raw: Readonly<Record<string, unknown>> | undefined, lineOf: LineOf): Settings {
  const faults = schema.safeParse(raw ?? {}).error?.issues.map((issue) => issue.path[0]) ?? [];
  const sound = Object.entries(raw ?? {}).filter(([key]) => !faults.includes(key));
  const settings = settingsOf(schema.parse(Object.fromEntries(sound)), lineOf);
  const isCertain = raw !== undefined && !faults.includes("publishOriginals");
  return isCertain ? settings : { ...settings, publishOriginals: false };
}

const noLine: LineOf = () => 1;

function settingsOf(parsed: z.infer<typeof schema>, lineOf: LineOf): Settings {
  const { title, description, baseUrl, timeZone, publishOriginals, vocabulary, contact, about } = parsed;
  const { language: tag, interfaceLanguage } = parsed;
  return present({
    title,
    description,
    baseUrl,
    language: tag,
    interfaceLanguage,
    timeZone,
    publishOriginals,
    vocabulary,
    contact,
    about,
    ingest: ingestSettingsOf(parsed.ingest, lineOf),
  });
}

function unknownKeys(value: Readonly<Record<string, unknown>>): Problem[] {
  const known = Object.keys(schema.shape);
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const meant = didYouMean(key, known);
      const hint = meant ? `Did you mean ${meant}?` : `Known keys: ${known.join(", ")}.`;
      return problem({ file }, `${key}: a key that Backfile does not know.`, hint);
    });
}

function unaddressed(value: z.infer<typeof schema>): Problem[] {
  if (value.baseUrl !== localAddress) return [];
  const message = "baseUrl is not set: feeds, sitemap and canonical links name this machine.";
  return [notice({ file }, message, "Write the address the site will have before you publish it.")];
}

function folderAddress(address: string): string {
  const url = new URL(address);
  url.search = "";
  url.hash = "";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function timeZoneFault(issue: { readonly input: unknown }): string {
  return `${JSON.stringify(issue.input)} is not a time zone | Write an IANA name such as "Europe/London" or "UTC".`;
}
