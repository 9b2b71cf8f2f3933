import type { Nodes } from "hast";
import { visit } from "unist-util-visit";

/** Read the words of an element, or of a text, as they stand: all its text, in order. */
export function elementText(node: Nodes): string {
  const words: string[] = [];
  visit(node, "text", ({ value }) => {
    words.push(value);
  });
  return words.join("");
}
