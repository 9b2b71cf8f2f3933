import { hash } from "node:crypto";
import { present } from "../present.ts";
import type { Outcome } from "../problem.ts";
import { writeYaml } from "../settings/yaml-text.ts";
import type { Article } from "../types.ts";
import { readFrontMatter } from "./front-matter.ts";

/**
 * Read an article file.
 *
 * @param content the whole file, lines ended by line feeds
 * @param file the path to name in problems
 * @returns undefined, with problems, where the front matter is not as expected
 */
export function parseArticle(content: string, file: string): Outcome<Article | undefined> {
  const { value, problems } = readFrontMatter(content, file);
  if (!value) return { value: undefined, problems };
  return { value: { ...present(value.fields), extra: value.extra, body: value.body }, problems };
}

/** Write an article file: YAML with every string quoted, keys in a fixed order, empty ones left out. */
export function formatArticle(article: Article): string {
  const { source, extra, body, ...fields } = article;
  const { asWritten: _, ...origin } = source ?? {};
  const unsigned = layOut({ ...fields, ...(source ? { source: origin } : {}) }, extra, body);
  if (!source) return unsigned;
  return layOut({ ...fields, source: { ...origin, asWritten: fingerprint(unsigned) } }, extra, body);
}

/** Tell whether an article file is still as ingest wrote it, no person having edited it since. */
export function isAsWritten(content: string, article: Article): boolean {
  return article.source?.asWritten === fingerprint(content);
}

const order = [
  "title",
  "standfirst",
  "date",
  "dateBasis",
  "authors",
  "publication",
  "section",
  "dateline",
  "tags",
  "people",
  "places",
  "organizations",
  "lang",
  "image",
  "url",
  "extent",
  "source",
  "alsoPublishedAs",
  "distinctFrom",
  "repairs",
  "corrections",
  "aliases",
  "draft",
] as const;

function layOut(fields: Readonly<Record<string, unknown>>, extra: Article["extra"], body: string): string {
  const ordered = order.map((key) => [key, fields[key]] as const).filter(([, value]) => !isEmpty(value));
  return `---\n${writeYaml({ ...Object.fromEntries(ordered), ...extra })}---\n\n${body.trim()}\n`;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

/**
 * SHA-256 of the file without the line that holds the fingerprint itself, and without `distinctFrom`: who decides that
 * another original is another article has not taken this one in hand.
 */
function fingerprint(content: string): string {
  const end = content.indexOf("\n---", 3) + 1;
  const unsigned = content
    .slice(0, end)
    .replace(/^ {2}asWritten: "[0-9a-f]{64}"\n/m, "")
    .replace(/^distinctFrom:.*\n(?:[ \t].*\n|-[ \t].*\n)*/m, "");
  return hash("sha256", unsigned + content.slice(end));
}
