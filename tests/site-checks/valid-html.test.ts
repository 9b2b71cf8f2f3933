import { describe, expect, test } from "vitest";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { invalidHtml } from "./valid-html.ts";

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><main>${body}</main></body></html>`;

test("finds nothing in a sound page, compactly spelt", async () => {
  const folder = await temporaryArchive({
    "index.html": page(
      `<h1 id="2018">“So” > all</h1><img src="a.png" alt="A ship"><button type=button disabled>Go</button>`,
    ),
  });
  expect(await invalidHtml(folder)).toEqual([]);
});

describe("reports", () => {
  const table: readonly [string, string, string][] = [
    ["an id used twice", `<h1 id="a">A</h1><p id="a">B</p>`, "no-dup-id"],
    ["a block inside a paragraph", "<h1>A</h1><p><ul><li>B</li></ul></p>", "no-implicit-close"],
    ["an element that is not closed", "<h1>A</h1><div><p>B</p>", "close-order"],
    ["a picture without its words", `<h1>A</h1><img src="a.png">`, "wcag/h37"],
    ["a field without a label", `<h1>A</h1><input type="text" name="q">`, "input-missing-label"],
    ["a skipped heading level", "<h1>A</h1><h3>B</h3>", "heading-level"],
    [
      "an element that HTML does not know",
      "<h1>A</h1><blink-text-now>B</blink-text-now><marquee>C</marquee>",
      "deprecated",
    ],
    ["an attribute used twice", `<h1 class="a" class="b">A</h1>`, "no-dup-attr"],
    ["a reference to no element", `<h1 aria-describedby="gone">A</h1>`, "no-missing-references"],
  ];
  test.each(table)("%s", async (_, body, rule) => {
    const findings = await invalidHtml(await temporaryArchive({ "2018/index.html": page(body) }));
    expect(findings.join("\n")).toContain(`(${rule})`);
    expect(findings[0]).toMatch(/^2018\/index\.html:1:\d+ {2}/);
  });

  test("a page without a doctype", async () => {
    const findings = await invalidHtml(await temporaryArchive({ "a.html": "<p>A</p>" }));
    expect(findings.join("\n")).toContain("(missing-doctype)");
  });
});
