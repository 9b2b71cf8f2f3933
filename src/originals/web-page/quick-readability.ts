import { Readability } from "@mozilla/readability";

type Options = NonNullable<ConstructorParameters<typeof Readability<unknown>>[1]>;

/** The questions of Readability 0.6 that take most of its time; all of them are asked of nearly every element. */
interface Questions {
  readonly _doc: Document;
  readonly REGEXPS: { readonly byline: RegExp };
  parse(): { readonly content?: unknown } | null;
  _isProbablyVisible(element: Element): boolean;
  _isValidByline(element: Element, names: string): boolean;
  _isElementWithoutContent(element: Element): boolean;
  _getAllNodesWithTag(root: Element, names: readonly string[]): Iterable<Element>;
  _getInnerText(element: Element, isSpaced?: boolean): string;
  _grabArticle(page: Element | null): Element | null;
}

const Asking = Readability as unknown as new (document: Document, options: Options) => Questions;

/**
 * Readability, with the same answers: what is cheap to know is looked at first, and most elements are told by it.
 * Its own way makes the whole text of an element, or a style, or a selector, before anything else.
 */
export class QuickReadability extends Asking {
  private readonly innerTexts = new WeakMap<Element, { readonly from: string; readonly text: string }>();

  /** It goes back to the page as it was where it finds too little: a copy is made faster than markup. */
  override _grabArticle(page: Element | null): Element | null {
    keepCopy(this._doc.body);
    return super._grabArticle(page);
  }

  /** Asked of most elements several times, while nothing changes in them. */
  override _getInnerText(element: Element, isSpaced = true): string {
    if (!isSpaced) return super._getInnerText(element, false);
    const from = element.textContent ?? "";
    const known = this.innerTexts.get(element);
    if (known?.from === from) return known.text;
    const text = super._getInnerText(element, true);
    this.innerTexts.set(element, { from, text });
    return text;
  }

  /** Few styles say anything of it. */
  override _isProbablyVisible(element: Element): boolean {
    const style = element.getAttribute("style");
    if ((style !== null && /display|visibility/i.test(style)) || element.hasAttribute("aria-hidden")) {
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
    const wanted = new Set(names.map((name) => name.toLowerCase()));
    return [...root.getElementsByTagName("*")].filter((each) => wanted.has(each.localName.toLowerCase()));
  }
}

function holdsWords(node: Node): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3 ? /\S/.test(child.nodeValue ?? "") : holdsWords(child)) return true;
  }
  return false;
}

/** Let an element answer with nothing when its markup is asked for, and take back what it holds now when it is set. */
function keepCopy(element: Element): void {
  let copy: Node | undefined;
  Object.defineProperty(element, "innerHTML", {
    get: () => {
      copy = element.cloneNode(true);
      return "";
    },
    set: () => {
      while (element.firstChild) element.removeChild(element.firstChild);
      const again = copy?.cloneNode(true);
      while (again?.firstChild) element.appendChild(again.firstChild);
    },
  });
}
