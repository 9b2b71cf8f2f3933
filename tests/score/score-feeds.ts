import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import { readDrafts } from "../../src/originals/readers.ts";
import type { Draft } from "../../src/types.ts";
import { type Check, check, type FormatScore, isNear, lettersOnly } from "./checks.ts";

const text = z.string().optional().catch(undefined);
const person = z.union([
  z.string(),
  z.object({ name: text, email: text, value: text, label: text, term: text }),
]);
const link = z.union([z.string(), z.object({ href: text, rel: text })]);
const item = z.object({
  title: text,
  link: text,
  url: text,
  links: z.array(link).default([]).catch([]),
  description: text,
  summary: text,
  content: z.unknown().optional(),
  content_html: text,
  content_text: text,
  pubDate: text,
  published: text,
  updated: text,
  date_published: text,
  author: person.optional().catch(undefined),
  authors: z.array(person).default([]).catch([]),
  dcExt: z
    .object({ creator: z.array(z.string()).optional(), subject: z.array(z.string()).optional() })
    .optional(),
  categories: z.array(person).default([]).catch([]),
  tags: z.array(z.string()).default([]).catch([]),
});
const parse = z.object({ items: z.array(item).optional(), entries: z.array(item).optional() });

type Expected = z.infer<typeof item>;

/** Score the feeds that have their expected parse beside them: `x.xml` and `x.json`, or `x.json` and `x_expected.json`. */
export async function scoreFeeds(files: readonly string[]): Promise<FormatScore | undefined> {
  const pairs = files.flatMap((file) => {
    const truth = truthBeside(file);
    return truth === undefined ? [] : [{ file, truth }];
  });
  const checks: Check[] = [];
  let items = 0;
  for (const { file, truth } of pairs) {
    const expected = expectedItems(truth);
    items += expected.length;
    if (expected.length > 0) checks.push(...(await scoreFeed(file, expected)));
  }
  if (items === 0) return undefined;
  return { heading: `Feeds: ${pairs.length} feeds, ${items} items`, checks };
}

function truthBeside(file: string): string | undefined {
  const truth = file.endsWith(".xml")
    ? file.replace(/xml$/, "json")
    : file.replace(/\.json$/, "_expected.json");
  return truth !== file && existsSync(truth) ? truth : undefined;
}

function expectedItems(truth: string): Expected[] {
  const { data } = parse.safeParse(JSON.parse(readFileSync(truth, "utf8")));
  return data?.items ?? data?.entries ?? [];
}

async function scoreFeed(file: string, expected: readonly Expected[]): Promise<Check[]> {
  const bytes = withHeadlines(readFileSync(file), expected);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const reading = await readDrafts({ file: basename(file), bytes, sha256 }, { timeZone: "UTC" });
  const drafts = reading.value.drafts;
  return expected.flatMap((each, index) => scoreItem(`${basename(file)} ${index + 1}`, each, drafts[index]));
}

/** An item of XML as it begins, its prefix first. */
const opening = /<(?<prefix>\w+:)?(?:item|entry)(?=[\s>/])[^<>]*(?<!\/)>/g;

/**
 * Give a headline to each item that has none and no text either: a feed that states but an author or a day is read like
 * any other, although no article could be made of it as it came.
 */
function withHeadlines(bytes: Uint8Array, expected: readonly Expected[]): Uint8Array {
  const lacking = expected.map((each) => !hasWords(each));
  if (!lacking.includes(true)) return bytes;
  const text = Buffer.from(bytes).toString("latin1");
  if (text.trimStart().startsWith("{")) return bytes;
  let index = -1;
  const filled = text.replaceAll(opening, (tag, prefix: string | undefined = "") => {
    index += 1;
    return lacking[index] === true ? `${tag}<${prefix}title>Headline</${prefix}title>` : tag;
  });
  return Buffer.from(filled, "latin1");
}

function hasWords(each: Expected): boolean {
  return [each.title, each.description, each.summary, bodyOf(each)].some(Boolean);
}

function bodyOf({ content, content_html, content_text }: Expected): string | undefined {
  const value =
    typeof content === "object" && content !== null && "value" in content ? content.value : content;
  return content_html ?? content_text ?? (typeof value === "string" ? value : undefined);
}

function scoreItem(name: string, expected: Expected, draft: Draft | undefined): Check[] {
  const links = [expected.link, expected.url, ...expected.links.map(pageLink)].filter(
    (each) => each !== undefined,
  );
  const date = expected.pubDate ?? expected.published ?? expected.date_published ?? expected.updated;
  const lone = expected.author === undefined ? [] : [expected.author];
  const stated = expected.authors.length > 0 ? expected.authors : lone;
  const authors = stated.length > 0 ? stated.flatMap(nameOf) : (expected.dcExt?.creator ?? []);
  const categories = [
    ...expected.categories.flatMap(nameOf),
    ...expected.tags,
    ...(expected.dcExt?.subject ?? []),
  ];
  const title = draft?.title?.text;
  return [
    ...check(name, "title", expected.title, title, lettersOnly(title) === lettersOnly(expected.title)),
    ...check(
      name,
      "link",
      links[0],
      draft?.url,
      links.some((each) => isSameAddress(each, draft?.url)),
    ),
    ...check(name, "date", date, draft?.date?.edtf, isNear(draft?.date?.edtf, date ?? "")),
    ...check(name, "authors", authors.join(", "), draft?.authors, isSameList(authors, draft?.authors)),
    ...check(
      name,
      "categories",
      categories.join(", "),
      draft?.categories,
      isSameList(categories, draft?.categories),
    ),
  ];
}

function pageLink(each: Expected["links"][number]): string | undefined {
  if (typeof each === "string") return each;
  return each.rel === undefined || each.rel === "alternate" ? each.href : undefined;
}

function nameOf(each: z.infer<typeof person>): string[] {
  const name =
    typeof each === "string" ? each : (each.name ?? each.label ?? each.term ?? each.value ?? each.email);
  return name === undefined ? [] : [name];
}

function isSameList(expected: readonly string[], found: readonly string[] = []): boolean {
  const known = new Set(found.map(lettersOnly));
  return expected.every((each) => known.has(lettersOnly(each)));
}

function isSameAddress(a: string, b: string | undefined): boolean {
  return b !== undefined && URL.canParse(a) && new URL(a).href === b;
}
