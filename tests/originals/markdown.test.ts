import { describe, expect, test } from "vitest";
import { writeMarkdown } from "../../src/articles/markdown.ts";
import { readDrafts } from "../../src/originals/readers.ts";
import { processorTime } from "../support/processor-time.ts";

async function read(text: string, file = "a.md") {
  const original = { file, bytes: new TextEncoder().encode(text), sha256: "0".repeat(64) };
  const { value, problems } = await readDrafts(original, { timeZone: "America/New_York" });
  const [draft] = value.drafts;
  return { ...value, draft, problems, body: draft && writeMarkdown(draft.body) };
}

describe("front matter of", () => {
  test("Jekyll", async () => {
    const { draft, body, problems } = await read(
      `---
layout: post
title: "Harbour: the last ferry"
date: 2018-04-18 22:30:00 -0500
author: Jane Roe
categories: [news, Local Politics]
tags: ferries, harbour
redirect_from:
  - /old/ferry.html
permalink: /:year/:title/
---
First *paragraph*.

Second.
`,
      "_posts/2018-04-17-ferry.md",
    );
    expect(problems).toEqual([]);
    expect(draft).toMatchObject({
      source: { file: "_posts/2018-04-17-ferry.md", format: "markdown" },
      title: { text: "Harbour: the last ferry" },
      date: { edtf: "2018-04-18", basis: "date in the front matter" },
      authors: ["Jane Roe"],
      categories: ["news", "Local Politics", "ferries", "harbour"],
      aliases: ["/old/ferry.html"],
    });
    expect(body).toBe("First _paragraph_.\n\nSecond.");
    expect(draft?.body.children.map((node) => node.position?.start.line)).toEqual([12, 14]);
  });

  test("Hugo, in TOML", async () => {
    const { draft } = await read(`+++
title = "Der Hafen"
date = 2019-05-01T01:00:00Z
draft = false
authors = ["Anna Müller", "Ben Öz"]
aliases = ["/alt/hafen/"]
[taxonomies]
tags = ["Häfen"]
+++
Text.
`);
    expect(draft).toMatchObject({
      title: { text: "Der Hafen" },
      date: { edtf: "2019-04-30" },
      authors: ["Anna Müller", "Ben Öz"],
      categories: ["Häfen"],
      aliases: ["/alt/hafen/"],
    });
  });

  test("Hugo, in JSON", async () => {
    const { draft, body } = await read(
      '{\n  "title": "X",\n  "date": "2019-05-01",\n  "weight": 3\n}\n\nText.\n',
    );
    expect([draft?.title?.text, draft?.date?.edtf, body]).toEqual(["X", "2019-05-01", "Text."]);
  });

  test("Eleventy, in JSON behind a fence", async () => {
    const { draft } = await read('---json\n{"title": "X", "tags": ["a", "b"]}\n---\nText.\n', "x.markdown");
    expect([draft?.title?.text, draft?.categories]).toEqual(["X", ["a", "b"]]);
  });

  test("Ghost", async () => {
    const { draft } = await read(`---
title: تیتر خبر
custom_excerpt: خلاصه
published_at: 2020-01-02T12:00:00.000Z
authors:
  - name: سارا رضایی
    slug: sara
tags:
  - name: ایران
canonical_url: https://news.example/x/
lang: fa_IR
---
متن خبر.
`);
    expect(draft).toMatchObject({
      title: { text: "تیتر خبر" },
      standfirst: { text: "خلاصه" },
      date: { edtf: "2020-01-02", basis: "published_at in the front matter" },
      authors: ["سارا رضایی"],
      categories: ["ایران"],
      url: "https://news.example/x/",
      lang: "fa-IR",
    });
  });
});

test("what the source holds back is skipped", async () => {
  for (const line of ["draft: true", "published: false", "status: draft"]) {
    const { drafts, skipped } = await read(`---\ntitle: x\n${line}\n---\nText.\n`);
    expect([drafts, skipped]).toEqual([[], [{ rule: "draft" }]]);
  }
  expect((await read("+++\ndraft = true\n+++\nText.\n")).skipped).toEqual([{ rule: "draft" }]);
  const drafted = await read("---\ntitle: x\n---\nText.\n", "site/_drafts/a.md");
  expect(drafted.skipped).toEqual([{ rule: "draft" }]);
  expect((await read("---\ntitle: x\ndate: 2999-01-01\n---\nText.\n")).drafts).toHaveLength(1);
});

