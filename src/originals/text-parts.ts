/** What the opening paragraphs of a plain text are: judged by form alone, in any order that newspapers use. */
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
    (paragraph.text.match(/\p{L}{2,}/gu)?.length ?? 0) >= shortestStandfirst &&
    wordsIn(paragraph.text) <= longestStandfirst &&
    next.text.length > paragraph.text.length
  );
}

/** Tell whether a paragraph is a byline, such as “By A. Reporter and B. Writer”. */
export function isByline(text: string): boolean {
  return /^\s*(?:by|By|BY):?\s+\p{Lu}/u.test(text) && isShort(text);
}

/**
 * Tell whether a paragraph is the caption of a picture: it says where in the picture somebody stands, calls
 * itself a picture, or ends with the credit of a picture.
 */
export function isCaption(text: string): boolean {
  if (wordsIn(text) > longestCaption) return false;
  return positions.test(text) || picture.test(text) || credit.test(text);
}

/** “(R)”, “(left)”, “(2nd from right)”, “left to right”: positions of people in a picture. */
const positions =
  /\((?:[LRC]|(?:far |top |bottom |second |third |\d\w\w )?(?:from )?(?:left|right|cent(?:er|re)))\)|\b(?:from )?left to right\b|\(\w+ from (?:left|right)\)|, (?:left|right|cent(?:er|re)), (?:and|with|shakes|meets|speaks)\b/i;

const picture =
  /^\s*(?:(?:file|undated|handout|archive) (?:photo|picture|image)|(?:photo|picture|image|caption|photograph)(?: by)?\s*[:–—-]|pictured\b|FILE\s*[-–—])|\((?:file|photo|image|picture)(?: photo)?[:)]/i;

const credit =
  /(?:\((?:photo|image|credit)[^)]*\)|(?:\/|\b)(?:getty images|associated press|AFP|AP photo|EPA|reuters)\/[^/]{2,40}\)?)\s*$/i;

function isShort(text: string): boolean {
  return wordsIn(text) <= 16 && !/[!?:;]\s*$/.test(text);
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** A sentence ends with a full stop or its like, quotation marks and brackets aside; “Inc.” in a headline is rare. */
function endsSentence(text: string): boolean {
  return /[.!?…。؟।][\p{Pf}\p{Pe}"'’”]*\s*$/u.test(text) && !/[!?][\p{Pf}\p{Pe}"'’”]*\s*$/u.test(text);
}
