/** What the opening paragraphs of a plain text are: judged by form alone, in any order that newspapers use. */
import type { StatedDate } from "../types.ts";
import { takeDate } from "./date-line.ts";
import { findDates } from "./find-dates.ts";
import type { Paragraph } from "./text-paragraphs.ts";

/** Bounds of the parts, in words. */
const longestHeadline = 30;
const longestStandfirst = 45;
const shortestStandfirst = 3;
const longestCaption = 70;

/** Tell whether a first paragraph can be the headline: short, and not a sentence of running text. */
export function isHeadline(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  const words = wordsIn(paragraph.text);
  if (words > longestHeadline) return false;
  if (!endsSentence(paragraph.text)) return true;
  return words <= longestHeadline / 2 && next?.isSetOff === true;
}

/** Tell whether a paragraph under the headline is a standfirst: set off by blank lines, and no full sentence. */
export function isStandfirst(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  return (
    paragraph.isSetOff &&
    next?.isSetOff === true &&
    !endsSentence(paragraph.text) &&
    (withoutDates(paragraph.text).match(/\p{L}{2,}/gu)?.length ?? 0) >= shortestStandfirst &&
    wordsIn(paragraph.text) <= longestStandfirst &&
    next.text.length > paragraph.text.length
  );
}

/** A line that tells a reader no more than dates is no standfirst. */
function withoutDates(text: string): string {
  const { full, ranges } = findDates(text);
  return [...full.map((date) => date.words), ...ranges].reduce(
    (rest, words) => rest.replace(words, ""),
    text,
  );
}

/** What a byline says. */
export interface Byline {
  /** As they came. */
  readonly names: readonly string[];
  /** Present where the line gives the date of publication too. */
  readonly date?: StatedDate;
}

/**
 * Read a byline such as “By A. Reporter and B. Writer, Staff Writers | a@example.org”: names, with roles and
 * addresses after them.
 *
 * @returns undefined where it says anything else, for then it is a sentence that begins with “By”
 */
export function readByline(text: string): Byline | undefined {
  if (!/^\s*by:?\s/i.test(text)) return undefined;
  const taken = takeDate(text);
  const [credits = "", ...contacts] = (taken?.rest ?? text)
    .replace(/^\s*by:?\s+/i, "")
    .replaceAll(address, " | ")
    .split("|");
  const pieces = credits.split(betweenNames).map(trimPiece).filter(Boolean);
  const names = pieces.filter((piece) => !isRole(piece));
  const isWhole = names.every(isName) && contacts.map(trimPiece).every((piece) => !piece || isRole(piece));
  if (names.length === 0 || names[0] !== pieces[0] || !isWhole) return undefined;
  const date = taken && { edtf: taken.day, basis: `the byline, “${text.trim()}”` };
  return { names, ...(date ? { date } : {}) };
}

/** An e-mail address or the name of an account. */
const address = /[(<[]?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\S)@\w+)[)>\]]?/g;

/** “Jr.” after a comma belongs to the name; “in Paris” after a name does not. */
const betweenNames = /\s*(?:,(?!\s*[JS]r\b)|;|&|(?<!\S)(?:and|with)(?!\S))\s*|\s+(?=in\s+\p{Lu})/iu;

/** The full stop of an initial or of “Jr.” is the name's own. */
function trimPiece(piece: string): string {
  const trimmed = piece.replace(/^[\s–—-]+/u, "").replace(/[\s–—,;:-]+$/u, "");
  return /(?:(?<!\p{L})\p{L}|\b[JS]r)\.$/iu.test(trimmed) ? trimmed : trimmed.replace(/\.+$/, "");
}

/** Tell whether words have the form of one person's name, of two to five parts. */
function isName(words: string): boolean {
  const parts = words.replace(/,?\s+[JS]r\.?$/i, "").split(/\s+/);
  const capitalised = parts.filter((part) => nameWord.test(part) && !notInNames.test(part));
  return (
    parts.length >= 2 &&
    parts.length <= 5 &&
    capitalised.length > 0 &&
    /^\p{Lu}/u.test(parts[0] ?? "") &&
    parts.every((part) => capitalised.includes(part) || initials.test(part) || particle.test(part)) &&
    !particle.test(parts.at(-1) ?? "")
  );
}