test("the file's name gives the date where nothing else does", async () => {
  const { draft } = await read("---\ntitle: x\n---\nText.\n", "posts/2018-04-18-slug.md");
  expect(draft?.date).toEqual({ edtf: "2018-04-18", basis: "the file's name" });
  expect((await read("---\ntitle: x\n---\nText.\n", "2018-13-41-slug.md")).draft?.date).toBeUndefined();
});

test("the first heading is the title where front matter has none, and is not said twice", async () => {
  const plain = await read("# A *title*\n\nText.\n");
  expect([plain.draft?.title, plain.body]).toEqual([{ text: "A title", line: 1 }, "Text."]);
  const same = await read("---\ntitle: A title\n---\n# A title\n\nText.\n");
  expect([same.draft?.title?.text, same.body]).toEqual(["A title", "Text."]);
  const other = await read("---\ntitle: Other\n---\n# A title\n\nText.\n");
  expect([other.draft?.title?.text, other.body]).toEqual(["Other", "# A title\n\nText."]);
});

test("template tags stay visible and are told by their line", async () => {
  const { body, problems } = await read(
    "---\ntitle: x\n---\nBefore {% youtube abc %} after.\n\n{{< figure src=a.jpg >}} and {{ page.x }}\n",
  );
  expect(body).toContain("{% youtube abc %}");
  expect(problems.map(({ line, severity }) => [line, severity])).toEqual([
    [4, "notice"],
    [6, "notice"],
    [6, "notice"],
  ]);
  expect(problems[0]?.message).toContain("“{% youtube abc %}”");
});

test("HTML in a text becomes text; what cannot is told", async () => {
  const { body, problems } = await read(`---
title: x
---
<!-- a note -->
<div class="lead">

First<br>line with <img src="https://x.example/a.jpg" alt="Kai">.

</div>

<figure><img src="https://x.example/b.jpg" alt="Hafen"><figcaption>Im Hafen</figcaption></figure>

<script>alert(1)</script>

A <u>marked</u> word.
`);
  expect(body).toBe(
    "First\\\nline with ![Kai](https://x.example/a.jpg).\n\n![Hafen](https://x.example/b.jpg)\n\nIm Hafen\n\nA <u>marked</u> word.",
  );
  expect(problems.map(({ line, message }) => [line, /“(.*)”/.exec(message)?.[1]])).toEqual([[15, "<u>"]]);
});

test("a plain text stays one, whatever it is called", async () => {
  const text = "Headline of the day\n\nA sentence of the running text.\nAnother one.\n";
  expect((await read(text, "a.md")).draft?.source.format).toBe("text");
  expect((await read(`---\n${text}---\n`, "a.txt")).draft?.source.format).toBe("text");
  expect((await read("---\ntitle: x\n---\nText.\n", "a.txt")).draft?.source.format).toBe("markdown");
  expect((await read("Some **bold** words.\n", "a.md")).draft?.source.format).toBe("markdown");
});

