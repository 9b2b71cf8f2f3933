import { apaNames, authorList, chicagoNames, mlaNames } from "./cite-authors.ts";
import { type CiteDate, citeDate } from "./cite-date.ts";
import { apaDates, chicagoDates, dateWords, mlaDates } from "./cite-date-words.ts";
import { type CiteName, citeName } from "./cite-name.ts";
import { endSentence, setQuotes } from "./cite-quotes.ts";
import type { CiteRecord } from "./cite-record.ts";
import { titleCase } from "./cite-title-case.ts";

/** A piece of a citation: plain, or set in italics. */
export type CitePart = string | { readonly italic: string };

/** A citation in one style. */
export interface Citation {
  /** Name of the style. */
  readonly style: string;
  readonly parts: readonly CitePart[];
}

/**
 * Write the citations that the page of an article offers.
 *
 * They are what the styles of the Citation Style Language make of it: Chicago, 17th edition (the entry of a
 * bibliography in its notes style, which historians and journalists use; the author-date style differs little from
 * APA's), APA, 7th, and MLA, 9th. Where the newspaper is not known, the page in its archive is cited.
 */
export function citationsOf(record: CiteRecord): readonly Citation[] {
  const facts = factsOf(record);
  return [
    { style: "Chicago", parts: chicagoOf(facts) },
    { style: "APA", parts: apaOf(facts) },
    { style: "MLA", parts: mlaOf(facts) },
  ];
}

/** What the styles have in common. */
interface Facts {
  readonly record: CiteRecord;
  readonly names: readonly CiteName[];
  readonly date: CiteDate | undefined;
  /** On one line. */
  readonly title: string;
  /** As it stands in quotation marks, without them. */
  readonly quotedTitle: string;
  /** The newspaper within a sentence. */
  readonly newspaper: string | undefined;
}

function factsOf(record: CiteRecord): Facts {
  const title = record.title.replaceAll(/\s+/g, " ").trim();
  const inEnglish = /^en(?:-|$)/i.test(record.lang ?? "en") ? titleCase : (text: string) => text;
  const { publication } = record;
  return {
    ...{ record, title },
    names: record.authors.map((author) => citeName(author, record.lang)),
    date: citeDate(record.edtf),
    quotedTitle: inEnglish(setQuotes(title, true)),
    newspaper: publication === undefined ? undefined : inEnglish(setQuotes(publication, false)),
  };
}

function chicagoOf({ record, names, date, quotedTitle, newspaper }: Facts): readonly CitePart[] {
  const { publication, archive, section, address } = record;
  const authors = authorList(names, chicagoNames);
  const when = [date ? dateWords(date, chicagoDates) : "n.d.", publication && section && `sec. ${section}`];
  const end = `${endSentence(when.filter((part) => part).join(", "))} ${address}.`;
  const quoted = `“${endSentence(quotedTitle)}” `;
  if (publication === undefined || newspaper === undefined) {
    if (authors !== "") return [`${endSentence(authors)} ${quoted}${archive}, ${end}`];
    return [`${endSentence(archive)} “${comma(quotedTitle)}” ${end}`];
  }
  if (authors === "") return [{ italic: setQuotes(publication, false) }, `. ${quoted}${end}`];
  return [`${endSentence(authors)} ${quoted}`, { italic: newspaper }, `, ${end}`];
}

function apaOf({ record, names, date, title, newspaper }: Facts): readonly CitePart[] {
  const authors = authorList(names, apaNames);
  const when = `(${date ? dateWords(date, apaDates) : "n.d."}).`;
  const words = setQuotes(title, false);
  const work = newspaper === undefined ? italicSentence(words) : [endSentence(words)];
  const place = newspaper === undefined ? [endSentence(record.archive)] : italicSentence(newspaper);
  const begin = authors === "" ? [...work, ` ${when} `] : [`${endSentence(authors)} ${when} `, ...work, " "];
  return [...begin, ...place, ` ${record.address}`];
}

function mlaOf({ record, names, date, quotedTitle, newspaper }: Facts): readonly CitePart[] {
  const authors = authorList(names, mlaNames);
  const when = date ? `, ${dateWords(date, mlaDates)}` : "";
  const begin = `${authors === "" ? "" : `${endSentence(authors)} `}“${endSentence(quotedTitle)}” `;
  const inArchive = [
    { italic: record.archive },
    `${newspaper === undefined ? when : ""}, ${record.address}.`,
  ];
  if (newspaper === undefined) return [begin, ...inArchive];
  return [begin, { italic: newspaper }, `${when}. `, ...inArchive];
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
