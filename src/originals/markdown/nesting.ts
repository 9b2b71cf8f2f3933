/**
 * Deeper than any text, and how much there may be of what is still deep: the parser takes time by the cube of the depth, and
 * by the square of the number of quotations that begin.
 */
const most = { depth: 200, deep: 10, deepMarks: 25_000 };

/** What stands before the words of a line: blanks, marks of quotations, and bullets or numbers of lists. */
const prefix = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))*[ \t]*/;

const listMark = /[-+*]|\d{1,9}[.)]/g;

/**
 * Find the first line of a Markdown text on which quotations and lists are nested too deeply to be read.
 *
 * @returns its number, the first being 1; undefined where there is none
 */
export function tooNestedLine(markdown: string): number | undefined {
  // Columns of the list items that are open.
  const open: number[] = [];
  let deepMarks = 0;
  for (const [index, line] of markdown.split("\n").entries()) {
    if (line.trim() === "" || isRule(line)) continue;
    const [start = ""] = prefix.exec(line) ?? [];
    const marks = [...start.matchAll(listMark)].map((mark) => mark.index);
    const first = marks[0] ?? start.length;
    while ((open.at(-1) ?? -1) >= first) open.pop();
    open.push(...marks);
    const quotations = start.split(">").length - 1;
    const depth = open.length + quotations;
    deepMarks += Math.max(0, depth - most.deep);
    if (depth > most.depth || deepMarks > most.deepMarks) return index + 1;
  }
  return undefined;
}

/** A line of nothing but dashes or asterisks is no list. */
function isRule(line: string): boolean {
  return /^[ \t>]*([-*])(?:[ \t]*\1){2,}[ \t]*$/.test(line);
}
