import { endsLine } from "./ends-line.ts";
import { wordsOf, wordsOfShort } from "./parse-page.ts";
import { weightOf } from "./weight-of.ts";

/** Sizes of `<font>` from which on words may be a headline; running text has 3, or +0. */
const leastSize = 4;

/** How much a headline says, in Latin letters. */
const weight = { least: 8, most: 250 };

/** How far into the article its headline may stand, in characters, and how much that is set large is looked at. */
const reach = 1000;
const mostCandidates = 200;

/** A page's title of fewer words names no article, but a site. */
const fewestOfTitle = 4;

/**
 * Make a heading of the first rank of what is set largest at the head of an article, on a line of its own; where nothing is
 * in its cell, of what is set large above it, next to it, if the page's title does not speak of something else. Changes the
 * document.
 *
 * @param story the cell of the article, as a block
 */
export function markShownHeadline(document: Document, story: Element): void {
  if (story.querySelector("h1, h2")) return;
  const candidates = [...document.body.querySelectorAll("font, big, h3, h4")].filter(isShown);
  const head = wordsOf(story).slice(0, reach);
  const within = candidates.slice(0, mostCandidates).filter((each) => {
    return holds(story, each) && head.includes(wordsOf(each));
  });
  const largest = Math.max(...within.map(sizeOf));
  const found = within.find((each) => sizeOf(each) === largest) ?? above(document, story, candidates);
  if (!found) return;
  const heading = document.createElement("h1");
  heading.appendChild(document.createTextNode(wordsOf(found)));
  found.parentNode?.replaceChild(heading, found);
}

function isShown(element: Element): boolean {
  if (sizeOf(element) < leastSize || element.closest("a")) return false;
  const said = weightOf(wordsOfShort(element, weight.most) ?? "");
  return said >= weight.least && said <= weight.most && standsAlone(element);
}

/** The last one before the article: the site's name stands further up. */
function above(document: Document, story: Element, candidates: readonly Element[]): Element | undefined {
  if (document.body.querySelector("h1, h2")) return undefined;
  const title = wordsOf(document.querySelector("title"));
  const order = [...document.body.getElementsByTagName("*")];
  const before = new Set(order.slice(0, order.indexOf(story)));
  const last = candidates.filter((each) => before.has(each)).at(-1);
  const agrees = title.split(" ").length < fewestOfTitle || (last && title.includes(wordsOf(last)));
  return agrees ? last : undefined;
}

function holds(story: Element, element: Element): boolean {
  for (let node = element.parentElement; node; node = node.parentElement) if (node === story) return true;
  return false;
}

/** Source: HTML 4.01, 15.2.2: sizes are 1 to 7, or stand beside the base of 3; `<big>` is one more than what is around it. */
function sizeOf(element: Element): number {
  if (element.localName === "h3") return 5;
  if (element.localName === "h4") return 4;
  if (element.localName === "big") return 4 + bigAround(element);
  const value = element.getAttribute("size")?.trim() ?? "";
  const number = Number.parseInt(value, 10);
  if (Number.isNaN(number)) return 0;
  return /^[+-]/.test(value) ? 3 + number : number;
}

function bigAround(element: Element): number {
  const around = element.parentElement?.closest("big");
  return around ? 1 + bigAround(around) : 0;
}

/** Tell whether nothing else stands in its line, within the elements that hold only it. */
function standsAlone(element: Element): boolean {
  for (let node: Element | null = element; node && !endsLine(node); node = node.parentElement) {
    const [before, after] = [nextOf(node, "previousSibling"), nextOf(node, "nextSibling")];
    if ((before && !endsLine(before)) || (after && !endsLine(after))) return false;
    if (before || after) return true;
  }
  return true;
}

/** The next node that is more than blanks. */
function nextOf(node: Node, way: "previousSibling" | "nextSibling"): Node | null {
  let beside = node[way];
  while (beside && beside.nodeType !== 1 && (beside.nodeType !== 3 || !/\S/.test(beside.nodeValue ?? ""))) {
    beside = beside[way];
  }
  return beside;
}
