import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { writeMarkdown } from "../../src/articles/markdown.ts";
import { readDrafts } from "../../src/originals/readers.ts";
import { compareWithExport } from "../score/wordpress.ts";

const channel = `<title>Abendblatt &amp; Söhne</title><link>https://news.example/blog</link><language>de_DE</language>
<wp:author><wp:author_login>anna</wp:author_login><wp:author_display_name><![CDATA[Anna Müller]]></wp:author_display_name></wp:author>
<wp:base_blog_url>https://news.example/blog</wp:base_blog_url>`;

interface Fields {
  readonly id?: string;
  readonly title?: string;
  readonly content?: string;
  readonly type?: string;
  readonly status?: string;
  readonly more?: string;
}

function item({ id = "7", title = "Ein Titel", content = "", type = "post", ...fields }: Fields): string {
  return `<item><title>${title}</title><link>https://news.example/blog/2012/05/ein-titel/</link>
<dc:creator><![CDATA[anna]]></dc:creator><content:encoded><![CDATA[${content}]]></content:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>2012-05-01 23:30:00</wp:post_date><wp:post_date_gmt>2012-05-02 03:30:00</wp:post_date_gmt>
<wp:post_type>${type}</wp:post_type><wp:status>${fields.status ?? "publish"}</wp:status>${fields.more ?? ""}</item>`;
}

