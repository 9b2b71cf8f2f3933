import { markupOf } from "./markup.ts";
import type { PageDocument } from "./page-document.ts";
import { PageHolder } from "./page-holder.ts";
import { closestOf } from "./select.ts";

/** An attribute of an element. */
export class PageAttribute {
  readonly name: string;
  readonly value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): PageAttribute {
    return this;
  }
}

/** An element of a page. */
export class PageElement extends PageHolder {
  readonly nodeType = 1;
  readonly ownerDocument: PageDocument;
  /** In small letters where it is one of the page itself. */
  readonly localName: string;
  /** In capitals. */
  readonly tagName: string;
  private readonly values: Record<string, string | undefined>;

  /** @param values its attributes by name, in small letters */
  constructor(document: PageDocument, localName: string, values: Record<string, string | undefined>) {
    super();
    this.ownerDocument = document;
    this.localName = localName;
    this.values = values;
    this.tagName = capitalsOf(localName);
  }

  get nodeName(): string {
    return this.tagName;
  }

  get attributes(): readonly PageAttribute[] {
    return Object.entries(this.values).map(([name, value]) => new PageAttribute(name, value ?? ""));
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.values, name) ? (this.values[name] ?? null) : null;
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.values, name);
  }

  setAttribute(name: string, value: string): void {
    this.values[name.toLowerCase()] = value;
  }

  setAttributeNode({ name, value }: PageAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    if (Object.hasOwn(this.values, name)) delete this.values[name];
  }

  get className(): string {
    return this.values.class ?? "";
  }

  set className(value: string) {
    this.values.class = value;
  }

  get id(): string {
    return this.values.id ?? "";
  }

  set id(value: string) {
    this.values.id = value;
  }

  /** Of a picture; other elements have none. */
  get src(): string | undefined {
    return this.localName === "img" ? (this.values.src ?? "") : undefined;
  }

  get srcset(): string | undefined {
    return this.localName === "img" ? (this.values.srcset ?? "") : undefined;
  }

  /** What the element's own style says of whether it is seen. */
  get style(): { readonly display?: string | undefined; readonly visibility?: string | undefined } {
    const rules = (this.values.style ?? "").split(";").map((rule) => {
      const [name = "", ...rest] = rule.split(":");
      return [name.trim(), rest.join(":").trim()] as const;
    });
    const { display, visibility } = Object.fromEntries(rules.filter(([, value]) => value !== ""));
    return { display, visibility };
  }

  get innerHTML(): string {
    return markupOf(this.childNodes);
  }

  set innerHTML(html: string) {
    while (this.firstChild) this.removeChild(this.firstChild);
    this.ownerDocument.readInto(this, html);
  }

  closest(selector: string): PageElement | null {
    return closestOf(this, selector);
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  /** With all that stands in it. */
  cloneNode(): PageElement {
    const clone = new PageElement(this.ownerDocument, this.localName, { ...this.values });
    for (let child = this.firstChild; child; child = child.nextSibling) clone.appendChild(child.cloneNode());
    return clone;
  }
}

const capitals = new Map<string, string>();

/** Kept: a page has some thousand elements of some dozen names. */
function capitalsOf(name: string): string {
  const known = capitals.get(name);
  if (known !== undefined) return known;
  if (capitals.size > 1000) capitals.clear();
  const made = name.toUpperCase();
  capitals.set(name, made);
  return made;
}
