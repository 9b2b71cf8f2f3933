import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import {
  parseMarkdown,
  plainText,
  processMarkdown,
  renderMarkdown,
  writeMarkdown,
} from "../../src/articles/markdown.ts";
import { renderPlainParagraphs } from "../../src/articles/plain-paragraphs.ts";

function html(markdown: string): string {
  return renderMarkdown(markdown, "/archive/").html;
}

describe("the dialect of article files", () => {
  const table: readonly [string, string, string][] = [
    ["paragraphs", "One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"],
    ["strikethrough", "~~gone~~", "<p><del>gone</del></p>"],
    ["headings below the headline", "# A\n\n## B", "<h2>A</h2>\n<h3>B</h3>"],
    ["headings that are low enough stay", "## A", "<h2>A</h2>"],
    ["raw HTML is shown, never passed on", "a <b>c</b>", "<p>a &#x3C;b>c&#x3C;/b></p>"],
    ["template code is text", "{{ 7 * 7 }} {% include x %}", "<p>{{ 7 * 7 }} {% include x %}</p>"],
    ["a script address is dropped", "[x](javascript:alert(1))", "<p><a>x</a></p>"],
    [
      "a picture of the archive",
      "![A port](media/ab.jpg)",
      '<p><img src="/archive/media/ab.jpg" alt="A port"></p>',
    ],
    [
      "a picture on another host becomes a link",
      "![A port](https://other.example/p.jpg)",
      '<p><a href="https://other.example/p.jpg">A port</a></p>',
    ],
  ];
  test.each(table)("%s", (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  test("a picture on another host named by reference becomes a link too", () => {
    expect(html("![x][r]\n\n[r]: http://other.example/p.png")).toBe(
      '<p><a href="http://other.example/p.png">x</a></p>',
    );
  });

  test("tables and footnotes", () => {
    const { document } = parseHTML(
      `<body>${html("| a | b |\n|---|---|\n| 1 | 2 |\n\nNote[^1].\n\n[^1]: Here.")}</body>`,
    );
    expect([...document.querySelectorAll("td")].map((cell) => cell.textContent)).toEqual(["1", "2"]);
    expect(document.querySelector("section.footnotes, section[data-footnotes]")?.textContent).toContain(
      "Here.",
    );
    const inner = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href"));
    expect(inner).toHaveLength(2);
    for (const each of inner) expect(document.getElementById(each?.slice(1) ?? "")).not.toBeNull();
  });
});

test("plain text keeps the words of list items, cells and broken lines apart", () => {
  const markdown = "# A\n\none\\\ntwo\n\n- three\n- four\n\n| five | six |\n|---|---|\n| seven | eight |\n";
  expect(plainText(parseMarkdown(markdown)).split(/\s+/)).toEqual([
    "A",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
  ]);
});

test("any paragraph of plain text comes out of Markdown as it went in", () => {
  const text = fc.string({ unit: "grapheme" }).map((value) => value.replaceAll(/\s+/g, " ").trim());
  fc.assert(
    fc.property(
      text.filter((value) => value !== ""),
      (value) => {
        const tree = {
          type: "root" as const,
          children: [{ type: "paragraph" as const, children: [{ type: "text" as const, value }] }],
        };
        expect(plainText(parseMarkdown(writeMarkdown(tree)))).toBe(value);
      },
    ),
    { numRuns: 500 },
  );
});

const fixtures = "../shared/corpora/hostile/dompurify-fixtures.json";

test.skipIf(!existsSync(fixtures))("no hostile markup survives as markup", () => {
  const payloads: { payload: string }[] = JSON.parse(readFileSync(fixtures, "utf8"));
  expect(payloads.length).toBeGreaterThan(200);
  for (const { payload } of payloads) {
    const { document } = parseHTML(`<body>${html(payload)}</body>`);
    const live = [...document.querySelectorAll("*")].filter(
      (element) =>
        /^(script|style|iframe|object|embed|svg|math|form|link|meta|base)$/i.test(element.tagName) ||
        [...element.attributes].some(
          ({ name, value }) => /^on/i.test(name) || /^\s*(javascript|data):/i.test(value),
        ),
    );
    expect(live.map((element) => element.outerHTML)).toEqual([]);
  }
});

describe("plain paragraphs rendered without the processor", () => {
  /** Words and marks among which most that Markdown knows are found. */
  const pieces = fc.constantFrom(
    ...[
      "a",
      "It",
      "rains",
      "۱۲",
      "日本",
      "“so”",
      "‘a’",
      '"b"',
      "’s",
      "(c)",
      "e.g.",
      "10%",
      "$5",
      "—",
      "…",
      "!",
      "?",
      ":",
    ],
    ...[
      "1.",
      "2)",
      "-",
      "+",
      "=",
      "*",
      "_x_",
      "**y**",
      "`z`",
      "[l](u)",
      "![p](u)",
      "<b>",
      "&amp;",
      "&",
      "#",
      "##",
      "|",
    ],
    ...[
      "~~s~~",
      "\\\\",
      ">",
      "http://a.example",
      "a@b.example",
      "\t",
      "  ",
      "\u00a0",
      "\u200b",
      "\u2028",
      "{{x}}",
      "[^1]",
      "é",
    ],
    ...["www.a.example", "^", "/", "@", ";", "1", "10", "\r", "\u0000", "\ufeff", "\u0301", "😀"],
  );
  const block = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(" "));

  test("come out exactly as the processor renders them", () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        const markdown = blocks.join("\n\n");
        const rendered = renderPlainParagraphs(markdown);
        if (!rendered) return;
        plain += 1;
        expect(rendered).toEqual(processMarkdown(markdown, "/"));
      }),
      { numRuns: 5000 },
    );
    expect(plain).toBeGreaterThan(100);
  });

  test("of any characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (text) => {
        const rendered = renderPlainParagraphs(text);
        if (rendered) expect(rendered).toEqual(processMarkdown(text, "/"));
      }),
      { numRuns: 2000 },
    );
  });
});
