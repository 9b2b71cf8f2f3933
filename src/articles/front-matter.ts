import matter from "gray-matter";
import { z } from "zod";
import { present } from "../present.ts";
import { type Outcome, problem } from "../problem.ts";
import {
  address,
  day,
  edtfDate,
  flag,
  language,
  moment,
  name,
  optionalText,
  text,
  texts,
} from "../settings/fields.ts";
import { readYaml } from "../settings/yaml-text.ts";

const checksum = text.regex(
  /^[0-9a-f]{64}$/,
  "expected 64 hexadecimal digits | Run ingest again to have it written.",
);

/** An empty value counts as absent. */
const optionalName = z.preprocess((value) => (value === "" ? undefined : value), name.optional());

const source = z
  .object({
    file: name,
    item: optionalName,
    sha256: checksum,
    format: text.default("unknown"),
    ingested: moment.optional(),
    asWritten: optionalText,
  })
  .transform(present);

const otherPublication = z
  .object({
    title: optionalText,
    publication: optionalText,
    date: edtfDate.optional(),
    url: optionalText,
    file: name,
    item: optionalName,
    sha256: checksum,
  })
  .transform(present);

/** The path of an original alone is enough; so is an entry of `alsoPublishedAs` as it stands. */
const originalName = z.preprocess(
  (value) => (typeof value === "string" ? { file: value } : value),
  z.object({ file: name, item: optionalName }).transform(present),
);

const repair = z
  .object({
    was: z.string(),
    now: z.string(),
    rule: text,
    line: count().optional(),
    times: count().optional(),
  })
  .transform(present);

const picture = z
  .object({
    file: optionalText,
    url: optionalText,
    caption: optionalText,
    credit: optionalText,
    alt: z.string().optional(),
  })
  .transform(present);

/** The keys of an article file, in the order in which they are written. */
const known = z.object({
  title: text,
  standfirst: optionalText,
  date: edtfDate.optional(),
  dateBasis: optionalText,
  authors: texts,
  publication: optionalText,
  section: optionalText,
  dateline: optionalText,
  tags: texts,
  people: texts,
  places: texts,
  organizations: texts,
  lang: language.optional(),
  image: picture.optional(),
  url: optionalText,
  extent: z
    .enum(["summary", "headline"], "expected summary or headline | Remove the line where the text is whole.")
    .optional(),
  source: source.optional(),
  alsoPublishedAs: z.array(otherPublication).optional(),
  distinctFrom: z.preprocess(
    (value) => (value === "" ? undefined : typeof value === "string" ? [value] : value),
    z.array(originalName).optional(),
  ),
  repairs: z.array(repair).default([]),
  corrections: z.array(z.object({ date: day, note: text })).default([]),
  aliases: z.preprocess((value) => (value === "" ? [] : value), z.array(address).default([])),
  draft: flag(false),
});

const schema = known.catchall(z.unknown());

/** What the front matter of an article file says, and the Markdown after it. */
export interface FrontMatter {
  readonly fields: z.infer<typeof known>;
  /** Keys that Backfile does not know. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/**
 * Read an article file's front matter as YAML, and only as YAML: nothing in it is ever run.
 *
 * @param file the path to name in problems
 */
export function readFrontMatter(content: string, file: string): Outcome<FrontMatter | undefined> {
  const unusable = refuse(content, file);
  if (unusable) return { value: undefined, problems: [unusable] };
  // It copies what it is given: the text after the front matter is not its affair.
  const end = content.indexOf("\n---", 3) + "\n---".length;
  const parts = matter(content.slice(0, end), { language: "yaml", engines });
  // What gray-matter splits off begins with the end of the opening line, which is line 1.
  const { value, problems } = readYaml({ text: parts.matter, file, firstLine: 1 }, schema);
  if (!value) return { value: undefined, problems };
  const names = new Set(Object.keys(known.shape));
  const extra = Object.fromEntries(Object.entries(value).filter(([key]) => !names.has(key)));
  return { value: { fields: value, extra, body: content.slice(end).trim() }, problems };
}

/** gray-matter only splits the file; readYaml reads what it splits off, with lines. */
const engines = {
  yaml: { parse: () => ({}) },
  js: { parse: never },
  javascript: { parse: never },
  json: { parse: never },
};

function never(): never {
  throw new Error("Front matter is read as YAML only.");
}

function refuse(content: string, file: string) {
  const opener = /^\uFEFF?---[ \t]*([^\s-][^\n]*)/.exec(content)?.[1];
  if (opener !== undefined) {
    const message = `The front matter is marked as “${opener.trim()}”; only YAML is read, and nothing is run.`;
    return problem(
      { file, line: 1 },
      message,
      "Open it with a line of three hyphens alone and write it as YAML.",
    );
  }
  if (!/^\uFEFF?---[ \t]*\n/.test(content)) {
    const message = "There is no front matter: expected a first line of three hyphens.";
    return problem({ file, line: 1 }, message, 'Begin with "---", a line title: "…", and "---" again.');
  }
  if (!/\n---[ \t]*(\n|$)/.test(content)) {
    const message = "The front matter is not closed: expected a second line of three hyphens.";
    return problem({ file, line: 1 }, message, 'Put a line "---" between the front matter and the text.');
  }
  return undefined;
}

function count() {
  return z.string().regex(/^\d+$/, "expected a number | Write digits only.").transform(Number);
}
