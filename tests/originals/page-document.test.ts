import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { PageDocument } from "../../src/originals/web-page/dom/page-document.ts";
import { readDocument } from "../../src/originals/web-page/dom/read-document.ts";

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Ferry &amp; co</title></head><body>${body}</body></html>`;

const pages = [
  ["paragraphs that do not close", "<p>One<p class='a b'>Two <b>and</b> three<div>Four</div>"],
  ["lists and tables that do not close", "<ul><li>a<li>b</ul><table><tr><td>1<td>2<tr><td>3</table>"],
  ["references", "<p>Fish &amp; chips &lt;&#x27;&nbsp;&eacute; &unknown; &copy</p>"],
  ["attributes", `<a href=/x title='a "b"' data-a>link</a><img src="a.jpg" alt="x > y">`],
  ["tags that close nothing", "<div></p>text</span></div></div><p>more"],
  ["text that is no markup", "<script>if (a < b) x('</p>')</script><style>p > a {}</style>"],
  ["comments", "<p>a<!-- <b>no</b> -->b</p>"],
] as const;

const selectors = [
  "p",
  "b, td, li",
  "[class]",
  "[class~='b']",
  "p.a > b",
  "body p b",
  "td + td",
  "[title*='\"b\"' i]",
  "a[href^='/']",
];

describe("the document of a page is that of a whole browser's document:", () => {
  test.each(pages)("%s", (_, body) => {
    const ours = readDocument(page(body));
    const { document: theirs } = parseHTML(page(body));
    const shapeOf = (each: Element) => [
      each.tagName,
      each.className,
      each.getAttribute("title"),
      each.textContent,
      each.parentElement?.tagName,
      each.nextElementSibling?.tagName,
      each.previousElementSibling?.tagName,
      each.children.length,
    ];
    const all = (document: Document) => [...document.querySelectorAll("*")].map(shapeOf);
    expect(all(ours)).toEqual(all(theirs));
    expect(ours.title).toBe(theirs.title);
    for (const selector of selectors) {
      expect([...ours.querySelectorAll(selector)].map(shapeOf)).toEqual(
        [...theirs.querySelectorAll(selector)].map(shapeOf),
      );
    }
  });
});

test("names of elements and attributes are the same in any letters", () => {
  const link = readDocument(page('<A HREF="/x" itemProp="url">link</A>')).querySelector('a[itemprop="url"]');
  expect(link?.getAttribute("href")).toBe("/x");
});

test("markup that is written is read again as the same", () => {
  for (const [, body] of pages) {
    const document = readDocument(page(body));
    const again = readDocument(page(""));
    again.body.innerHTML = document.body.innerHTML;
    expect(again.body.innerHTML).toBe(document.body.innerHTML);
    expect(again.body.textContent).toBe(document.body.textContent);
  }
});

test("a copy is of the whole element, and leaves it as it is", () => {
  const { body } = readDocument(page("<div id=a><p class=x>One <b>two</b></p></div>"));
  const before = body.innerHTML;
  const copy = body.cloneNode(true) as HTMLElement;
  expect(copy.innerHTML).toBe(before);
  copy.firstElementChild?.remove();
  expect(body.innerHTML).toBe(before);
});

interface Change {
  readonly kind: string;
  /** Which elements, counted around. */
  readonly at: number;
  readonly to: number;
}

function alter(document: Document, { kind, at, to }: Change): void {
  const all = [...document.body.querySelectorAll("*")];
  const [one, other] = [all[at % all.length], all[to % all.length]];
  if (!one || !other) return;
  if (kind === "move" && !holds(one, other)) other.appendChild(one);
  if (kind === "remove") one.remove();
  if (kind === "replace") one.parentElement?.replaceChild(document.createElement("hr"), one);
  if (kind === "write") one.innerHTML = "x<u>y</u>";
  if (kind === "ask") expect(one.textContent).toBe(textOf(one));
}

test("an element that is asked again after changes answers as if asked for the first time", () => {
  const change = fc.record({
    kind: fc.constantFrom("move", "remove", "replace", "write", "ask"),
    at: fc.nat(40),
    to: fc.nat(40),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const document = readDocument(page("<div>a<p>b<i>c</i></p><ul><li>d<li>e<b>f</b></ul></div><p>g</p>"));
      for (const each of changes) alter(document, each);
      expect(document.body.textContent).toBe(textOf(document.body));
      expect([...document.body.querySelectorAll("*")]).toEqual(elementsIn(document.body));
    }),
  );
});

test("a document without a root is given one when it is asked for", () => {
  const document = new PageDocument(() => undefined);
  expect(document.body.parentNode).toBe(document.documentElement);
  expect(document.head.nextElementSibling).toBe(document.body);
});

function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = at.parentElement) if (at === outer) return true;
  return false;
}

function textOf(node: Node): string {
  return [...node.childNodes]
    .map((child) => (child.nodeType === 3 ? (child.nodeValue ?? "") : textOf(child)))
    .join("");
}

function elementsIn(node: Node): Node[] {
  return [...node.childNodes].flatMap((child) => (child.nodeType === 1 ? [child, ...elementsIn(child)] : []));
}
