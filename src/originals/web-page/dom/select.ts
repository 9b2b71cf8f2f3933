import { compile, type Options } from "css-select";
import type { PageDocument } from "./page-document.ts";
import type { PageElement } from "./page-element.ts";
import type { PageChild } from "./page-node.ts";

type PageNode = PageChild | PageDocument;

const isTag = (node: PageNode): node is PageElement => node.nodeType === 1;
const childrenOf = (node: PageNode): PageNode[] => [...node.childNodes];

/** How selectors look at a document. */
const adapter: NonNullable<Options<PageNode, PageElement>["adapter"]> = {
  isTag,
  getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
  getChildren: childrenOf,
  getName: (element) => element.localName,
  getParent: (element) => element.parentElement,
  getSiblings: (node) => (node.parentNode ? childrenOf(node.parentNode) : [node]),
  getText: (node) => node.textContent,
  hasAttrib: (element, name) => element.hasAttribute(name),
  prevElementSibling: (element) => element.previousElementSibling,
  removeSubsets: (nodes) => nodes,
  existsOne: (test, nodes) =>
    nodes.some((node) => isTag(node) && (test(node) || adapter.existsOne(test, childrenOf(node)))),
  findAll: (test, nodes) =>
    nodes.flatMap((node) =>
      isTag(node) ? [...(test(node) ? [node] : []), ...adapter.findAll(test, childrenOf(node))] : [],
    ),
  findOne: (test, nodes) => adapter.findAll(test, nodes)[0] ?? null,
};

type Test = (element: PageElement) => boolean;

const compiled = new Map<string, Test>();

/** @param selector one of those that the program itself holds, so that there are few */
function testOf(selector: string): Test {
  const known = compiled.get(selector);
  if (known) return known;
  // A document may change between two questions: nothing of it is remembered.
  const test = compile<PageNode, PageElement>(selector, { adapter, cacheResults: false });
  compiled.set(selector, test);
  return test;
}

/** Those of some elements that a selector means, in their order; the first `most` of them. */
export function selectIn(
  elements: readonly PageElement[],
  selector: string,
  most = Number.POSITIVE_INFINITY,
): PageElement[] {
  const test = testOf(selector);
  const found: PageElement[] = [];
  for (const element of elements) {
    if (!test(element)) continue;
    found.push(element);
    if (found.length >= most) break;
  }
  return found;
}

/** The element, or the nearest around it, that a selector means. */
export function closestOf(element: PageElement, selector: string): PageElement | null {
  const test = testOf(selector);
  for (let at: PageElement | null = element; at; at = at.parentElement) {
    if (test(at)) return at;
  }
  return null;
}
