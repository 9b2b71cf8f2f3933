import { hasUnspaced } from "../part-unspaced.ts";
import type { Passage } from "../types.ts";

/** A paragraph of a plain text file. */
export interface Paragraph extends Passage {
  /** Line of the file on which it begins. */
  readonly line: number;
  /** Whether a blank line stands before it. */
  readonly isSetOff: boolean;
  /** Words that ends of lines divided, with the hyphen, as they now stand in the text: `har-bour`. */
  readonly divided?: readonly string[];
}

/** Widest column at which a text is taken to be wrapped by hand or by a mail program. */
const widestColumn = 120;

/** Narrowest such column; shorter lines may be verse or a list, and more is asked of them. */
const narrowestColumn = 45;

/** Narrowest column of all: newspapers print none that is narrower. */
const narrowestPrinted = 28;

/** Fewest pairs of lines on which a column is judged. */
const fewestPairs = 3;

/** Share of lines that must be as full as their column allows before a text counts as wrapped. */
const fullLines = 0.8;

/**
 * Divide a plain text into paragraphs. Blank lines always divide; where lines follow each other without one,
 * either each line is a paragraph, or the text is wrapped at a column and its lines are joined again.
 */
export function paragraphsOf(text: string): Paragraph[] {
  // Where it stands among other controls or after the letters of a misreading, U+0085 is what an encoding made of a character.
  const ends = /[\u0080-\u0084\u0086-\u009f]|[\u00c2-\u00f4]\u0085/.test(text) ? fewerEnds : lineEnds;
  const found = text.split("\n").flatMap((line, index) =>
    linesWithin(line, ends).map((content) => ({
      content,
      number: index + 1,
      isHeading: isInCapitals(content),
    })),
  );
  // Where all of a text is in capitals, as a teleprinter wrote it, they do not tell a heading.
  const filled = found.filter(({ content }) => content.trim() !== "").length;
  const tells = found.filter(({ isHeading }) => isHeading).length * 3 < filled;
  const lines = found.map((line) => ({ ...line, isHeading: tells && line.isHeading }));
  const blocks = blocksOf(lines);
  // Verse or a list among paragraphs that are wrapped may be wider than these.
  const column = wrappingColumn(blocks) ?? wrappingColumn(blocks.filter((block) => !isOfCapitals(block)));
  return blocks.flatMap((block) => (column === undefined ? eachLine(block) : joinWrapped(block, column)));
}

/** Vertical tab, form feed, next line, line and paragraph separator. Source: Unicode Standard, 5.8. */
const lineEnds = /[\v\u0085\u2028\u2029]|\f+/;
const fewerEnds = /[\v\u2028\u2029]|\f+/;

/** Part a line where other characters than a line feed end one. A page may end within a paragraph: a form feed alone is no line. */
function linesWithin(line: string, ends: RegExp): string[] {
  if (!ends.test(line)) return [line];
  const inner = line.replaceAll(/^\f+|\f+$/g, "");
  return inner === "" ? [] : inner.replaceAll("\u2029", "\u2028\u2028").split(ends);
}