describe("broken and hostile files", () => {
  test.each([
    ["a program", "---js\n{ title: process.exit(1) }\n---\nText.\n", 1, /nothing is run/],
    ["broken YAML", '---\ntitle: "x\nlang: en\n---\nText.\n', 2, /not valid YAML/],
    ["broken TOML", "+++\ntitle = 'x'\ndate = = 3\n+++\nText.\n", 3, /not valid TOML/],
    ["broken JSON", ';;;\n"title": "x",,\n;;;\nText.\n', 2, /not valid JSON/],
    ["nothing", "---\nlayout: post\n---\n", undefined, /no text/],
  ])("%s", async (_, text, line, message) => {
    const { drafts, problems } = await read(text);
    expect(drafts).toEqual([]);
    expect(problems[0]?.severity).toBe("error");
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.file).toBe("content/originals/a.md");
    if (line !== undefined) expect(problems[0]?.line).toBeGreaterThanOrEqual(line);
  });

  test("a date that cannot be read is told, and none is made up", async () => {
    const { draft, problems } = await read("---\ntitle: x\ndate: 04/05/06\n---\nText.\n");
    expect(draft?.date).toBeUndefined();
    expect(problems[0]?.message).toContain("04/05/06");
  });

  test.each([
    ["hyphens", `a|b\n${"-".repeat(100_000)}x`],
    ["deeply nested HTML", `# x\n\n${"<div>".repeat(30_000)}x`],
    ["deeply nested quotations", `${"> ".repeat(1_000)}x`],
    ["open tags", "{{".repeat(50_000)],
    ["open emphasis", `# x\n\n${"*a ".repeat(5_000)}`],
    ["aliases of YAML", `---\na: &a [x,x]\nb: &b [*a,*a]\ntitle: x\n---\nText.`],
  ])("%s end soon", async (_, text) => {
    const { drafts, problems } = await read(text);
    expect(drafts.length + problems.length).toBeGreaterThan(0);
  });
});

describe("Markdown nested deeper than any text is refused soon, with its line", () => {
  const levels = Array.from({ length: 2_000 }, (_, level) => level);
  const item = (level: number, before = "") => `${before}${"  ".repeat(level)}- item ${level}`;
  test.each([
    ["a list", levels.map((level) => item(level)).join("\n"), 201],
    ["a list in a quotation", levels.map((level) => item(level, "> ")).join("\n"), 200],
    ["a list on one line", `Words.\n\n${"1. ".repeat(2_000)}x`, 3],
    ["quotations", `Words.\n\n${">".repeat(100_000)} x`, 3],
    ["quotations with blanks", `${"> ".repeat(100_000)}x`, 1],
    ["quotations one after the other", `${">".repeat(100)} x\n\n`.repeat(2_000), 555],
  ])("%s", async (_, text, line) => {
    const began = processorTime();
    const { drafts, problems } = await read(`---\ntitle: x\n---\n${text}\n`);
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ severity: "error", line: line + 3 }]);
    expect(problems[0]?.message).toContain("nested too deeply");
    expect(processorTime() - began).toBeLessThan(5_000);
  });

  test("what is no nesting is read", async () => {
    const flat = `${"- ".repeat(2_000)}\n\n${"* ".repeat(400)}*\n\n${"- item\n".repeat(3_000)}\n${"> said\n".repeat(3_000)}`;
    const some = levels
      .slice(0, 30)
      .map((level) => item(level))
      .join("\n");
    for (const text of [flat, some]) expect((await read(`# x\n\n${text}`)).problems).toEqual([]);
  });

  test("and so is a text that is longer than any article", async () => {
    const { drafts, problems } = await read(`# x\n\n${"word ".repeat(2_000_000)}`);
    expect(drafts).toEqual([]);
    expect(problems[0]?.message).toContain("at most 8000000");
  });
});

describe("front matter that is not closed", () => {
  const text = "The mayor will be asked to resign on Friday, two of her aides have said.";

  test.each([
    ["a.md", `---\ntitle: Secret plan\ndraft: true\n\n${text}\n`],
    ["a.txt", `---\r\ntitle: Secret plan\r\ndraft: true\r\n\r\n${text}\r\n`],
    ["a.md", `+++\ntitle = "Secret plan"\ndraft = true\n\n${text}\n`],
  ])("is never published: %s", async (file, content) => {
    const { drafts, problems } = await read(content, file);
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ severity: "error", line: 1 }]);
    expect(problems[0]?.message).toMatch(/not closed/);
  });

  test("is not what an ornament above a text is", async () => {
    for (const content of [
      `---\nLondon: ${text}\n`,
      `---\n\nnote: ${text}\n`,
      `---\nHeadline\n\n${text}\n`,
    ]) {
      const { drafts, problems } = await read(content, "a.txt");
      expect(drafts).toHaveLength(1);
      expect(problems).toEqual([]);
    }
  });
});
