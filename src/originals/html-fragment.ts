import type { Element, Root as HtmlRoot, Nodes } from "hast";
import type { Root } from "mdast";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { footnoteHandlers, markFootnotes } from "./footnotes.ts";
import { isWritten, lostAddress, ownFile } from "./pictures/own-picture.ts";
import { raiseFigures } from "./raise-figures.ts";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const converter = unified().use(rehypeRemark, { newlines: false, handlers: footnoteHandlers }).freeze();

/** What a fragment of a page is made with. */
export interface FragmentContext {
  /** Address that relative links are resolved against; without it they lose their address and keep their words. */
  readonly base?: string;
  /** Line of the original on which the fragment begins; 1 where nothing is said. */
  readonly line?: number;
  /** Changes the parsed fragment before anything is made of it. */
  readonly prepare?: (tree: HtmlRoot) => void;
}

/** Elements that hold no text of an article, whatever they say. */
const notText = new Set(["script", "style", "template", "head", "meta", "link", "title", "svg", "canvas"]);

/** Elements that stand for something which cannot be kept as text: a link to it takes their place. */
const embedded: Readonly<Record<string, string>> = {
  iframe: "src",
  embed: "src",
  object: "data",
  video: "src",
  audio: "src",
};

/**
 * Make a text of the HTML of an article's body: headings, lists, tables, quotations, links and pictures with their
 * captions are kept, scripts and styles are not.
 */
export function readFragment(html: string, context: FragmentContext = {}): Root {
  return readTree(parseFragment(html), context);
}

/** Parse a fragment of a page, however faulty it is. */
export function parseFragment(html: string): HtmlRoot {
  return parser.parse(html);
}

/** Make a text of the tree of a fragment, like {@link readFragment}; changes the tree. */
export function readTree(tree: HtmlRoot, context: FragmentContext = {}): Root {
  context.prepare?.(tree);
  markFootnotes(tree);
  tidyFragment(tree, context);
  const text = converter.runSync(tree) as Root;
  moveLines(text, (context.line ?? 1) - 1);
  return text;
}

/** Prepare a parsed fragment for {@link readFragment}'s conversion; changes the tree. */
function tidyFragment(tree: HtmlRoot, { base }: FragmentContext): void {
  visit(tree, (node: Nodes, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (isNoText(node)) return drop(parent, index);
    if (node.type !== "element") return undefined;
    if (node.tagName === "sup") raiseFigures(node, parent.children[index - 1]);
    resolveAddresses(node, base);
    return embedded[node.tagName] === undefined ? undefined : linkInstead(node, { parent, index });
  });
}

function isNoText(node: Nodes): boolean {
  if (node.type === "element") return notText.has(node.tagName);
  return node.type === "comment" || node.type === "doctype";
}

interface Place {
  readonly parent: { children: unknown[] };
  readonly index: number;
}

function linkInstead(node: Element, { parent, index }: Place): [typeof SKIP, number] {
  const address = node.properties[embedded[node.tagName] ?? ""] ?? addressWithin(node);
  if (typeof address !== "string" || address === "") return drop(parent, index);
  parent.children[index] = linkTo(address);
  return [SKIP, index + 1];
}

function drop(parent: { children: unknown[] }, index: number): [typeof SKIP, number] {
  parent.children.splice(index, 1);
  return [SKIP, index];
}

function addressWithin(node: Element): string | undefined {
  const source = node.children.find((each) => each.type === "element" && each.tagName === "source");
  const address = source?.type === "element" ? source.properties.src : undefined;
  return typeof address === "string" ? address : undefined;
}

function linkTo(address: string): Element {
  return {
    type: "element",
    tagName: "p",
    properties: {},
    children: [
      {
        type: "element",
        tagName: "a",
        properties: { href: address },
        children: [{ type: "text", value: address }],
      },
    ],
  };
}

const addressed = ["href", "src", "data"] as const;

function resolveAddresses(node: Element, base: string | undefined): void {
  for (const name of addressed) {
    const value = node.properties[name];
    if (typeof value !== "string" || isOwnPicture(node)) continue;
    const address = wholeAddress(value.trim(), base) ?? lostOf(node, value.trim());
    if (address === undefined) delete node.properties[name];
    else node.properties[name] = address;
  }
  // A link within the page leads nowhere once its text stands in another.
  if (node.tagName === "a" && node.properties.href === undefined) node.tagName = "span";
  if (node.tagName === "img" && node.properties.src === undefined) showWords(node);
}

function isOwnPicture({ tagName, properties }: Element): boolean {
  const { src } = properties;
  return tagName === "img" && typeof src === "string" && (ownFile(src) !== undefined || isWritten(src));
}

/** A picture under an address that leads nowhere from here is told of; what is no address of a picture is not. */
function lostOf({ tagName }: Element, address: string): string | undefined {
  const isAddress = address !== "" && !/^(?:#|data:|javascript:|about:|blob:|chrome:)/i.test(address);
  return tagName === "img" && isAddress ? lostAddress(address) : undefined;
}

/** Of a picture that cannot be shown, the words that stand for it. */
function showWords(picture: Element): void {
  const words = typeof picture.properties.alt === "string" ? picture.properties.alt : "";
  picture.tagName = "span";
  picture.children = words === "" ? [] : [{ type: "text", value: words }];
}

/** @returns undefined where there is no address that a reader could follow */
export function wholeAddress(address: string, base: string | undefined): string | undefined {
  if (address === "" || address.startsWith("#")) return undefined;
  if (!URL.canParse(address, base)) return undefined;
  const { href, protocol } = new URL(address, base);
  return /^(?:https?|ftp|mailto|tel):$/.test(protocol) ? href : undefined;
}

function moveLines(text: Root, by: number): void {
  if (by === 0) return;
  visit(text, (node) => {
    if (!node.position) return;
    const { start, end } = node.position;
    node.position = { start: { ...start, line: start.line + by }, end: { ...end, line: end.line + by } };
  });
}

/** The words of a fragment in one line: for headlines, names and captions that hold markup. */
export function wordsOfFragment(html: string): string {
  const words: string[] = [];
  visit(parser.parse(html), (node: Nodes) => {
    if (node.type === "element" && notText.has(node.tagName)) return SKIP;
    if (node.type === "text") words.push(node.value);
    return undefined;
  });
  return words.join("").replaceAll(/\s+/g, " ").trim();
}
