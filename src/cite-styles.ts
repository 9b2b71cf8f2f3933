import { apaNames, authorList, chicagoNames, mlaNames } from "./cite-authors.ts";
import { citeDate } from "./cite-date.ts";
import { apaDates, chicagoDates, dateWords, mlaDates } from "./cite-date-words.ts";
import { type CiteName, citeName } from "./cite-name.ts";
import { endSentence, setQuotes } from "./cite-quotes.ts";
import type { CiteRecord } from "./cite-record.ts";
import { titleCase } from "./cite-title-case.ts";

/** A piece of a citation: plain, or set in italics. */
export type CitePart = string | { readonly italic: string };

/** A way of citing, by its name. */
export interface CiteStyle {
  readonly name: string;
  readonly cite: (record: CiteRecord) => readonly CitePart[];
}

/**
 * The citations that the page of an article offers.
 *
 * They are what the styles of the Citation Style Language make of it: Chicago, 17th edition (the entry of a
 * bibliography in its notes style, which historians and journalists use; the author-date style differs little from
 * APA's), APA, 7th, and MLA, 9th. Where the newspaper is not known, the page in its archive is cited.
 */
export const citeStyles: readonly CiteStyle[] = [
  { name: "Chicago", cite: chicagoOf },
  { name: "APA", cite: apaOf },
  { name: "MLA", cite: mlaOf },
];

function chicagoOf(record: CiteRecord): readonly CitePart[] {
  const { publication, archive, section, address } = record;
  const authors = authorList(namesOf(record), chicagoNames);
  const date = citeDate(record.edtf);
  const when = [date ? dateWords(date, chicagoDates) : "n.d.", publication && section && `sec. ${section}`]
    .filter((part) => part)
    .join(", ");
  const end = `${endSentence(when)} ${address}.`;
  const title = quotedTitle(record);
  if (publication === undefined) {
    if (authors !== "") return [`${endSentence(authors)} “${endSentence(title)}” ${archive}, ${end}`];
    return [`${endSentence(archive)} “${comma(title)}” ${end}`];
  }
  const quoted = `“${endSentence(title)}” `;
  if (authors === "") return [{ italic: setQuotes(publication, false) }, `. ${quoted}${end}`];
  return [`${endSentence(authors)} ${quoted}`, { italic: newspaperOf(record) }, `, ${end}`];
}

function apaOf(record: CiteRecord): readonly CitePart[] {
  const { publication, archive, address } = record;
  const authors = authorList(namesOf(record), apaNames);
  const date = citeDate(record.edtf);
  const when = `(${date ? dateWords(date, apaDates) : "n.d."}).`;
  const words = setQuotes(plain(record.title), false);
  const title = publication === undefined ? italicSentence(words) : [endSentence(words)];
  const place = publication === undefined ? [endSentence(archive)] : italicSentence(newspaperOf(record));
  const begin =
    authors === "" ? [...title, ` ${when} `] : [`${endSentence(authors)} ${when} `, ...title, " "];
  return [...begin, ...place, ` ${address}`];
}

function mlaOf(record: CiteRecord): readonly CitePart[] {
  const { publication, archive, address } = record;
  const authors = authorList(namesOf(record), mlaNames);
  const date = citeDate(record.edtf);
  const when = date ? `, ${dateWords(date, mlaDates)}` : "";
  const begin = `${authors === "" ? "" : `${endSentence(authors)} `}“${endSentence(quotedTitle(record))}” `;
  const inArchive = [{ italic: archive }, `${publication === undefined ? when : ""}, ${address}.`];
  if (publication === undefined) return [begin, ...inArchive];
  return [begin, { italic: newspaperOf(record) }, `${when}. `, ...inArchive];
}

function namesOf({ authors, lang }: CiteRecord): CiteName[] {
  return authors.map((author) => citeName(author, lang));
}

function isEnglish({ lang = "en" }: CiteRecord): boolean {
  return /^en(?:-|$)/i.test(lang);
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The title as it stands in quotation marks, without them. */
function quotedTitle(record: CiteRecord): string {
  const title = setQuotes(plain(record.title), true);
  return isEnglish(record) ? titleCase(title) : title;
}

function newspaperOf(record: CiteRecord): string {
  const name = setQuotes(plain(record.publication ?? ""), false);
  return isEnglish(record) ? titleCase(name) : name;
}

/** The full stop after a title in italics is not in italics; one within closing quotation marks is the title's. */
function italicSentence(text: string): CitePart[] {
  const sentence = endSentence(text);
  return sentence === `${text}.` ? [{ italic: text }, "."] : [{ italic: sentence }];
}

function comma(title: string): string {
  const [closing = ""] = /[”’]*$/.exec(title) ?? [];
  const words = title.slice(0, title.length - closing.length);
  return words.endsWith(",") ? title : `${words},${closing}`;
}