function wxr(items: string, head = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${head}
<!-- This is <rss> made by WordPress -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>${channel}
${items}</channel></rss>`;
}

async function read(xml: string | Uint8Array, wordpressPages = false) {
  const bytes = typeof xml === "string" ? new TextEncoder().encode(xml) : xml;
  const original = { file: "export.xml", bytes, sha256: "0".repeat(64) };
  const { value, problems } = await readDrafts(original, { timeZone: "Europe/Berlin", wordpressPages });
  return { ...value, problems, bodies: value.drafts.map(({ body }) => writeMarkdown(body)) };
}

async function bodyOf(content: string): Promise<string | undefined> {
  return (await read(wxr(item({ content })))).bodies[0];
}

test("a published post brings what the export states of it", async () => {
  const more = `<category domain="category" nicename="k"><![CDATA[Kultur & Kunst]]></category>
<category domain="post_tag" nicename="b">B&#252;cher</category><category domain="post_format" nicename="post-format-aside">Aside</category>
<excerpt:encoded><![CDATA[Worum es <em>geht</em>]]></excerpt:encoded>`;
  const { drafts, skipped, problems } = await read(
    wxr(item({ title: "Fu&amp;szlig;ball &lt;b&gt;heute&lt;/b&gt;", content: "Erster Satz.", more })),
  );
  expect(problems).toEqual([]);
  expect(skipped).toEqual([]);
  expect(drafts[0]).toMatchObject({
    source: { file: "export.xml", item: "7", format: "wordpress" },
    title: { text: "Fußball heute", line: 7 },
    standfirst: { text: "Worum es geht" },
    date: { edtf: "2012-05-01" },
    authors: ["Anna Müller"],
    publication: "Abendblatt & Söhne",
    lang: "de-DE",
    url: "https://news.example/blog/2012/05/ein-titel/",
    categories: ["Kultur & Kunst", "Bücher"],
    aliases: ["/blog/2012/05/ein-titel/"],
  });
  expect(drafts[0]?.body.children[0]?.position?.start.line).toBe(8);
});

test("what the source holds back is skipped by its rule", async () => {
  const items = [
    item({ id: "1", status: "draft" }),
    item({ id: "2", status: "private" }),
    item({ id: "3", status: "future" }),
    item({ id: "4", content: "x", more: "<wp:post_password>secret</wp:post_password>" }),
    item({ id: "5", type: "page" }),
    item({ id: "6", type: "attachment", status: "inherit" }),
    item({ id: "7", type: "recipe" }),
    item({ id: "8", title: "" }),
    item({ id: "9", content: "Public." }),
    item({ id: "10" }).replace(/<wp:status>.*<\/wp:status>/, ""),
  ];
  const xml = wxr(items.join("\n"));
  const { drafts, skipped, problems } = await read(xml);
  expect(drafts.map(({ source }) => source.item)).toEqual(["9"]);
  expect(skipped.map(({ item: id, rule }) => `${id} ${rule}`)).toEqual([
    "1 draft",
    "2 private",
    "3 future",
    "4 password-protected",
    "5 page",
    "6 attachment",
    "7 recipe",
    "8 empty",
    "10 unknown status",
  ]);
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("“recipe”")]);
});

test("markup within CDATA and comments divides nothing", async () => {
  const content = "He wrote <code>&lt;item&gt;</code>, </item> and <item><title>no</title> here.";
  const { drafts, bodies } = await read(wxr(`<!-- <item> -->${item({ content })}`));
  expect(drafts).toHaveLength(1);
  expect(bodies[0]).toContain("here.");
});

describe("classic markup", () => {
  test("blank lines divide paragraphs, line ends are breaks, blocks stand alone", async () => {
    const content =
      "One\r\nand two\r\n\r\n<h2>Title</h2>\nThree <em>four\n\nfive</em>\n\n<ul>\n<li>a</li>\n</ul>";
    expect(await bodyOf(content)).toBe("One\\\nand two\n\n## Title\n\nThree _four_\n\n_five_\n\n- a");
  });

  test("preformatted text keeps its lines", async () => {
    expect(await bodyOf("<pre>a\n\nb\nc</pre>")).toBe("```\na\n\nb\nc\n```");
  });

  test("a written break beside a line end is one break", async () => {
    expect(await bodyOf("roses<br />\nviolets")).toBe("roses\\\nviolets");
  });

  test("Persian text", async () => {
    expect(await bodyOf("خبر نخست\n\nخبر دوم")).toBe("خبر نخست\n\nخبر دوم");
  });
});

test("block markup loses its comments; classic text between blocks is divided", async () => {
  const content = `<!-- wp:paragraph {"align":"left"} -->
<p>A
b</p>
<!-- /wp:paragraph -->

first

second

<!-- wp:html -->
<div>raw
text</div>
<!-- /wp:html --><!-- wp:spacer /-->tail`;
  expect(await bodyOf(content)).toBe("A b\n\nfirst\n\nsecond\n\nraw text\n\ntail");
});

describe("shortcodes", () => {
  test("a caption is the caption of its picture", async () => {
    const caption =
      '[caption id="a" width="3"]<a href="https://x.example/"><img src="https://x.example/1.jpg" alt="Quai" /></a> On the <em>quay</em>[/caption]';
    expect(await bodyOf(`${caption}\n\nText`)).toBe(
      "[![Quai](https://x.example/1.jpg)](https://x.example/)\n\nOn the _quay_\n\nText",
    );
    const old = '[caption caption="Old way"]<img src="https://x.example/1.jpg">[/caption]';
    expect(await bodyOf(old)).toContain("Old way");
  });

  test("others stay visible and are told; words in brackets are words", async () => {
    const { bodies, problems } = await read(
      wxr(item({ content: 'He said [sic] so.\n\n[gallery ids="1,2"]\n\n[quote]x[/quote] [[gallery]]' })),
    );
    expect(bodies[0]).toContain('\\[gallery ids="1,2"]');
    expect(problems.map(({ line, message }) => [line, /\[(\w+)\]/.exec(message)?.[1]])).toEqual([
      [10, "gallery"],
      [12, "quote"],
    ]);
    expect(problems[0]?.message).toContain("Item 7");
  });
});

test("the featured picture brings its caption, wherever the attachment stands", async () => {
  const meta = (key: string, value: string) =>
    `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`;
  const post = item({ content: "x", more: meta("_thumbnail_id", "9") });
  const more = `${meta("_wp_attachment_image_alt", "A quay")}<excerpt:encoded>Low tide</excerpt:encoded><wp:attachment_url>https://x.example/q.jpg</wp:attachment_url>`;
  const { drafts, problems } = await read(wxr(post + item({ id: "9", type: "attachment", more })));
  expect(drafts[0]?.picture).toEqual({ caption: "Low tide", alt: "A quay" });
  expect(problems[0]).toMatchObject({ severity: "notice", line: 7 });
  expect(problems[0]?.message).toContain("https://x.example/q.jpg");
});

