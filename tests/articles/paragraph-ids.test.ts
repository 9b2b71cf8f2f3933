import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { processMarkdown, renderMarkdown } from "../../src/articles/markdown.ts";
import { withParagraphIds } from "../../src/articles/paragraph-ids.ts";
import { textBlocks } from "../../src/search/text-blocks.ts";

describe("the address of a paragraph", () => {
  test("stays when other paragraphs come, go and change", () => {
    const [first, second] = idsOf("The dam held.\n\nThe river rose.");
    expect(idsOf("A new beginning.\n\nThe dam held.\n\nThe river rose at night.")).toEqual([
      expect.any(String),
      first,
      expect.any(String),
    ]);
    expect(idsOf("The river rose.")).toEqual([second]);
  });

  test.each([
    [
      "a correction far from its beginning",
      `${"The dam held. ".repeat(12)}No.`,
      `${"The dam held. ".repeat(12)}Yes.`,
    ],
    ["a lost space that is mended", "The dam held.The river rose.", "The dam held. The river rose."],
    ["another kind of quotation marks", 'He said "no".', "He said “no”."],
    ["emphasis", "The dam *held*.", "The dam held."],
    ["a note", "The dam held.[^1]\n\n[^1]: So they say.", "The dam held.\n\nAnother."],
    ["capitals", "THE DAM HELD.", "The dam held."],
    ["an accent written in two characters", "Café closes.", "Café closes."],
  ])("stays with %s", (_, before, after) => {
    expect(idsOf(before)[0]).toBe(idsOf(after)[0]);
  });

  test("tells paragraphs of the same words apart by their order", () => {
    const [first, second, third] = idsOf("More.\n\nMore.\n\nMore!");
    expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
  });

  test("is given to headings, list items, tables and quoted paragraphs too", () => {
    const markdown =
      "## Head\n\n> Quoted.\n\n- one\n- two\n  - three\n\n1. loose\n\n2. items\n\n| a |\n|---|\n| b |";
    const { document } = parseHTML(`<body>${withParagraphIds(renderMarkdown(markdown, "/").html)}</body>`);
    const named = [...document.querySelectorAll("[id]")].map(({ tagName }) => tagName.toLowerCase());
    expect(named).toEqual(["h2", "p", "li", "li", "li", "p", "p", "table"]);
  });

  test("is found in scripts without spaces and without capitals, and where there are no letters", () => {
    const ids = idsOf("堤防が決壊した。\n\nسد شکست.\n\n— … —\n\n!!!");
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^p-[0-9a-z]{6}$/);
  });

  test("cannot be forged by the text", () => {
    const markdown = '<p id="p-000000">x</p>\n\nNote.[^p-000000]\n\n[^p-000000]: y';
    const { document } = parseHTML(`<body>${withParagraphIds(renderMarkdown(markdown, "/").html)}</body>`);
    expect(document.getElementById("p-000000")).toBeNull();
    expect(document.getElementById("user-content-fn-p-000000")?.textContent).toContain("y");
  });
});

test("ids are the same whether or not the Markdown processor rendered the text, and unique", () => {
  const words = fc.array(fc.constantFrom("The", "dam", "held", "Überall", "“So”", "堤防"), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (paragraphs) => {
      const markdown = paragraphs.map((each) => `A ${each.join(" ")}.`).join("\n\n");
      const html = withParagraphIds(renderMarkdown(markdown, "/").html);
      expect(html).toBe(withParagraphIds(processMarkdown(markdown, "/").html));
      expect(new Set(idsOf(markdown)).size).toBe(paragraphs.length);
    }),
  );
});

test("the words of the index are the same with ids and without", () => {
  const { html } = renderMarkdown(
    "# A\n\nOne & two[^1].\n\n- three\n\n| a |\n|---|\n| b |\n\n[^1]: Four.",
    "/",
  );
  expect(textBlocks(withParagraphIds(html))).toEqual(textBlocks(html));
});

function idsOf(markdown: string): (string | undefined)[] {
  const html = withParagraphIds(renderMarkdown(markdown, "/").html);
  return [...html.matchAll(/ id="(p-[^"]*)"/g)].map(([, id]) => id);
}
