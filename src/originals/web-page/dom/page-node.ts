import type { PageDocument } from "./page-document.ts";
import type { PageElement } from "./page-element.ts";

/** What may stand in an element. */
export type PageChild = PageElement | PageText;

/** What may hold others. */
export type PageParent = PageElement | PageDocument;

/** Where nothing stands in a node. */
const none: readonly PageChild[] = [];

/**
 * The document of a page, of which the readers of pages need little: the parts of the DOM Standard that they ask for,
 * with the names that it gives them. What libraries for whole browsers keep for each node takes most of their time.
 *
 * Source: DOM Standard, https://dom.spec.whatwg.org/
 */
export abstract class PageNode {
  parentNode: PageParent | null = null;
  previousSibling: PageChild | null = null;
  nextSibling: PageChild | null = null;
  abstract readonly nodeType: 1 | 3 | 8 | 9;

  get parentElement(): PageElement | null {
    return this.parentNode?.nodeType === 1 ? this.parentNode : null;
  }

  get nextElementSibling(): PageElement | null {
    let next = this.nextSibling;
    while (next && next.nodeType !== 1) next = next.nextSibling;
    return next as PageElement | null;
  }

  get previousElementSibling(): PageElement | null {
    let previous = this.previousSibling;
    while (previous && previous.nodeType !== 1) previous = previous.previousSibling;
    return previous as PageElement | null;
  }
}

/** Text, or a comment, of a page. */
export class PageText extends PageNode {
  readonly nodeType: 3 | 8;
  nodeValue: string;

  constructor(data: string, nodeType: 3 | 8 = 3) {
    super();
    this.nodeType = nodeType;
    this.nodeValue = data;
  }

  get textContent(): string {
    return this.nodeValue;
  }

  get childNodes(): readonly PageChild[] {
    return none;
  }

  get firstChild(): null {
    return null;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  cloneNode(): PageText {
    return new PageText(this.nodeValue, this.nodeType);
  }
}
