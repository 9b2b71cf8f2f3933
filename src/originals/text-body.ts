import type { BlockContent, Root } from "mdast";
import type { Repair } from "../types.ts";
import { readDateLine } from "./date-line.ts";
import { readByline } from "./read-byline.ts";
import { readDateline } from "./read-dateline.ts";
import type { TextHead } from "./text-head.ts";
import { isInCapitals, type Paragraph } from "./text-paragraphs.ts";
import { isCaption } from "./text-parts.ts";

/** Longest heading within a text, in characters. */
const longestHeading = 80;

/** How many paragraphs from the top, and from the end, may hold a line that says when the text was posted. */
const nearTheTop = 6;
const nearTheEnd = 2;

/**
 * Make the body of what follows the head. What belongs to the head but stands further down is told apart where its form
 * leaves no doubt: a caption in brackets, a line that says when the text was posted, a byline under the text. The
 * dateline is taken from the text's beginning; lines in capitals between paragraphs are headings.
 */
export function readTextBody(
  paragraphs: readonly Paragraph[],
  { head, language }: { readonly head: TextHead; readonly language: string | undefined },
): { parts: TextHead; body: Root; repairs: readonly Repair[] } {
  let parts: TextHead = {};
  const kept: Paragraph[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const fromEnd = paragraphs.length - 1 - index;
    const part =
      index === 0
        ? undefined
        : strayPart(paragraph, { head: { ...head, ...parts }, language, index, fromEnd });
    if (part) parts = { ...parts, ...part };
    else kept.push(paragraph);
  }
  const [first, ...others] = kept;
  const dateline = first && readDateline(first.text);
  if (!dateline) return { parts, body: treeOf(kept), repairs: [] };
  const { line } = first;
  const repair = { was: dateline.words + dateline.dash, now: dateline.words, rule: "dateline", line };
  return {
    parts: { ...parts, dateline: { text: dateline.words, line } },
    body: treeOf([{ ...first, text: dateline.rest }, ...others]),
    repairs: [repair],
  };
}

interface StrayPlace {
  readonly head: TextHead;
  readonly language: string | undefined;
  readonly index: number;
  readonly fromEnd: number;
}

function strayPart(
  { text, line }: Paragraph,
  { head, language, index, fromEnd }: StrayPlace,
): TextHead | undefined {
  const passage = { text, line };
  if (!head.caption && /^\s*(?:\[.*\]|\(.*\))\s*$/.test(text) && isCaption(text)) return { caption: passage };
  if (!head.dateLine && (index < nearTheTop || fromEnd < nearTheEnd) && posted.test(text)) {
    const date = readDateLine(text, language);
    if (date) return { date, dateLine: passage };
  }
  return !head.byline && fromEnd === 0 && readByline(text) ? { byline: passage } : undefined;
}

const posted = /^\s*[[(]?(?:first\s+)?(?:published|posted|printed|issued)\b/i;

function treeOf(paragraphs: readonly Paragraph[]): Root {
  return {
    type: "root",
    children: paragraphs.map((each, index) => nodeOf(each, isHeading(each.text, paragraphs[index + 1]))),
  };
}

/** A line in capitals is a heading where running text follows it; it stays in capitals. */
function isHeading(text: string, next: Paragraph | undefined): boolean {
  return (
    next !== undefined &&
    text.length <= longestHeading &&
    isInCapitals(text) &&
    !/[.,;:!?…"”»)\]-]\s*$/u.test(text) &&
    /\p{Lu}{3}/u.test(text) &&
    /\p{Ll}/u.test(next.text) &&
    next.text.length > text.length
  );
}

function nodeOf({ text, line }: Paragraph, isHeading: boolean): BlockContent {
  const point = { line, column: 1 };
  const position = { start: point, end: point };
  const children = [{ type: "text" as const, value: text }];
  return isHeading
    ? { type: "heading", depth: 2, children, position }
    : { type: "paragraph", children, position };
}
