import type { DateFigures, Passage, Repair, StatedDate } from "../types.ts";
import { readDateLine, readFiguresLine } from "./date-line.ts";
import { isNamelessByline, readByline } from "./read-byline.ts";
import { datedBy } from "./stated-date.ts";
import type { Paragraph } from "./text-paragraphs.ts";
import { isCaption, isHeadline, isStandfirst } from "./text-parts.ts";

/** The parts that a newspaper prints apart from the text. */
export interface TextHead {
  readonly title?: Passage;
  readonly standfirst?: Passage;
  readonly byline?: Passage;
  readonly date?: StatedDate;
  /** Those of a line that is nothing but a date; it stays in the text where they do not tell the day by themselves. */
  readonly dateFigures?: DateFigures;
  readonly dateLine?: Passage;
  readonly dateline?: Passage;
  readonly caption?: Passage;
}

/**
 * Take the parts above the text one by one, until a paragraph is none of them.
 *
 * @param known.title where it is known already; where the text repeats it, it is taken out of the text
 * @param known.language of the archive, BCP 47
 */
export function readTextHead(
  lines: readonly Paragraph[],
  { title, language }: { readonly title?: Passage | undefined; readonly language?: string | undefined } = {},
): { head: TextHead; rest: readonly Paragraph[]; repairs: readonly Repair[] } {
  const paragraphs = withRoles(lines);
  const [first] = paragraphs;
  const isRepeated = title !== undefined && first !== undefined && isSame(first.text, title.text);
  const repairs = isRepeated
    ? [{ was: first.text.trim(), now: "", rule: "repeated headline", line: first.line }]
    : [];
  const start = isRepeated && paragraphs.length > 1 ? 1 : 0;
  let head: TextHead = title === undefined ? {} : { title };
  const left: Paragraph[] = [];
  const isInLines = !paragraphs.slice(1).some((each) => each.isSetOff);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index < start) continue;
    const next = paragraphs
      .slice(index + 1, index + 1 + mostParts)
      .find((each) => !isPart(each.text, language));
    const isFirst = index === 0 && title === undefined;
    const place = { head, isFirst, isInLines, language, follower: paragraphs[index + 1], next };
    const part = partOf(paragraph, place);
    const isLast = index === paragraphs.length - 1;
    if (!part || (isLast && index > 0)) return { head, rest: [...left, ...paragraphs.slice(index)], repairs };
    head = { ...head, ...part };
    if (isLeftInText(part)) left.push(paragraph);
  }
  return { head, rest: left, repairs };
}

/** How far from the top a byline may stand, in paragraphs. */
const lowestByline = 6;

/** A byline and the line under it that says what its author is are one, where the two stand alone between blank lines. */
function withRoles(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const at = paragraphs.slice(0, lowestByline).findIndex(({ text, isSetOff }, index) => {
    const [role, follower] = paragraphs.slice(index + 1, index + 3);
    if (!isSetOff || !role || role.isSetOff || follower?.isSetOff === false) return false;
    const names = readByline(text)?.names ?? [];
    const both = readByline(`${text}\n${role.text}`);
    return names.length > 0 && !both?.date && names.join("\n") === both?.names.join("\n");
  });
  const [byline, role] = at === -1 ? [] : paragraphs.slice(at, at + 2);
  if (!byline || !role) return paragraphs;
  return paragraphs.toSpliced(at, 2, { ...byline, text: `${byline.text}\n${role.text}` });
}

/** How many parts may stand between a standfirst and the text. */
const mostParts = 4;

interface Place {
  readonly head: TextHead;
  readonly isFirst: boolean;
  /** Whether the text has no blank lines, each line being a paragraph. */
  readonly isInLines: boolean;
  readonly language: string | undefined;
  readonly follower: Paragraph | undefined;
  /** The next one that is no byline, date line or caption. */
  readonly next: Paragraph | undefined;
}

/**
 * Say which part of the head a paragraph is. Parts that the page shows higher up are not taken after those that
 * it shows lower down, so that words keep their order.
 */
function partOf(paragraph: Paragraph, place: Place): TextHead | undefined {
  const { head, isFirst, isInLines, language, follower, next } = place;
  const passage = { text: paragraph.text, line: paragraph.line };
  if (isFirst) return isHeadline(paragraph, follower) ? { title: passage } : undefined;
  if (!head.caption && isCaption(paragraph.text)) return { caption: passage };
  const dated = datedPart(passage, head, language);
  if (dated) return dated;
  if (isNamelessByline(paragraph.text)) return {};
  const isUnderHeadline = head.title && !head.standfirst && !head.byline && !head.dateLine && !head.caption;
  return isUnderHeadline && isStandfirst(paragraph, next, isInLines) ? { standfirst: passage } : undefined;
}

/** A byline, a date line, or both in one line. */
function datedPart(passage: Passage, head: TextHead, language: string | undefined): TextHead | undefined {
  const byline = head.byline ? undefined : readByline(passage.text);
  const date = byline ? byline.date : readDateLine(passage.text, language);
  if (date && head.dateLine) return undefined;
  const figures =
    byline || date || head.dateLine || head.dateFigures ? undefined : readFiguresLine(passage.text, language);
  if (figures) return figuresPart(figures, passage);
  const part = { ...(byline ? { byline: passage } : {}), ...(date ? { date, dateLine: passage } : {}) };
  return byline || date ? part : undefined;
}

function isLeftInText(part: TextHead): boolean {
  const isNameless = Object.keys(part).length === 0;
  return isNameless || (part.dateFigures !== undefined && part.dateLine === undefined);
}

/** Figures that may be of two days are left in the text: which is meant shows only when the whole batch has been read. */
function figuresPart(figures: DateFigures, passage: Passage): TextHead {
  const { date } = datedBy(figures);
  return date ? { date, dateFigures: figures, dateLine: passage } : { dateFigures: figures };
}

function isPart(text: string, language: string | undefined): boolean {
  const isDate = readDateLine(text, language) !== undefined || readFiguresLine(text, language) !== undefined;
  return isDate || isCaption(text) || readByline(text) !== undefined || isNamelessByline(text);
}

function isSame(one: string, other: string): boolean {
  const fold = (text: string) => text.trim().replaceAll(/\s+/g, " ").toLowerCase();
  return fold(one) === fold(other);
}
