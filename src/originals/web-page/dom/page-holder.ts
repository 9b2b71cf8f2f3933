import type { PageDocument } from "./page-document.ts";
import type { PageElement } from "./page-element.ts";
import { type PageChild, PageNode, type PageParent } from "./page-node.ts";
import { selectIn } from "./select.ts";

/**
 * A node that holds others. Its text and the elements in it are kept until something changes in it: of most elements they
 * are asked several times.
 */
export abstract class PageHolder extends PageNode {
  firstChild: PageChild | null = null;
  lastChild: PageChild | null = null;
  abstract readonly ownerDocument: PageDocument;
  private text: string | undefined;
  private inner: readonly PageElement[] | undefined;
  /** Whether something may be kept here or in a node around it that is no longer true once something changes here. */
  private isWatched = false;

  get childNodes(): readonly PageChild[] {
    const nodes: PageChild[] = [];
    for (let child = this.firstChild; child; child = child.nextSibling) nodes.push(child);
    return nodes;
  }

  get children(): readonly PageElement[] {
    const elements: PageElement[] = [];
    for (let child = this.firstElementChild; child; child = child.nextElementSibling) elements.push(child);
    return elements;
  }

  get firstElementChild(): PageElement | null {
    const first = this.firstChild;
    return first === null || first.nodeType === 1 ? (first as PageElement | null) : first.nextElementSibling;
  }

  get textContent(): string {
    if (this.text !== undefined) return this.text;
    let text = "";
    for (let child = this.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== 8) text += child.textContent;
    }
    this.isWatched = true;
    this.text = text;
    return text;
  }

  /** All elements in it, in their order. */
  get elements(): readonly PageElement[] {
    this.inner ??= this.gather([]);
    return this.inner;
  }

  private gather(into: PageElement[]): PageElement[] {
    this.isWatched = true;
    for (let child = this.firstElementChild; child; child = child.nextElementSibling) {
      into.push(child);
      if (child.inner === undefined) child.gather(into);
      else for (const each of child.inner) into.push(each);
    }
    return into;
  }

  /** @param name `*` for all */
  getElementsByTagName(name: string): readonly PageElement[] {
    return name === "*" ? this.elements : this.elements.filter(({ localName }) => localName === name);
  }

  querySelectorAll(selector: string): readonly PageElement[] {
    return selectIn(this.elements, selector);
  }

  querySelector(selector: string): PageElement | null {
    return selectIn(this.elements, selector, 1)[0] ?? null;
  }

  appendChild<Child extends PageChild>(child: Child): Child {
    return this.insertBefore(child, null);
  }

  insertBefore<Child extends PageChild>(child: Child, before: PageChild | null): Child {
    child.parentNode?.removeChild(child);
    this.forget();
    const previous = before ? before.previousSibling : this.lastChild;
    child.parentNode = this as PageHolder as PageParent;
    child.previousSibling = previous;
    child.nextSibling = before;
    if (previous) previous.nextSibling = child;
    else this.firstChild = child;
    if (before) before.previousSibling = child;
    else this.lastChild = child;
    return child;
  }

  removeChild<Child extends PageChild>(child: Child): Child {
    this.forget();
    const { previousSibling: previous, nextSibling: next } = child;
    if (previous) previous.nextSibling = next;
    else this.firstChild = next;
    if (next) next.previousSibling = previous;
    else this.lastChild = previous;
    child.parentNode = null;
    child.previousSibling = null;
    child.nextSibling = null;
    return child;
  }

  replaceChild<Child extends PageChild>(child: PageChild, replaced: Child): Child {
    const next = replaced.nextSibling === child ? child.nextSibling : replaced.nextSibling;
    this.removeChild(replaced);
    this.insertBefore(child, next);
    return replaced;
  }

  /** Whoever keeps something watches all that it rests on: around a node that is not watched nothing is kept. */
  private forget(): void {
    let at: PageHolder | null = this;
    while (at?.isWatched) {
      at.isWatched = false;
      at.text = undefined;
      at.inner = undefined;
      at = at.parentNode;
    }
  }
}
