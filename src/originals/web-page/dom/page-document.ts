import { PageElement } from "./page-element.ts";
import { PageHolder } from "./page-holder.ts";
import { type PageParent, PageText } from "./page-node.ts";

/** Reads markup into a node, behind what stands in it. */
export type ReadMarkup = (into: PageParent, html: string) => void;

/** A page as a whole. */
export class PageDocument extends PageHolder {
  readonly nodeType = 9;
  /** A saved page has no address of its own. */
  readonly documentURI = null;

  readonly readInto: ReadMarkup;

  constructor(readInto: ReadMarkup) {
    super();
    this.readInto = readInto;
  }

  get ownerDocument(): PageDocument {
    return this;
  }

  get documentElement(): PageElement | null {
    return this.firstElementChild;
  }

  get head(): PageElement {
    const root = this.documentElement ?? this.appendChild(this.createElement("html"));
    const first = root.firstElementChild;
    return first?.localName === "head"
      ? first
      : root.insertBefore(this.createElement("head"), root.firstChild);
  }

  get body(): PageElement {
    const { head } = this;
    const next = head.nextElementSibling;
    if (next?.localName === "body") return next;
    return (head.parentNode ?? this).insertBefore(this.createElement("body"), head.nextSibling);
  }

  get title(): string {
    return this.head.getElementsByTagName("title")[0]?.textContent ?? "";
  }

  get baseURI(): string | null {
    return this.querySelector("base")?.getAttribute("href") ?? null;
  }

  /** An element keeps the capitals in which it is made: that way it is told from those of the page. */
  createElement(name: string): PageElement {
    return new PageElement(this, name, {});
  }

  createTextNode(data: string): PageText {
    return new PageText(data);
  }
}
