/** The one Markdown dialect of article files: CommonMark with tables, footnotes and strikethrough. */
import type { Element, Root as HtmlRoot } from "hast";
import type { Html, Nodes, Root } from "mdast";
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown, gfmTableToMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkRehype from "remark-rehype";
import type { Processor } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { pictureSize } from "../picture-name.ts";
import { renderPlainParagraphs } from "./plain-paragraphs.ts";

/** An article's text, rendered. */
export interface RenderedText {
  /** Sanitized HTML; headings begin at level 2. */
  readonly html: string;
  /** The same as plain text, a blank line between blocks. */
  readonly text: string;
}

const dialect = remark()
  .use(articleSyntax)
  .data("settings", { bullet: "-", emphasis: "_", rule: "-" })
  .freeze();

const renderer = remark()
  .use(articleSyntax)
  .use(remarkRehype, { handlers: { html: rawHtmlAsText } })
  .use(headingsBelowTheHeadline)
  // Ids are made by remark-rehype alone, which gives them the prefix that its own links to them have.
  .use(rehypeSanitize, { ...defaultSchema, clobberPrefix: "" })
  .use(rehypeStringify)
  .freeze();

/** Parse the Markdown of an article file. */
export function parseMarkdown(markdown: string): Root {
  return dialect.parse(markdown);
}

/** Write a Markdown tree as the text of an article file. */
export function writeMarkdown(tree: Root): string {
  return dialect.stringify(tree).trim();
}

/**
 * Render the text of an article file.
 *
 * Raw HTML is shown as text, never passed on. A picture in `media/` is served from the site; one on another
 * host becomes a link, so that reading an article asks nothing of other hosts.
 *
 * @param prefix path of the site's root, with a slash at both ends
 */
export function renderMarkdown(markdown: string, prefix: string): RenderedText {
  return renderPlainParagraphs(markdown) ?? processMarkdown(markdown, prefix);
}

/** Render by the Markdown processor, whatever the text. */
export function processMarkdown(markdown: string, prefix: string): RenderedText {
  const tree = renderer.parse(markdown);
  showPictures(tree, prefix);
  const html = renderer.stringify(renderer.runSync(tree) as HtmlRoot);
  return { html, text: plainText(tree) };
}

/** Text of a Markdown tree, a blank line between paragraphs, headings, list items, cells and their like. */
export function plainText(tree: Root): string {
  const blocks: string[] = [];
  visit(tree, (node) => {
    if (!holdsText.has(node.type)) return undefined;
    blocks.push(lineOf(node));
    return SKIP;
  });
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** Blocks that hold running text and no further blocks. */
const holdsText = new Set(["paragraph", "heading", "code", "html", "tableCell"]);

/** Text of a block; a line break within it is a space. */
function lineOf(block: Nodes): string {
  const parts: string[] = [];
  visit(block, (node) => {
    if (node.type === "break") parts.push(" ");
    else if ("value" in node) parts.push(node.value);
    else if ("alt" in node) parts.push(node.alt ?? "");
  });
  return parts.join("");
}

function articleSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), gfmFootnote(), gfmStrikethrough()];
  data.fromMarkdownExtensions = [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ];
  data.toMarkdownExtensions = [gfmTableToMarkdown(), gfmFootnoteToMarkdown(), gfmStrikethroughToMarkdown()];
}

function rawHtmlAsText(_state: unknown, node: Html) {
  return { type: "text" as const, value: node.value };
}

function showPictures(tree: Root, prefix: string): void {
  resolveReferences(tree);
  visit(tree, "image", (node, index, parent) => {
    const local = /^\/?(?:\.\.\/)*media\/(.+)$/.exec(node.url)?.[1];
    if (local !== undefined) {
      node.url = `${prefix}media/${local}`;
      node.data = { ...node.data, hProperties: pictureSize(local) ?? {} };
    } else if (parent && index !== undefined) {
      const label = node.alt || node.title || node.url;
      parent.children[index] = { type: "link", url: node.url, children: [{ type: "text", value: label }] };
    }
  });
}

/** A picture that names its address elsewhere in the text, as one that holds it. */
function resolveReferences(tree: Root): void {
  const addresses = new Map<string, string>();
  visit(tree, "definition", (node) => {
    if (!addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
  });
  visit(tree, "imageReference", (node, index, parent) => {
    const url = addresses.get(node.identifier);
    if (parent && index !== undefined && url !== undefined) {
      parent.children[index] = { type: "image", url, alt: node.alt ?? null };
    }
  });
}

/** The headline is the page's only heading of level 1. */
function headingsBelowTheHeadline() {
  return (tree: HtmlRoot) => {
    const headings: Element[] = [];
    visit(tree, "element", (node) => {
      if (/^h[1-6]$/.test(node.tagName)) headings.push(node);
    });
    if (!headings.some((heading) => heading.tagName === "h1")) return;
    for (const heading of headings) {
      heading.tagName = `h${Math.min(6, Number(heading.tagName[1]) + 1)}`;
    }
  };
}
