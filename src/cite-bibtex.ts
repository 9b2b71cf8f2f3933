import { type CiteDate, citeDate, qualified } from "./cite-date.ts";
import { type CiteName, citeName, withParticle } from "./cite-name.ts";
import type { CiteRecord } from "./cite-record.ts";
import { shortHash } from "./short-hash.ts";

/**
 * Write an article as an entry of a BibTeX file: an article of its newspaper, or `misc` where that is not known.
 *
 * Letters of every script stay as they are (UTF-8). The year is given in words for BibTeX, and the date as EDTF
 * for biblatex, whose manual names that format (section 2.3.8).
 */
export function bibtexOf(record: CiteRecord): string {
  const { title, authors, publication, edtf, address, lang, archive, accessed } = record;
  const names = authors.map((author) => citeName(author, lang));
  const date = citeDate(edtf);
  const fields: (readonly [name: string, value: string | undefined])[] = [
    ["title", `{${withCapitals(title)}}`],
    ["author", names.length > 0 ? `{${names.map(nameOf).join(" and ")}}` : undefined],
    publication === undefined
      ? ["howpublished", `{${escaped(archive)}}`]
      : ["journal", `{${escaped(publication)}}`],
    ["entrysubtype", publication === undefined ? undefined : "{newspaper}"],
    ["date", date && `{${edtf}}`],
    ["year", date && `{${yearOf(date)}}`],
    ["month", monthOf(date)],
    ["url", `{${verbatim(address)}}`],
    ["urldate", accessed && `{${accessed}}`],
    ["language", lang && `{${lang}}`],
    ["note", record.sourceUrl && `{First published at ${escaped(record.sourceUrl)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  const type = publication === undefined ? "misc" : "article";
  return `@${type}{${keyOf(record, names[0])},\n${lines.join(",\n")}\n}\n`;
}

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escaped(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\~^{}$&#%_]/g, (sign) => special[sign] ?? `\\${sign}`);
}

/** Addresses are taken as they stand; a brace would end the field. */
function verbatim(address: string): string {
  return address.replaceAll("{", "%7B").replaceAll("}", "%7D");
}

/** Styles set titles in small letters, but for what stands in braces. The first letter is a capital anyhow. */
function withCapitals(title: string): string {
  return escaped(title)
    .split(" ")
    .map((word, at) => ((at === 0 ? /^.+\p{Lu}/u : /\p{Lu}/u).test(word) ? `{${word}}` : word))
    .join(" ");
}

function nameOf(name: CiteName): string {
  if ("literal" in name) return `{${escaped(name.literal)}}`;
  const family = name.family.includes(" ") ? `{${escaped(name.family)}}` : escaped(name.family);
  const sorted = withParticle({ ...name, family });
  return [sorted, name.suffix, escaped(name.given)].filter((part) => part !== undefined).join(", ");
}

function yearOf(date: CiteDate): string {
  const [from, until] = [date.from?.year, date.until?.year];
  if (!date.isSpan || from === until) return qualified(date, from ?? "");
  if (until === undefined) return qualified(date, `${from} or later`);
  return qualified(date, from === undefined ? `${until} or earlier` : `${from}--${until}`);
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The macros that every style defines. */
function monthOf(date: CiteDate | undefined): string | undefined {
  return date && !date.isSpan ? months[(date.from?.month ?? 0) - 1] : undefined;
}

/** Who, when, what, and a few letters that tell articles apart for which these are the same. */
function keyOf({ title, publication, archive, edtf, address }: CiteRecord, author?: CiteName): string {
  const name =
    author === undefined ? (publication ?? archive) : "family" in author ? author.family : author.literal;
  const year = /\d{4}/.exec(edtf ?? "")?.[0] ?? "nd";
  const word =
    title
      .split(/[\s-]+/)
      .map(plain)
      .find((each) => each.length > 3) ?? "";
  return `${plain(name)}${year}${word}-${shortHash(address, 4)}`;
}

/** Keys are ASCII: BibTeX takes no other letters in them. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "")
    .slice(0, 20);
}