const nameWord =
  /^(?:\p{Ll}{1,2}['’-])?\p{Lu}[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*$|^\p{Lu}['’]\p{L}+(?:-\p{L}+)*$/u;
const initials = /^(?:(?:\p{Lu}\.-?){1,4}|\p{Lu}|(?:Dr|Prof|Rev|Mr|Mrs|Ms|St)\.?)$/u;
const particle = /^(?:de|van|von|bin|al|la|le|der|den|du|da|do|dos|di|del|el|ben|ibn|y|e)$/;

/** Weekdays, months and function words begin sentences, and stand in headings set in capitals. */
const notInNames =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|of|the|for|to|on|at|from|by|or|in|an|is|was|are|no|not|his|her|its|our|their|this|that|all|any|order)$/i;

/** What stands after a name and is none: “Staff Writer”, “Middle East Correspondent”, “in Paris”. */
function isRole(words: string): boolean {
  const parts = words.split(/\s+/);
  if (/^in$/i.test(parts[0] ?? "")) {
    return parts.length > 1 && parts.slice(1).every((part) => nameWord.test(part) && !notInNames.test(part));
  }
  return roleHead.test(parts.at(-1) ?? "") && !parts.some((part) => initials.test(part)) && parts.length <= 5;
}

const roleHead =
  /^(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|analysts?|critics?|press|news|agency|bureau|service)$/i;

/**
 * Tell whether a paragraph is the caption of a picture: it says where in the picture somebody stands, calls
 * itself a picture, or ends with the credit of a picture.
 */
export function isCaption(text: string): boolean {
  if (wordsIn(text) > longestCaption) return false;
  if (partyMark.test(text) && !/\((?:L|C)\)/.test(text)) return false;
  return [bracketed, fromLeft, picture, credit].some((sign) => sign.test(text));
}

/** “(R)” without an “(L)” or “(C)” may be a politician's party, and “(D)” is no position at all. */
const partyMark = /\((?:R|D|I)\)/;

/** “Roe (R)”, “Doe (second from right)”: in brackets after a name; elsewhere left and right are common words. */
const bracketed =
  /(?<!\p{L})(?!(?:The|An?|This|That|His|Her|Its|Our|Their|Your|My)\s)\p{Lu}[\p{L}\p{M}'’.-]*\s+\((?:[LRC]|(?:(?:far|top|bottom|front|back|second|third|fourth|fifth|\d(?:st|nd|rd|th)) )?(?:from )?(?:the )?(?:left|right|cent(?:er|re)))\)/u;

/** “From left to right:”, “Pictured: …”, “…, from left, Jane Roe and John Doe”: before a colon or a full name. */
const fromLeft =
  /^\s*(?:[Pp]ictured|(?:[Pp]ictured,? )?(?:(?:[Ff]rom )?[Ll]eft to right|[Ff]rom (?:the )?[Ll]eft))(?:\s*:|,?\s+\p{Lu}[\p{L}.'’-]*\s+\p{Lu})|, from (?:the )?left(?: to right)?[,:]\s+\p{Lu}[\p{L}.'’-]*\s+\p{Lu}/u;

const picture =
  /^\s*[[(]?(?:(?:file|undated|handout|archive) (?:photo|picture|image)\s*(?:[:.,]|\s[–—-]\s|$)|(?:photo|picture|image|caption|photograph)(?: by)?\s*(?::|\s[–—-]\s)|FILE\s*(?::|\s[–—-]\s))|\((?:file|photo|image|picture)(?: photo)?[:)]/i;

const credit =
  /(?:\((?:photos?|images?|credit)(?::|\/|\s+by\b|\s*\))[^)]*\)?|(?:\/|\b)(?:getty images|associated press|AFP|AP photo|EPA|reuters)\/[^/]{1,39}[^/.!?]\)?)\s*$/i;

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** A sentence ends with a full stop or its like, quotation marks and brackets aside; “Inc.” in a headline is rare. */
function endsSentence(text: string): boolean {
  return /[.!?…。؟।][\p{Pf}\p{Pe}"'’”]*\s*$/u.test(text) && !/[!?][\p{Pf}\p{Pe}"'’”]*\s*$/u.test(text);
}
