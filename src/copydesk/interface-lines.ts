import type { Root, RootContent } from "mdast";
import { plainText } from "../articles/markdown.ts";
import type { Repair } from "../types.ts";
import { labels, wholeLines } from "./interface-words.ts";

/** Longest line with the headline of another article, in characters. */
const longestLine = 200;

const whole = new Set(Object.values(wholeLines).flat());

/** Tell whether a line that stands alone belongs to the page and not to the text. */
export function isInterfaceLine(line: string): boolean {
  if (line.length > longestLine) return false;
  const plain = line.trim().replaceAll(/\s+/g, " ").toLowerCase();
  const bare = plain
    .replace(/^[[(•▶►»>*–-]+ ?(?!\d)/u, "")
    .replace(/(?<![\s:：.…»›>→\])-])[\s:：.…»›>→\])-]+$/u, "");
  if (whole.has(plain) || whole.has(bare)) return true;
  return labels.some((label) => bare.startsWith(label) && /^\s?[:：]\s?\S/u.test(bare.slice(label.length)));
}

/** Take the paragraphs that are no text out of a body, each recorded in full; something always stays. */
export function dropInterfaceLines(body: Root): { body: Root; repairs: readonly Repair[] } {
  const stray = body.children.filter((block) => isStray(block));
  if (stray.length === 0 || stray.length === body.children.length) return { body, repairs: [] };
  const repairs = stray.map((block) => ({
    was: textOf(block),
    now: "",
    rule: "interface line",
    ...(block.position ? { line: block.position.start.line } : {}),
  }));
  return { body: { ...body, children: body.children.filter((block) => !stray.includes(block)) }, repairs };
}

function isStray(block: RootContent): boolean {
  return (block.type === "paragraph" || block.type === "heading") && isInterfaceLine(textOf(block));
}

function textOf(block: RootContent): string {
  return plainText({ type: "root", children: [block] }).trim();
}
