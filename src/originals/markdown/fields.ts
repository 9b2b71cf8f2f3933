/** What the keys of the usual generators' front matter mean for an article. */

import { present } from "../../present.ts";
import { address as siteAddress } from "../../settings/fields.ts";
import type { Draft } from "../../types.ts";
import { possibleOrders } from "../date-figures.ts";
import { readDateLine } from "../date-line.ts";
import type { DateReading } from "../date-value.ts";
import { readStatedDate } from "../stated-date.ts";
import { readLanguage } from "../stated-language.ts";
import { isRecord, type Matter } from "./read-matter.ts";

/** Keys for one thing, the most telling first. */
const keys = {
  standfirst: [
    "subtitle",
    "description",
    "summary",
    "excerpt",
    "custom_excerpt",
    "standfirst",
    "lead",
    "dek",
  ],
  date: ["date", "pubdate", "published_at", "publishdate", "published", "datepublished", "created"],
  authors: ["authors", "author", "byline"],
  categories: ["categories", "category", "tags", "tag", "keywords", "topics"],
  section: ["section"],
  aliases: ["aliases", "alias", "redirect_from", "permalink", "url"],
  lang: ["lang", "language", "locale"],
  address: ["canonical", "canonical_url", "canonicalurl", "original_url", "source_url"],
  publication: ["publication", "publisher", "newspaper"],
} as const;

/** What front matter states of an article, and the date that could not be read. */
export interface MatterFields {
  readonly draft: Omit<Draft, "source" | "body" | "title" | "standfirst">;
  readonly title?: string;
  readonly standfirst?: string;
  readonly unreadDate?: { readonly key: string; readonly value: string; readonly why?: string };
}

/** Read the fields of front matter, whatever generator it was written for. */
export function fieldsOf(matter: Matter, reading: DateReading, folder = "."): MatterFields {
  const fields = flatten(matter);
  const title = textOf(fields.get("title"));
  const standfirst = firstText(fields, keys.standfirst);
  const authors = firstList(fields, keys.authors, namesIn);
  const categories = keys.categories.flatMap((key) => listOf(fields.get(key), key));
  const section = firstText(fields, keys.section);
  const lang = readLanguage(firstText(fields, keys.lang));
  const dating = { ...reading, language: lang };
  const { date, dateFigures, unreadDate } = dateOf(fields, dating, folder);
  const url = firstList(fields, [...keys.address, "url", "permalink"], addressIn)[0];
  const publication = firstText(fields, keys.publication);
  const aliases = keys.aliases.flatMap((key) => textsIn(fields.get(key))).flatMap(aliasOf);
  return {
    draft: {
      ...(date ? { date } : {}),
      ...(dateFigures ? { dateFigures } : {}),
      ...(authors.length > 0 ? { authors } : {}),
      ...(section === undefined ? {} : { section }),
      ...(lang === undefined ? {} : { lang }),
      ...(url === undefined ? {} : { url }),
      ...(publication === undefined ? {} : { publication }),
      categories: [...new Set(categories)],
      aliases: [...new Set(aliases)],
    },
    ...(title === undefined ? {} : { title }),
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(unreadDate ? { unreadDate } : {}),
  };
}

/** Tell whether the source itself holds the article back. */
export function isHeldBack(matter: Matter): boolean {
  const fields = flatten(matter);
  const says = (key: string) => textOf(fields.get(key))?.toLowerCase();
  return (
    says("draft") === "true" ||
    says("published") === "false" ||
    ["draft", "private", "scheduled"].includes(says("status") ?? "")
  );
}

/** Keys without regard to case; Hugo's taxonomies stand in a record of their own. */
function flatten(matter: Matter): Map<string, unknown> {
  const inner = isRecord(matter.taxonomies) ? Object.entries(matter.taxonomies) : [];
  return new Map([...inner, ...Object.entries(matter)].map(([key, value]) => [key.toLowerCase(), value]));
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.replaceAll(/\s+/g, " ").trim() : "";
  return text === "" || text === "null" || text === "~" ? undefined : text;
}

function textsIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((each) => textOf(each) ?? []);
}

function firstText(fields: ReadonlyMap<string, unknown>, names: readonly string[]): string | undefined {
  return firstList(fields, names, textsIn)[0];
}

function firstList(
  fields: ReadonlyMap<string, unknown>,
  names: readonly string[],
  read: (value: unknown) => string[],
): string[] {
  return names.map((name) => read(fields.get(name))).find((list) => list.length > 0) ?? [];
}

/** Names in a text, a list of texts, or records that have a name. */
function namesIn(value: unknown): string[] {
  if (typeof value === "string") return namesOf(textOf(value) ?? "");
  return (Array.isArray(value) ? value : [value]).flatMap((each) =>
    isRecord(each) ? textsIn(each.name ?? each.display_name) : textsIn(each),
  );
}

/** Commas divide names where every piece has the two words of one: “Doe, Jr.” is not divided. */
function namesOf(text: string): string[] {
  const pieces = text.split(/\s*[;,&،؛、]\s*/).filter(Boolean);
  if (pieces.every((piece) => /\S\s\S/.test(piece))) return pieces;
  return text === "" ? [] : [text];
}

/** A text of several categories has commas between them; in Jekyll it may have spaces, which words have too. */
function listOf(value: unknown, key: string): string[] {
  const isList = typeof value === "string" && /^(?:tags|categories|keywords|topics)$/.test(key);
  if (isList) return value.split(",").flatMap((each) => textOf(each) ?? []);
  return Array.isArray(value) ? value.flatMap((each) => nameOf(each)) : textsIn(value);
}

function nameOf(value: unknown): string[] {
  return isRecord(value) ? textsIn(value.name) : textsIn(value);
}

function dateOf(
  fields: ReadonlyMap<string, unknown>,
  reading: DateReading,
  folder: string,
): Pick<MatterFields, "unreadDate"> & Pick<Draft, "date" | "dateFigures"> {
  for (const key of keys.date) {
    const value = textOf(fields.get(key));
    if (value === undefined || /^(?:true|false)$/i.test(value)) continue;
    const basis = `${key} in the front matter`;
    const {
      date,
      dateFigures,
      unreadDate: unread,
    } = readStatedDate(value, reading, { basis, kin: [`${folder}/ ${key}`] });
    if (date || (dateFigures && possibleOrders(dateFigures).length > 0))
      return present({ date, dateFigures });
    const edtf = readDateLine(value, reading.language ?? reading.archiveLanguage)?.edtf;
    if (edtf !== undefined) return { date: { edtf, basis } };
    return { unreadDate: { key, value, ...(unread?.why === undefined ? {} : { why: unread.why }) } };
  }
  return {};
}

function addressIn(value: unknown): string[] {
  return textsIn(value).filter((text) => /^https?:\/\//i.test(text) && URL.canParse(text));
}

/** A path on the source's own site; patterns such as `/:year/:title/` are none. */
function aliasOf(path: string): string[] {
  const isPath = path.startsWith("/") && path !== "/" && !/[:{}*]/.test(path);
  return isPath && siteAddress.safeParse(path).success ? [path] : [];
}