interface Line {
  readonly content: string;
  readonly number: number;
  /** Whether it is set in capitals in a text that is not. */
  readonly isHeading: boolean;
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
 * first word would not have fitted. Lines that may end a paragraph do not count, however full.
 */
function wrappingColumn(blocks: readonly (readonly Line[])[]): number | undefined {
  const pairs = blocks.flatMap((block) =>
    block.flatMap((line, index) => {
      const next = block[index + 1];
      return next && !mayEndParagraph(line) && !next.isHeading ? [[line, next] as const] : [];
    }),
  );
  const column = pairs.reduce((most, [line]) => Math.max(most, widthOf(line.content.trimEnd())), 0);
  if (column < narrowestPrinted || column > widestColumn) return undefined;
  const full = pairs.filter(([line, next]) => isFull(line, next, column)).length;
  if (pairs.length < fewestPairs) return columnOfFew(pairs);
  if (column < narrowestColumn) return areNarrow(pairs, full) ? column : undefined;
  return full / pairs.length >= fullLines || areRagged(pairs, column) ? column : undefined;
}

/** The column of very few lines, where they were broken for certain: all are wide and full, and go on in a small letter. */
function columnOfFew(pairs: readonly (readonly [Line, Line])[]): number | undefined {
  const column = Math.max(0, ...pairs.flat().map(({ content }) => widthOf(content.trimEnd())));
  const areBroken = pairs.every(
    ([line, next]) => isFull(line, next, column) && /^\p{Ll}/u.test(next.content.trimStart()),
  );
  return areBroken && column >= narrowestColumn && column <= widestColumn ? column : undefined;
}

/** Share of lines of a ragged text that go on with a small letter; verse and lists begin with capitals. */
const smallStarts = 0.6;

/** Shortest line within a paragraph of a ragged text, as a share of its longest. */
const shortestRagged = 0.7;

/** Tell whether lines that are not all full were broken by hand: long ones, of which most go on within a sentence. */
function areRagged(pairs: readonly (readonly [Line, Line])[], column: number): boolean {
  const small = pairs.filter(([, next]) => /^\s*\p{Ll}/u.test(next.content)).length;
  const least = Math.max(narrowestColumn, shortestRagged * column);
  const long = pairs.filter(([line]) => widthOf(line.content.trimEnd()) >= least).length;
  return long / pairs.length >= fullLines && small / pairs.length >= smallStarts;
}

/** What a narrow column has to show: its pairs of lines, and the shares of full ones and of those that go on in small letters. */
const narrow = { pairs: 4, full: 0.9, small: 0.5 };

/**
 * Tell a narrow column from verse and lists, whose lines are of many lengths and begin with capitals. Where a script has
 * none, twice as many lines have to be full.
 */
function areNarrow(pairs: readonly (readonly [Line, Line])[], full: number): boolean {
  const starts = pairs.map(([, next]) => /^\s*(?:(\p{Ll})|\p{Lu})/u.exec(next.content));
  const cased = starts.filter((start) => start !== null);
  const small = cased.filter((start) => start?.[1] !== undefined).length;
  const hasCase = cased.length * 2 > pairs.length;
  const isSentence = hasCase && small >= cased.length * narrow.small;
  const fewest = hasCase ? narrow.pairs : narrow.pairs * 2;
  return pairs.length >= fewest && full >= pairs.length * narrow.full && (isSentence || !hasCase);
}

function mayEndParagraph({ content, isHeading }: Line): boolean {
  return isHeading || /[.!?:…。！？؟۔][\p{Pf}\p{Pe}"']*\s*$/u.test(content.slice(-20));
}

function isFull(line: Line, next: Line, column: number): boolean {
  const start = next.content.trimStart();
  const [firstSign = ""] = start;
  const first = hasUnspaced(firstSign) ? firstSign : (start.split(/\s/, 1)[0] ?? "");
  const head = line.content.trimEnd();
  if (/\p{L}[-\u00ad]$/u.test(head.slice(-2))) return true;
  return widthOf(head) + (needsSpace(head, start) ? 1 : 0) + widthOf(first) > column;
}

/** Width in columns: the signs of Chinese and Japanese take two. Source: Unicode Standard Annex #11. */
function widthOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/gu;

/** Between signs of scripts that have no spaces between words, none is put where a line ended. */
function needsSpace(head: string, next: string): boolean {
  return !(unspacedAtEnd.test(head) && unspacedAtStart.test(next));
}

const unspacedSign = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]`;
const unspacedAtEnd = new RegExp(`${unspacedSign}$`, "u");
const unspacedAtStart = new RegExp(`^${unspacedSign}`, "u");

function eachLine(block: readonly Line[]): Paragraph[] {
  return block.map((line, index) => ({ text: line.content, line: line.number, isSetOff: index === 0 }));
}

/** In a wrapped text a new paragraph begins after a line that ends early with a sentence, at an indent or a heading. */
function joinWrapped(block: readonly Line[], column: number): Paragraph[] {
  // A byline, an address: what is far from the column in every line was not broken there.
  if (block.every(({ content }) => widthOf(content.trim()) < column / 2)) return eachLine(block);
  if (isOfLines(block, column)) return eachLine(block);
  const groups: Line[][] = [];
  for (const [index, line] of block.entries()) {
    const previous = block[index - 1];
    const open = groups.at(-1);
    if (previous && open && !beginsParagraph(previous, line, column)) open.push(line);
    else groups.push([line]);
  }
  return groups.map((lines, index) => joinLines(lines, index === 0));
}

/** Verse, a table, a list or an address in a wrapped text: most lines end early, and few go on in a small letter. */
function isOfLines(block: readonly Line[], column: number): boolean {
  const pairs = block.flatMap((line, index) => {
    const next = block[index + 1];
    return next ? [[line, next] as const] : [];
  });
  const early = pairs.filter(([line, next]) => !isFull(line, next, column)).length;
  const small = pairs.filter(([, next]) => /^\s*\p{Ll}/u.test(next.content)).length;
  if (isOfCapitals(block) && (early > 0 || block.some((line) => isWider(line, column)))) return true;
  return pairs.length > 1 && early * 2 > pairs.length && small * 2 < pairs.length;
}

/** Tell whether each of several lines begins with a capital or a figure, which lines within sentences seldom do. */
function isOfCapitals(block: readonly Line[]): boolean {
  return block.length > 3 && block.every(({ content }) => /^\s*[\p{Lu}\p{Nd}]/u.test(content));
}

/** A long word may be wider than its column, as addresses are. */
function isWider({ content }: Line, column: number): boolean {
  const width = widthOf(content.trimEnd());
  return width > column && !(content.trim().split(/\s/).at(-1) ?? "").includes("/");
}

function beginsParagraph(previous: Line, line: Line, column: number): boolean {
  if (previous.isHeading || line.isHeading) return previous.isHeading !== line.isHeading;
  if (indentOf(line.content) > indentOf(previous.content)) return true;
  return mayEndParagraph(previous) && !isFull(previous, line, column);
}

function indentOf(content: string): number {
  return content.length - content.trimStart().length;
}

/** Tell whether a line is set in capitals, as headings are, in a script that has them. */
export function isInCapitals(line: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}

/**
 * Join the lines of a paragraph. A hyphen at a line's end stays: whether it belongs to the word is not known here, but that
 * it stood there is told. No space follows a soft hyphen.
 */
function joinLines(lines: readonly Line[], isSetOff: boolean): Paragraph {
  const divided: string[] = [];
  const pieces = lines.map(({ content }, index) => {
    const next = lines[index + 1]?.content.trimStart();
    const line = index === 0 ? content : content.trimStart();
    if (next === undefined) return line;
    const head = line.trimEnd();
    const end = head.slice(-longestHalf);
    const first = /\p{L}+-$/u.exec(end)?.[0];
    const second = /^\p{L}+/u.exec(next)?.[0];
    if (first !== undefined && second !== undefined) divided.push(first + second);
    return first !== undefined || /\p{L}\u00ad$/u.test(end) || !needsSpace(end, next) ? head : `${head} `;
  });
  const text = pieces.join("");
  return { text, line: lines[0]?.number ?? 1, isSetOff, ...(divided.length > 0 ? { divided } : {}) };
}

/** Longest part of a word before a line's end, in characters. */
const longestHalf = 40;
