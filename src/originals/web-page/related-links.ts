import type { Element, ElementContent, Nodes, Root } from "hast";

/** Fewest links that make a list of other articles. */
const fewestLinks = 3;

/** Shortest words of a link that may be a headline, in characters on the average. */
const shortestHeadline = 15;

/** Longest label above such a list, in characters. */
const longestLabel = 60;

/** Where such a list may begin and where it has to end, as shares of a text's characters. */
const foot = { from: 0.7, to: 0.9 };

/**
 * Find the lists of other articles at the foot of a page's text: each item is nothing but a link that stays on the site,
 * and hardly any text follows. The short line above one, its label, goes with it.
 *
 * @param url of the page; without it, links without a host stay on the site
 */
export function relatedLinks(tree: Root, url: string | undefined): Element[] {
  const found: Element[] = [];
  const lists = listsIn(tree).filter((list) => isList(list, url));
  if (lists.length === 0) return found;
  const sizes = new Map<Nodes, number>();
  const whole = measure(tree, sizes);
  const gather = (node: Root | Element, passed: number): void => {
    let at = passed;
    for (const [index, child] of node.children.entries()) {
      const size = sizes.get(child) ?? 0;
      const isAtFoot = at >= whole * foot.from && at + size >= whole * foot.to;
      if (child.type === "element" && isAtFoot && lists.includes(child)) {
        const label = labelBefore(node.children as ElementContent[], index);
        found.push(...(label ? [label] : []), child);
      } else if (child.type === "element") gather(child, at);
      at += size;
    }
  };
  gather(tree, 0);
  return found;
}

/** How many characters stand in each node, with a single one for blanks. */
function measure(node: Nodes, sizes: Map<Nodes, number>): number {
  let size = node.type === "text" ? node.value.replaceAll(/\s+/g, " ").length : 0;
  if ("children" in node) for (const child of node.children) size += measure(child, sizes);
  sizes.set(node, size);
  return size;
}

/** The outermost lists. */
function listsIn(node: Nodes): Element[] {
  if (!("children" in node)) return [];
  if (node.type === "element" && (node.tagName === "ul" || node.tagName === "ol")) return [node];
  return node.children.flatMap(listsIn);
}

function isList(element: Element, url: string | undefined): boolean {
  const items = element.children.filter((child) => child.type === "element");
  const links = items.map((item) => onlyLink(item));
  const words = wordsOf(element).length;
  return (
    items.length >= fewestLinks &&
    words >= shortestHeadline * items.length &&
    links.every((link) => link !== undefined && staysOnSite(link, url))
  );
}

/** The one link that is all there is of an item. */
function onlyLink(item: Element): Element | undefined {
  const links = linksIn(item);
  const [link] = links;
  return links.length === 1 && link && wordsOf(link) === wordsOf(item) && wordsOf(link) !== ""
    ? link
    : undefined;
}

function staysOnSite({ properties: { href } }: Element, url: string | undefined): boolean {
  if (typeof href !== "string" || href.startsWith("#") || !URL.canParse(href, url ?? "https://page.invalid/"))
    return false;
  const base = new URL(url ?? "https://page.invalid/");
  return new URL(href, base).host === base.host;
}

function labelBefore(siblings: readonly ElementContent[], index: number): Element | undefined {
  const before = siblings.slice(0, index).findLast((each) => each.type === "element" || wordsOf(each) !== "");
  if (before?.type !== "element" || !/^(?:p|div|h[1-6]|b|strong|span)$/.test(before.tagName))
    return undefined;
  const words = wordsOf(before);
  return words !== "" && words.length <= longestLabel && !/[.!?…]["'”’)]*$/u.test(words) ? before : undefined;
}

function linksIn(node: Nodes): Element[] {
  if (!("children" in node)) return [];
  if (node.type === "element" && node.tagName === "a") return [node];
  return node.children.flatMap(linksIn);
}

function wordsOf(node: Nodes): string {
  return textIn(node).replaceAll(/\s+/g, " ").trim();
}

function textIn(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textIn).join(" ") : "";
}
