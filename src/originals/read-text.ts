import type { Paragraph as ParagraphNode, Root } from "mdast";
import type { Outcome } from "../problem.ts";
import { decodeText } from "../text-file.ts";
import type { Draft, Original, Passage, StatedDate } from "../types.ts";
import { readDateLine } from "./date-line.ts";
import { type Reading, type ReadingContext, refuse } from "./reading.ts";
import { type Paragraph, paragraphsOf } from "./text-paragraphs.ts";
import { isCaption, isHeadline, isStandfirst, readByline } from "./text-parts.ts";

/** Read a plain text: one article, its headline first. */
export function readText(original: Original, { language }: ReadingContext): Outcome<Reading> {
  const decoded = decodeText(original.bytes);
  if ("invalidLine" in decoded) return refuseEncoding(original.file, decoded.invalidLine);
  const paragraphs = paragraphsOf(decoded.text);
  if (paragraphs.length === 0) {
    return refuse(original.file, "The file holds no text.", "Put the article's text into it, or remove it.");
  }
  return { value: { drafts: [draftOf(original, paragraphs, language)], skipped: [] }, problems: [] };
}

function refuseEncoding(file: string, line: number): Outcome<Reading> {
  const hint = "Save a copy as UTF-8 under a name of its own, or ask whoever sent it for the encoding.";
  return refuse(file, "This line is not UTF-8 text.", hint, line);
}

interface Head {
  readonly title?: Passage;
  readonly standfirst?: Passage;
  readonly byline?: Passage;
  readonly date?: StatedDate;
  readonly dateLine?: Passage;
  readonly caption?: Passage;
}

function draftOf(
  { file, sha256 }: Original,
  paragraphs: readonly Paragraph[],
  language: string | undefined,
): Draft {
  const { head, body } = readHead(paragraphs, language);
  return { source: { file, sha256, format: "text" }, ...head, body: treeOf(body) };
}

/** Take the parts above the text one by one, until a paragraph is none of them. */
function readHead(
  paragraphs: readonly Paragraph[],
  language: string | undefined,
): { head: Head; body: readonly Paragraph[] } {
  let head: Head = {};
  for (const [index, paragraph] of paragraphs.entries()) {
    const part = partOf(paragraph, paragraphs[index + 1], { head, isFirst: index === 0, language });
    const isLast = index === paragraphs.length - 1;
    if (!part || (isLast && index > 0)) return { head, body: paragraphs.slice(index) };
    head = { ...head, ...part };
  }
  return { head, body: [] };
}

/**
 * Say which part of the head a paragraph is. Parts that the page shows higher up are not taken after those that
 * it shows lower down, so that words keep their order.
 */
function partOf(
  paragraph: Paragraph,
  next: Paragraph | undefined,
  { head, isFirst, language }: { head: Head; isFirst: boolean; language: string | undefined },
): Head | undefined {
  const passage = { text: paragraph.text, line: paragraph.line };
  if (isFirst) return isHeadline(paragraph, next) ? { title: passage } : undefined;
  if (!head.caption && isCaption(paragraph.text)) return { caption: passage };
  const dated = datedPart(passage, head, language);
  if (dated) return dated;
  const isUnderHeadline = head.title && !head.standfirst && !head.byline && !head.dateLine && !head.caption;
  return isUnderHeadline && isStandfirst(paragraph, next) ? { standfirst: passage } : undefined;
}

/** A byline, a date line, or both in one line. */
function datedPart(passage: Passage, head: Head, language: string | undefined): Head | undefined {
  const byline = head.byline ? undefined : readByline(passage.text);
  const date = byline ? byline.date : readDateLine(passage.text, language);
  if (date && head.dateLine) return undefined;
  const part = { ...(byline ? { byline: passage } : {}), ...(date ? { date, dateLine: passage } : {}) };
  return byline || date ? part : undefined;
}

function treeOf(paragraphs: readonly Paragraph[]): Root {
  return { type: "root", children: paragraphs.map(nodeOf) };
}

function nodeOf({ text, line }: Paragraph): ParagraphNode {
  const point = { line, column: 1 };
  return {
    type: "paragraph",
    children: [{ type: "text", value: text }],
    position: { start: point, end: point },
  };
}
