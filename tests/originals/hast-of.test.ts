import fc from "fast-check";
import type { Nodes } from "hast";
import { describe, expect, test } from "vitest";
import { parseFragment } from "../../src/originals/html-fragment.ts";
import { hastOf } from "../../src/originals/web-page/dom/hast-of.ts";
import { PageDocument } from "../../src/originals/web-page/dom/page-document.ts";
import type { PageElement } from "../../src/originals/web-page/dom/page-element.ts";
import { readDocument } from "../../src/originals/web-page/dom/read-document.ts";

/** Names, texts and the attributes that are read; comments aside, which no text has. */
function shapeOf(node: Nodes): unknown {
  if (node.type === "text") return node.value;
  if (node.type !== "element" && node.type !== "root") return undefined;
  const children = node.children.map(shapeOf).filter((each) => each !== undefined);
  return node.type === "root" ? children : [node.tagName, node.properties, children];
}

function bodyOf(markup: string): PageElement {
  return readDocument(`<html><head></head><body>${markup}</body></html>`).body as unknown as PageElement;
}

describe("the tree of an element is the one that is read from its markup:", () => {
  test.each([
    [
      "paragraphs and lists",
      "<p>One <b>two</b><br>three</p><ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
    ],
    [
      "links and pictures",
      `<a href="/x?a=1&amp;b=2" title='"q"' id=n rel="tag me"><img src=a.jpg alt="x > y"></a>`,
    ],
    ["tables with rows alone", "<table> <tr><th align=left>1</th></tr> <tr><td>2</td></tr> </table>"],
    [
      "tables with parts",
      "<table><caption>c</caption><thead><tr><th>1</th></tr></thead><tr><td>2</td></tr></table>",
    ],
    ["references", "<p>&lt;b&gt; &amp;amp; &nbsp;&eacute;</p><ol start=3><li value=4>x</li></ol>"],
    ["definitions and forms", "<dl><dt>a</dt><dd>b</dd></dl><input type=checkbox checked disabled>"],
    ["comments", "<p>a</p><!-- x --><p>b</p>"],
  ])("%s", (_, markup) => {
    const body = bodyOf(markup);
    const tree = hastOf(body);
    expect(tree && shapeOf(tree)).toEqual(shapeOf(parseFragment(body.innerHTML)));
  });

  test("whatever stands in whatever", () => {
    const names =
      "p div span b a ul ol li h2 h3 table thead tbody tr td th caption dl dt dd blockquote section figure br hr pre font".split(
        " ",
      );
    type Tree = string | { readonly name: string; readonly children: readonly Tree[] };
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { depthSize: "medium", withCrossShrink: true },
        fc.constantFrom("x", " ", "\n", "y z", "<&>"),
        fc.record({ name: fc.constantFrom(...names), children: fc.array(tie("tree"), { maxLength: 3 }) }),
      ),
    }));
    let direct = 0;
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (trees) => {
        const document = new PageDocument(() => undefined);
        const grow = (into: PageElement, each: Tree) => {
          if (typeof each === "string") return into.appendChild(document.createTextNode(each));
          const made = into.appendChild(document.createElement(each.name));
          if (each.name !== "br" && each.name !== "hr") for (const child of each.children) grow(made, child);
          return made;
        };
        for (const each of trees) grow(document.body, each);
        const made = hastOf(document.body);
        if (!made) return;
        direct += 1;
        expect(shapeOf(made)).toEqual(shapeOf(parseFragment(document.body.innerHTML)));
      }),
      { numRuns: 3000 },
    );
    expect(direct).toBeGreaterThan(300);
  });
});

test.each([
  ["a heading in a paragraph", "p", "h2"],
  ["a paragraph in a paragraph", "p", "p"],
  ["a link in a link", "a", "a"],
  ["a division among rows", "table", "div"],
  ["a row outside of tables", "div", "tr"],
])("%s has no such tree", (_, outer, inner) => {
  const document = new PageDocument(() => undefined);
  document.body.appendChild(document.createElement(outer)).appendChild(document.createElement(inner));
  expect(hastOf(document.body)).toBeUndefined();
});
