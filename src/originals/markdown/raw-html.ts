import type { Html, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { readFragment } from "../html-fragment.ts";

/** An HTML tag that stays in the text as it is written. */
export interface KeptTag {
  readonly words: string;
  readonly line: number | undefined;
}

/** Pieces of HTML that mean something by themselves, without an end tag further on. */
const whole = /^<(?:br|wbr|hr|img|input)\b|^<!--/i;

/**
 * Put text in the place of a Markdown file's HTML: blocks as far as they hold text, line breaks and pictures within
 * a paragraph. Changes the tree; other tags within a paragraph stay, and are returned.
 */
export function convertRawHtml(tree: Root): KeptTag[] {
  const kept: KeptTag[] = [];
  visit(tree, "html", (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const isInline = parent.type === "paragraph" || parent.type === "heading" || !("children" in parent);
    const pieces = isInline ? inlineOf(node) : blocksOf(node);
    if (!pieces) {
      kept.push({ words: node.value, line: node.position?.start.line });
      return undefined;
    }
    parent.children.splice(index, 1, ...(pieces as typeof parent.children));
    return [SKIP, index + pieces.length];
  });
  return kept;
}

function blocksOf(node: Html): RootContent[] {
  return readFragment(node.value, { line: node.position?.start.line ?? 1 }).children;
}

/** @returns undefined for a tag that only means something together with another */
function inlineOf(node: Html): PhrasingContent[] | undefined {
  if (/^<br\b/i.test(node.value)) return [{ type: "break" }];
  if (!whole.test(node.value)) return undefined;
  return blocksOf(node).flatMap((block) => (isParagraph(block) ? block.children : inText(block)));
}

function isParagraph(block: RootContent): block is Paragraph {
  return block.type === "paragraph";
}

function inText(block: RootContent): PhrasingContent[] {
  return block.type === "image" || block.type === "text" ? [block] : [];
}
