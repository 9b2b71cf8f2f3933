import { DefuddleClass } from "defuddle/node";
import type { Nodes as HtmlNodes, Root as HtmlRoot } from "hast";
import { parseHTML } from "linkedom";
import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Repair } from "../../types.ts";
import { parseFragment, readTree } from "../html-fragment.ts";
import { hastOf } from "./dom/hast-of.ts";
import type { PageElement } from "./dom/page-element.ts";
import { dropPageParts } from "./drop-page-parts.ts";
import { textOf } from "./linked-data.ts";
import { longestTitle, type PageFacts } from "./page-facts.ts";
import { parsePage, wordsOf } from "./parse-page.ts";
import { QuickReadability } from "./quick-readability.ts";

/** A text with fewer letters holds no article. */
const leastLetters = 80;

/** Share of the letters that linked data gives which a found text must have to be taken for whole. */
const wholeShare = 0.7;

/** Share of the letters of a page's paragraphs below which a found text has surely missed the article. */
const missedShare = 0.3;

/**
 * Find the main text of a page. Readability reads it; where the page shows that it has found too little — its linked
 * data or its paragraphs hold much more — Defuddle reads it too, and the text of the linked data itself is the last
 * resort. Changes the document.
 *
 * @returns the text, and what of the page was taken out of it; undefined where the page holds no text of an article
 */
export function mainText(facts: PageFacts, html: string): MainText | undefined {
  const base = facts.url === undefined ? {} : { base: facts.url };
  const foundIn = (fragment: string | HtmlRoot): Found => {
    const tree = typeof fragment === "string" ? placeless(parseFragment(fragment)) : fragment;
    const isText = isProse(tree);
    const repairs = dropPageParts(tree, facts.url);
    const root = readTree(tree, base);
    return { root, repairs, letters: lettersOf(root), isProse: isText };
  };
  const stated = statedBody(facts);
  const expected = Math.max(
    lettersIn(stated) * wholeShare,
    paragraphLetters(facts.document) * missedShare,
    leastLetters,
  );
  const first = foundIn(byReadability(facts.document));
  if (first.letters >= expected) return first.isProse ? first : undefined;
  const candidates = [first, foundIn(byDefuddle(html, facts.url)), foundIn(stated)].filter(
    ({ isProse, letters }) => isProse && letters >= leastLetters,
  );
  const whole = candidates.find(({ letters }) => letters >= expected);
  const [fullest] = candidates.toSorted((a, b) => b.letters - a.letters);
  // A little more is no reason to leave the better reader.
  const near = candidates.find(({ letters }) => letters * 1.5 >= (fullest?.letters ?? 0));
  return whole ?? near;
}

/** Lines of a fragment are none of the page's. */
function placeless(tree: HtmlRoot): HtmlRoot {
  visit(tree, (node) => {
    delete node.position;
  });
  return tree;
}

/** The text of an article, and what of the page was taken out of it. */
export interface MainText {
  readonly root: Root;
  readonly repairs: readonly Repair[];
}

interface Found extends MainText {
  readonly letters: number;
  readonly isProse: boolean;
}

function byReadability(document: Document): string | HtmlRoot {
  try {
    // Readability compares every word of it with every word of each heading.
    for (const title of document.querySelectorAll("title")) {
      if (wordsOf(title).length > longestTitle) title.remove();
    }
    const reader = new QuickReadability(document, {
      disableJSONLD: true,
      charThreshold: 300,
      keepClasses: true,
      serializer: (node) => node,
    });
    const content = reader.parse()?.content as PageElement | undefined;
    return content ? (hastOf(content) ?? content.innerHTML) : "";
  } catch {
    return "";
  }
}

/** It asks for much of a browser's document. The reader's own rules for single sites, and its requests to them, stay out. */
function byDefuddle(html: string, url: string | undefined): string {
  try {
    const document = parsePage(html, (markup) => parseHTML(markup).document);
    for (const script of document.querySelectorAll("script, style, template")) script.remove();
    return new DefuddleClass(document, { url: url ?? "https://localhost/", useAsync: false }).parse().content;
  } catch {
    return "";
  }
}

/** The text that linked data gives; paragraphs where it has line breaks and no markup. */
function statedBody({ article }: PageFacts): string {
  const body = article.articleBody;
  if (typeof body !== "string" || textOf(body) === undefined) return "";
  if (/<(?:p|br|div)\b/i.test(body)) return body;
  return body
    .split(/\n+/)
    .map((line) => `<p>${line}</p>`)
    .join("\n");
}

function lettersIn(html: string): number {
  return countLetters(html.replaceAll(/<[^<>]{0,2000}>|&[a-z]{1,10};/gi, " "));
}

/** Letters of the paragraphs that look like running text, outside the frame of the page. */
function paragraphLetters(document: Document): number {
  let letters = 0;
  const framed = new Map<Element, boolean>();
  for (const paragraph of document.getElementsByTagName("p")) {
    const text = paragraph.textContent ?? "";
    if (text.length >= leastLetters && !isFramed(paragraph, framed)) letters += countLetters(text);
  }
  return letters;
}

const frame = new Set(["footer", "aside", "nav", "form"]);

/** @param known what has been found of other elements of the page */
function isFramed(element: Element, known: Map<Element, boolean>): boolean {
  const found = known.get(element);
  if (found !== undefined) return found;
  const names = `${element.getAttribute("class") ?? ""} ${element.id}`;
  const parent = element.parentElement;
  const isIn =
    frame.has(element.localName) || /comment/i.test(names) || (parent !== null && isFramed(parent, known));
  known.set(element, isIn);
  return isIn;
}

function countLetters(text: string): number {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, "").length;
}

function lettersOf(node: Nodes | undefined): number {
  let letters = 0;
  if (node) {
    visit(node, "text", ({ value }) => {
      letters += countLetters(value);
    });
  }
  return letters;
}

/** Tell text from a list of links: most of its letters are outside links. */
function isProse(tree: HtmlRoot): boolean {
  let [letters, linked] = [0, 0];
  const count = (node: HtmlNodes, isLinked: boolean) => {
    if (node.type === "text") {
      const own = countLetters(node.value);
      letters += own;
      if (isLinked) linked += own;
    }
    if ("children" in node) {
      const isLink = node.type === "element" && node.tagName === "a";
      for (const child of node.children) count(child, isLinked || isLink);
    }
  };
  count(tree, false);
  return linked < letters * 0.6;
}
