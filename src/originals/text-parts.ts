/** What the opening paragraphs of a plain text are: judged by form alone, in any order that newspapers use. */
import { findDates } from "./find-dates.ts";
import { opensByline } from "./read-byline.ts";
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

/**
 * Tell whether a paragraph under the headline is a standfirst: no full sentence, and shorter than the text. It is set
 * off by blank lines; in a text that has none, running text must follow it.
 *
 * @param next the paragraph with which the text begins
 */
export function isStandfirst(paragraph: Paragraph, next: Paragraph | undefined, isInLines: boolean): boolean {
  if (!next || next.text.length <= paragraph.text.length || opensByline(paragraph.text)) return false;
  const isApart = isInLines
    ? endsSentence(next.text) && next.text.length >= shortestRunningText
    : paragraph.isSetOff && next.isSetOff;
  return (
    isApart &&
    !endsSentence(paragraph.text) &&
    (withoutDates(paragraph.text).match(/\p{L}{2,}/gu)?.length ?? 0) >= shortestStandfirst &&
    wordsIn(paragraph.text) <= longestStandfirst
  );
}

/** Shortest paragraph that is running text for certain, in characters. */
const shortestRunningText = 60;

/** A line that tells a reader no more than dates is no standfirst. */
function withoutDates(text: string): string {
  const { full, ranges } = findDates(text);
  return [...full.map((date) => date.words), ...ranges]
    .reduce((rest, words) => rest.replace(words, ""), text)
    .replaceAll(/\b(?:published|posted|updated|printed|issued)\b/gi, "");
}

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
