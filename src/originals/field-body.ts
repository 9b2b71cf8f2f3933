import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { type FragmentContext, readFragment } from "./html-fragment.ts";
import { paragraphsOf } from "./text-paragraphs.ts";

/** Markup that people put into the text of an article; a bare less-than sign is none. */
const markup =
  /<\/?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|img|blockquote|figure|table|section)\b[^<>]*>/i;

/**
 * Make a text of what a field holds: HTML where it has any of its marks, else plain paragraphs.
 *
 * @param line on which the record stands in its file, where that is known: it is then that of every block
 */
export function readFieldBody(value: string, context: Pick<FragmentContext, "base">, line?: number): Root {
  const tree = markup.test(value) ? readFragment(value, context) : plainTree(value);
  visit(tree, (node) => {
    if (line === undefined) delete node.position;
    else node.position = { start: { line, column: 1 }, end: { line, column: 1 } };
  });
  return tree;
}

function plainTree(text: string): Root {
  const children = paragraphsOf(text.replaceAll(/\r\n?/g, "\n")).map((paragraph) => ({
    type: "paragraph" as const,
    children: [{ type: "text" as const, value: paragraph.text }],
  }));
  return { type: "root", children };
}
