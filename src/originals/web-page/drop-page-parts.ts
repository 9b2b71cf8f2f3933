import type { Element, Nodes, Root } from "hast";
import type { Repair } from "../../types.ts";
import { relatedLinks } from "./related-links.ts";

/** What sites put around an article, by the words of which the class or id of its element is made. */
interface Kind {
  readonly names: ReadonlySet<string>;
  /** Longer ones are texts, in characters. */
  readonly longest: number;
  /** The least share of it that is links. */
  readonly linked: number;
  /** Whether it is told at the head and the foot of the text alone. */
  readonly isAtEdges: boolean;
}

const kinds: readonly Kind[] = [
  kind("cookie cookies consent gdpr", { longest: 500, linked: 0, isAtEdges: false }),
  kind("newsletter signup subscribe", { longest: 500, linked: 0, isAtEdges: true }),
  // What is around a form that asks for an address of mail, as it has been marked.
  kind("formbox", { longest: 300, linked: 0, isAtEdges: false }),
  kind("share sharing sharebar sharedaddy social addtoany addthis", {
    ...{ longest: 160, linked: 0.5, isAtEdges: false },
  }),
  kind("ad ads advert adverts advertisement advertising", { longest: 60, linked: 0, isAtEdges: false }),
];

function kind(names: string, of: Omit<Kind, "names">): Kind {
  return { ...of, names: new Set(names.split(" ")) };
}

/** How much of a text is its head, and where its foot begins, as shares of its characters. */
const edges = { head: 0.1, foot: 0.85 };

/** Elements that are parts of an article, whatever they are called. */
const ofArticles = new Set([
  "blockquote",
  "figure",
  "img",
  "picture",
  "video",
  "iframe",
  "table",
  "h1",
  "code",
]);

/** The largest share of a text's letters that is taken for parts of the page: more is what the page is about. */
const mostShare = 0.15;

/** Longest words of a link by which a page is shared, in characters. */
const longestLink = 40;

/**
 * Take out of the main text of a page what the site has put around the article: lines on cookies, newsletters and
 * advertisements, told by what their elements are called, boxes in which an address of mail is asked for, bars of links by
 * which the page itself is shared, and lists of other articles at the foot. Changes
 * the tree, and forgets what its elements are called.
 *
 * @param url of the page
 * @returns what was taken out, as the copy desk records it
 */
export function dropPageParts(tree: Root, url: string | undefined): Repair[] {
  const letters = wordsOf(tree).length;
  const sharing = new Set(url === undefined ? [] : linksIn(tree).filter((link) => isSharing(link, url)));
  const page: Page = { letters, sharing, parts: new Map(), passed: 0 };
  gather(tree, page);
  for (const element of relatedLinks(tree, url)) page.parts.set(element, wordsOf(element));
  const taken = [...page.parts.values()].reduce((sum, words) => sum + words.length, 0);
  const isPlausible = taken <= letters * mostShare;
  if (isPlausible) takeOut(tree, page.parts);
  forgetNames(tree);
  const said = isPlausible ? [...page.parts.values()] : [];
  return said.map((was) => ({ was, now: "", rule: "interface line" }));
}

interface Page {
  readonly letters: number;
  /** Links by which the page is shared. */
  readonly sharing: ReadonlySet<Element>;
  /** What is to be taken out, and its words. */
  readonly parts: Map<Element, string>;
  /** How many characters stand before what is looked at. */
  passed: number;
}

function gather(node: Nodes, page: Page): void {
  if (node.type === "text") page.passed += node.value.replaceAll(/\s+/g, " ").length;
  if (!("children" in node)) return;
  for (const child of node.children) {
    const words = child.type === "element" && isPart(child, page) ? wordsOf(child) : "";
    if (child.type === "element" && words !== "") {
      page.parts.set(child, words);
      page.passed += words.length;
    } else gather(child, page);
  }
}

function takeOut(node: Nodes, parts: ReadonlyMap<Element, string>): void {
  if (!("children" in node)) return;
  node.children = node.children.filter(
    (child) => child.type !== "element" || !parts.has(child),
  ) as typeof node.children;
  for (const child of node.children) takeOut(child, parts);
}

function isPart(element: Element, page: Page): boolean {
  const names = namesOf(element);
  const known = kinds.filter((each) => names.some((name) => each.names.has(name)));
  if (known.length === 0 && page.sharing.size === 0) return false;
  const isCalled = known.some((each) => isOfKind(element, each, page));
  return (isCalled || isShareBar(element, page)) && !holds(element, ofArticles);
}

function isOfKind(
  element: Element,
  { longest, linked, isAtEdges }: Kind,
  { passed, letters }: Page,
): boolean {
  const words = wordsOf(element);
  const isAtEdge = passed <= letters * edges.head || passed >= letters * edges.foot;
  const isLinked = linked === 0 || linkedIn(element).length >= words.length * linked;
  return words.length <= longest && isLinked && (isAtEdge || !isAtEdges);
}

/** The words of which class and id are made: `share-bar`, `shareBar`, `share_bar`. */
function namesOf({ properties: { className, id } }: Element): string[] {
  const all = [...(Array.isArray(className) ? className : []), ...(typeof id === "string" ? [id] : [])].join(
    " ",
  );
  return all === ""
    ? []
    : all
        .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
        .toLowerCase()
        .split(/[^a-z]+/);
}

const bars = new Set(["p", "div", "ul", "ol", "li", "section", "span"]);

/** All its words are in links that hand the address of the page to another site, or to a mail. */
function isShareBar(element: Element, { sharing }: Page): boolean {
  if (sharing.size === 0 || !bars.has(element.tagName)) return false;
  const links = linksIn(element);
  if (links.length === 0 || !links.every((link) => sharing.has(link))) return false;
  return linkedIn(element).replaceAll(" ", "") === wordsOf(element).replaceAll(" ", "");
}

function isSharing(link: Element, url: string): boolean {
  const { href } = link.properties;
  if (typeof href !== "string" || wordsOf(link).length > longestLink) return false;
  const query = href.split(/\?(.*)/s)[1] ?? "";
  const page = url.replace(/^https?:\/\//, "").replace(/[?#].*$/s, "");
  return (
    page.includes("/") &&
    (query.includes(page) || query.toLowerCase().includes(encodeURIComponent(page).toLowerCase()))
  );
}

function linksIn(node: Nodes): Element[] {
  if (!("children" in node)) return [];
  if (node.type === "element" && node.tagName === "a") return [node];
  return node.children.flatMap(linksIn);
}

function linkedIn(element: Element): string {
  return linksIn(element).map(wordsOf).join("");
}

function holds(element: Element, names: ReadonlySet<string>): boolean {
  return element.children.some(
    (child) => child.type === "element" && (names.has(child.tagName) || holds(child, names)),
  );
}

/** Words without their spaces at the ends, so that lengths compare. */
function wordsOf(node: Nodes): string {
  return textIn(node).replaceAll(/\s+/g, " ").trim();
}

function textIn(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textIn).join(" ") : "";
}

function forgetNames(node: Nodes): void {
  if (node.type === "element") delete node.properties.className;
  if ("children" in node) for (const child of node.children) forgetNames(child);
}
