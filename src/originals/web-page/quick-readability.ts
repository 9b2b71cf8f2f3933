import { Readability } from "@mozilla/readability";

type Options = NonNullable<ConstructorParameters<typeof Readability>[1]>;

/** The questions of Readability 0.6 that take most of its time; all of them are asked of nearly every element. */
interface Questions {
  readonly REGEXPS: { readonly byline: RegExp };
  parse(): { readonly content?: string | null | undefined } | null;
  _isProbablyVisible(element: Element): boolean;
  _isValidByline(element: Element, names: string): boolean;
  _isElementWithoutContent(element: Element): boolean;
  _getAllNodesWithTag(root: Element, names: readonly string[]): Iterable<Element>;
}

const Asking = Readability as unknown as new (document: Document, options: Options) => Questions;

/**
 * Readability, with the same answers: what is cheap to know is looked at first, and most elements are told by it.
 * Its own way makes the whole text of an element, or a style, or a selector, before anything else.
 */
export class QuickReadability extends Asking {
  /** An element without `style` has none to build. */
  override _isProbablyVisible(element: Element): boolean {
    if (element.hasAttribute("style") || element.hasAttribute("aria-hidden")) {
      return super._isProbablyVisible(element);
    }
    return !element.hasAttribute("hidden");
  }

  /** Few elements are marked as a byline; only of those the length counts. */
  override _isValidByline(element: Element, names: string): boolean {
    const isMarked =
      element.getAttribute("rel") === "author" ||
      element.getAttribute("itemprop")?.includes("author") === true ||
      this.REGEXPS.byline.test(names);
    return isMarked && super._isValidByline(element, names);
  }

  /** The first word that is found is enough. */
  override _isElementWithoutContent(element: Element): boolean {
    return !holdsWords(element) && super._isElementWithoutContent(element);
  }

  /** In the order of the document, as its selector finds them. */
  override _getAllNodesWithTag(root: Element, names: readonly string[]): Iterable<Element> {
    const [only = ""] = names;
    if (names.length === 1) return [...root.getElementsByTagName(only.toLowerCase())];
    const found: Element[] = [];
    gather(root, new Set(names.map((name) => name.toLowerCase())), found);
    return found;
  }
}

function holdsWords(node: Node): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3 ? /\S/.test(child.nodeValue ?? "") : holdsWords(child)) return true;
  }
  return false;
}

function gather(root: Element, names: ReadonlySet<string>, into: Element[]): void {
  for (let child = root.firstElementChild; child; child = child.nextElementSibling) {
    if (names.has(child.localName.toLowerCase())) into.push(child);
    gather(child, names, into);
  }
}