test("dates that are none are unknown, the next field is asked", async () => {
  const without = item({ content: "x" }).replaceAll(
    /<wp:post_date>[^<]*/g,
    "<wp:post_date>0000-00-00 00:00:00",
  );
  expect((await read(wxr(without))).drafts[0]?.date?.edtf).toBe("2012-05-02");
  const none = without.replaceAll(/<wp:post_date_gmt>[^<]*/g, "<wp:post_date_gmt>0000-00-00 00:00:00");
  expect((await read(wxr(none))).drafts[0]?.date).toBeUndefined();
});

test("ids that come twice stay apart", async () => {
  const { drafts } = await read(wxr(item({ content: "a" }) + item({ content: "b" })));
  expect(drafts.map(({ source }) => source.item)).toEqual(["7", "7-2"]);
});

describe("broken and hostile exports", () => {
  test("a file that is cut off keeps the items before", async () => {
    const whole = wxr(item({ content: "a" }) + item({ id: "8", content: "b" }));
    const { drafts, problems } = await read(whole.slice(0, whole.lastIndexOf("]]>")));
    expect(drafts).toHaveLength(1);
    expect(problems).toMatchObject([{ severity: "error", line: 10, file: "content/originals/export.xml" }]);
  });

  test("a document type is refused", async () => {
    const head = '<!DOCTYPE rss [<!ENTITY a "b">]>';
    const { drafts, problems } = await read(wxr(item({ content: "a" }), head));
    expect(drafts).toEqual([]);
    expect(problems[0]?.message).toContain("document type");
  });

  test("entities of one's own stay the text they are", async () => {
    const { drafts } = await read(wxr(item({ title: "&xxe; &amp;amp; &#x41;", content: "a" })));
    expect(drafts[0]?.title?.text).toBe("&xxe; & A");
  });

  test("bytes that are no text are told by the item's line; the others are read", async () => {
    const bytes = Buffer.from(wxr(`${item({ content: "§" })}\n${item({ id: "8", content: "b" })}`));
    bytes[bytes.indexOf("§") + 1] = 0x20;
    const { drafts, problems } = await read(bytes);
    expect(drafts.map(({ source }) => source.item)).toEqual(["8"]);
    expect(problems).toMatchObject([{ severity: "error", line: 7 }]);
  });

  test.each([
    ["deeply nested elements", "<div>".repeat(30_000)],
    ["deeply nested inline elements", `${"<b>".repeat(3000)}x\n\ny`],
    ["open shortcodes", "[caption x ".repeat(30_000)],
    ["open captions", "[caption]".repeat(30_000)],
    ["open brackets", "[".repeat(100_000)],
    ["scripts", "<script>alert(1)</script><a href='javascript:alert(1)'>x</a>"],
  ])("%s end in a draft or a problem, soon", async (_, content) => {
    const { drafts, problems, bodies } = await read(wxr(item({ content })));
    expect(drafts.length + problems.length).toBeGreaterThan(0);
    expect(bodies.join("")).not.toContain("alert");
  });
});

describe("real exports", () => {
  const folder = new URL("../../../shared/corpora/wordpress/", import.meta.url);
  test.skipIf(!existsSync(folder)).each(["themeunittestdata.wordpress.xml", "64-block-test-data.xml"])(
    "every item of %s is a draft or skipped by its rule",
    async (name) => {
      const bytes = readFileSync(new URL(name, folder));
      const reading = await read(bytes);
      expect(compareWithExport(bytes.toString(), reading)).toEqual([]);
      expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    },
  );
});

test("pages become articles only where the archive wants them, and only those that are published", async () => {
  const xml = wxr(
    [
      item({ id: "1", content: "Ein Beitrag." }),
      item({ id: "2", content: "Eine Seite.", type: "page" }),
      item({ id: "3", content: "Ein Entwurf.", type: "page", status: "draft" }),
    ].join(""),
  );
  const without = await read(xml);
  expect(without.bodies).toEqual(["Ein Beitrag."]);
  expect(without.skipped.map(({ rule }) => rule)).toEqual(["page", "page"]);
  const withPages = await read(xml, true);
  expect(withPages.bodies).toEqual(["Ein Beitrag.", "Eine Seite."]);
  expect(withPages.skipped).toEqual([{ item: "3", rule: "draft" }]);
});
