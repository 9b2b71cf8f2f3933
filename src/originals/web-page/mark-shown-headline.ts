import { wordsOf } from "./parse-page.ts";

/** Sizes of `<font>` from which on words may be a headline; running text has 3, or +0. */
const leastSize = 4;

/** How many characters a headline has. */
const length = { least: 8, most: 200 };

/** What may stand around a headline without being of its line. */
const lineEnds = new Set([
  "br",
  "p",
  "div",
  "hr",
  "table",
  "center",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "blockquote",
]);

/**
 * Make a heading of what is set largest at the head of an article by `<font>`, on a line of its own, where there is no heading.
 * Changes the document.
 */
export function markShownHeadline(document: Document, story: Element): void {
  if (story.querySelector("h1, h2")) return;
  const letters = wordsOf(story).length;
  let [seen, largest] = [0, leastSize - 1];
  let found: Element | undefined;
  for (const font of story.getElementsByTagName("font")) {
    const words = wordsOf(font);
    const size = sizeOf(font);
    if (size <= largest || words.length < length.least || words.length > length.most) continue;
    seen = (story.textContent ?? "").replaceAll(/\s+/g, " ").indexOf(words);
    if (seen > letters / 3 || font.closest("a") || !standsAlone(font, story)) continue;
    largest = size;
    found = font;
  }
  if (!found) return;
  const heading = document.createElement("h1");
  heading.appendChild(document.createTextNode(wordsOf(found)));
  found.parentNode?.replaceChild(heading, found);
}

/** Source: HTML 4.01, 15.2.2: sizes are 1 to 7, or stand beside the base of 3. */
function sizeOf(font: Element): number {
  const value = font.getAttribute("size")?.trim() ?? "";
  const number = Number.parseInt(value, 10);
  if (Number.isNaN(number)) return 0;
  return /^[+-]/.test(value) ? 3 + number : number;
}

/** Tell whether nothing else stands in its line, within the elements that hold only it. */
function standsAlone(font: Element, story: Element): boolean {
  for (let node: Element = font; node !== story; node = node.parentElement ?? story) {
    if (node.localName === "div") return true;
    if (!endsLine(node, "previousSibling") || !endsLine(node, "nextSibling")) return false;
    if (nextOf(node, "previousSibling") || nextOf(node, "nextSibling")) return true;
  }
  return true;
}

function endsLine(node: Node, way: "previousSibling" | "nextSibling"): boolean {
  const beside = nextOf(node, way);
  return !beside || lineEnds.has((beside as Partial<Element>).localName ?? "");
}

/** The next node that is more than blanks. */
function nextOf(node: Node, way: "previousSibling" | "nextSibling"): Node | null {
  let beside = node[way];
  while (beside && beside.nodeType !== 1 && (beside.nodeType !== 3 || !/\S/.test(beside.nodeValue ?? ""))) {
    beside = beside[way];
  }
  return beside;
}
