import { basename } from "node:path/posix";
import { decodeText } from "../../text-file.ts";
import type { Original } from "../../types.ts";
import { isLeftOpen, splitFrontMatter } from "./split-front-matter.ts";

/** Lines and marks that a plain text would hardly have. */
const marks = [
  /^ {0,3}#{1,6}\s+\S/m,
  /^ {0,3}(?:[-*+]|\d{1,9}[.)])\s+\S/m,
  /^ {0,3}>\s?\S/m,
  /^ {0,3}(?:```|~~~)/m,
  /^[^\n|]{1,200}\|[^\n]*\n[ |:-]{3,}$/m,
  /\S\n {0,3}(?:=+|-{2,})[ \t]*$/m,
  /\]\([^\s)]/,
  /(?<!\w)(?:\*\*|__|[*_])(?=\S)[^*_\n]{1,200}(?<=\S)[*_]/,
  /`[^`\n]{1,200}`/,
  /\[\^[^\]\s]{1,50}\]/,
  /\{%|\{\{/,
];

/**
 * Tell Markdown by front matter at the very start, and under a name that ends in .md or .markdown by any of its
 * marks. A plain text stays one, whatever it is called.
 */
export function isMarkdown(original: Original, opening: string): boolean {
  const isNamed = /\.(?:md|markdown|mdown|mkd|mdx)$/i.test(basename(original.file));
  if (!isNamed && !/^(?:---|\+\+\+|;;;)/.test(opening)) return false;
  const decoded = decodeText(original.bytes);
  if ("invalidLine" in decoded) return isNamed || isLeftOpen(opening);
  if (isLeftOpen(decoded.text)) return true;
  const split = splitFrontMatter(decoded.text);
  if (split && holdsKeys(split.matter)) return true;
  return isNamed && marks.some((mark) => mark.test(decoded.text));
}

/** The first line that says anything names a key; a line of hyphens in a plain text is an ornament. */
function holdsKeys(matter: string): boolean {
  const first = matter.split("\n").find((line) => line.trim() !== "" && !line.trim().startsWith("#"));
  return first === undefined || /^\s*(?:["']?[\w.-]+["']?\s*[:=](?:\s|$|["'[{\d])|[[{])/.test(first);
}
