import type { Passage } from "../types.ts";

/** A paragraph of a plain text file. */
export interface Paragraph extends Passage {
  /** Line of the file on which it begins. */
  readonly line: number;
  /** Whether a blank line stands before it. */
  readonly isSetOff: boolean;
}

/** Widest column at which a text is taken to be wrapped by hand or by a mail program. */
const widestColumn = 120;

/** Narrowest such column: shorter lines are verse or a list. */
const narrowestColumn = 45;

/** Fewest pairs of lines on which a column is judged. */
const fewestPairs = 3;

/** Share of lines that must be as full as their column allows before a text counts as wrapped. */
const fullLines = 0.8;

/**
 * Divide a plain text into paragraphs. Blank lines always divide; where lines follow each other without one,
 * either each line is a paragraph, or the text is wrapped at a column and its lines are joined again.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = text.split("\n").map((content, index) => ({ content, number: index + 1 }));
  const blocks = blocksOf(lines);
  const column = wrappingColumn(blocks);
  return blocks.flatMap((block) => (column === undefined ? eachLine(block) : joinWrapped(block, column)));
}

interface Line {
  readonly content: string;
  readonly number: number;
}

/** Lines that stand together without a blank one. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.content.trim() === "") open = undefined;
    else if (open) open.push(line);
    else {
      open = [line];
      blocks.push(open);
    }
  }
  return blocks;
}

/**
 * Find the column at which a text is wrapped: most lines that have a next one are so full that the next line's
 * first word would not have fitted.
 */
function wrappingColumn(blocks: readonly (readonly Line[])[]): number | undefined {
  const pairs = blocks.flatMap((block) => block.slice(1).map((next, index) => [block[index], next] as const));
  const column = Math.max(0, ...pairs.map(([line]) => line?.content.trimEnd().length ?? 0));
  if (pairs.length < fewestPairs || column < narrowestColumn || column > widestColumn) return undefined;
  const full = pairs.filter(([line, next]) => line && isFull(line, next, column)).length;
  return full / pairs.length >= fullLines ? column : undefined;
}

function isFull(line: Line, next: Line, column: number): boolean {
  const firstWord = next.content.trim().split(/\s/, 1)[0] ?? "";
  return line.content.trimEnd().length + 1 + firstWord.length > column;
}

function eachLine(block: readonly Line[]): Paragraph[] {
  return block.map((line, index) => ({ text: line.content, line: line.number, isSetOff: index === 0 }));
}

/** In a wrapped text a new paragraph begins after a line that ends early with a sentence, or with an indent. */
function joinWrapped(block: readonly Line[], column: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [index, line] of block.entries()) {
    const previous = block[index - 1];
    const last = paragraphs.at(-1);
    if (previous && last && !beginsParagraph(previous, line, column)) {
      paragraphs[paragraphs.length - 1] = { ...last, text: joinLines(last.text, line.content) };
    } else {
      paragraphs.push({ text: line.content, line: line.number, isSetOff: index === 0 });
    }
  }
  return paragraphs;
}

function beginsParagraph(previous: Line, line: Line, column: number): boolean {
  const isIndented = indentOf(line.content) > indentOf(previous.content);
  const endsSentence = /[.!?:…][\p{Pf}\p{Pe}"']*\s*$/u.test(previous.content);
  return isIndented || (endsSentence && !isFull(previous, line, column));
}

function indentOf(content: string): number {
  return content.length - content.trimStart().length;
}

/** A hyphen at a line's end stays: whether it belongs to the word is not known here. */
function joinLines(text: string, next: string): string {
  const head = text.trimEnd();
  return /\p{L}-$/u.test(head) ? head + next.trimStart() : `${head} ${next.trimStart()}`;
}
