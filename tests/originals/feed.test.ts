import { describe, expect, test } from "vitest";
import { plainText, writeMarkdown } from "../../src/articles/markdown.ts";
import { readDrafts } from "../../src/originals/readers.ts";

async function read(feed: string | Uint8Array, file = "feed.xml") {
  const bytes = typeof feed === "string" ? new TextEncoder().encode(feed) : feed;
  const original = { file, bytes, sha256: "0".repeat(64) };
  const { value, problems } = await readDrafts(original, { timeZone: "America/New_York" });
  return {
    problems: problems.map(({ message }) => message),
    places: problems.map(({ file: path, line }) => ({ file: path, line })),
    bodies: value.drafts.map((draft) => writeMarkdown(draft.body)),
    articles: value.drafts.map((draft) => ({
      item: draft.source.item,
      format: draft.source.format,
      title: draft.title?.text,
      date: draft.date?.edtf,
      authors: draft.authors,
      categories: draft.categories,
      publication: draft.publication,
      lang: draft.lang,
      url: draft.url,
      extent: draft.extent,
      text: plainText(draft.body).trim(),
    })),
  };
}

const rss = (items: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<!-- made by hand -->\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Evening Post</title><link>https://post.example/</link><language>en-gb</language>${items}</channel></rss>`;

describe("an RSS feed", () => {
  test("becomes an article for each item, of its whole text where it is given", async () => {
    const { articles, problems } = await read(
      rss(
        `<item><title>Rain &amp;amp; wind</title><guid isPermaLink="false">77</guid><link>https://post.example/rain</link><pubDate>Thu, 18 Apr 2019 23:30:00 -0500</pubDate><dc:creator>Jane Roe</dc:creator><category>Weather</category><category>Coast</category><description>Short.</description><content:encoded><![CDATA[<p>It rained.</p><p>Then it <a href="/blew">blew</a>.</p>]]></content:encoded></item>`,
      ),
    );
    expect(problems).toEqual([]);
    expect(articles).toEqual([
      {
        ...{ item: "77", format: "RSS", title: "Rain & wind", date: "2019-04-18" },
        ...{ authors: ["Jane Roe"], categories: ["Weather", "Coast"], publication: "The Evening Post" },
        ...{ lang: "en-GB", url: "https://post.example/rain", text: "It rained.\n\nThen it blew." },
      },
    ]);
  });

  test("counts an instant in UTC in the archive's time zone", async () => {
    const { articles } = await read(
      rss(
        "<item><title>Late</title><description>News.</description><pubDate>Fri, 19 Apr 2019 02:00:00 GMT</pubDate></item>",
      ),
    );
    expect(articles[0]?.date).toBe("2019-04-18");
  });

  test("says where an article is but a summary or a headline, and where it is nothing", async () => {
    const { articles, problems } = await read(
      rss(
        "<item><title>One</title><description>Short.</description></item><item><title>Two</title></item><item><guid>3</guid></item>",
      ),
    );
    expect(articles.map(({ title, text, extent }) => [title, text, extent])).toEqual([
      ["One", "Short.", "summary"],
      ["Two", "", "headline"],
    ]);
    expect(problems).toEqual([
      "The item “One” gives no whole text, only a summary: the article is that summary.",
      "The item “Two” gives no whole text, only a headline: the article is that headline.",
      "The item “3” has neither text nor headline.",
    ]);
  });

  test("an item with neither text nor headline has failed, so that it is counted", async () => {
    const feed = rss("<item><title>One</title></item><item><guid>3</guid></item>");
    const original = { file: "a.xml", bytes: new TextEncoder().encode(feed), sha256: "0".repeat(64) };
    const { problems } = await readDrafts(original, { timeZone: "UTC" });
    expect(problems.map(({ severity }) => severity)).toEqual(["notice", "error"]);
  });

  test("may give its whole text as the description; one that ends in dots is cut short", async () => {
    const three = "&lt;p&gt;Un.&lt;/p&gt;&lt;p&gt;Deux.&lt;/p&gt;&lt;p&gt;Trois";
    const { articles } = await read(
      rss(
        `<item><title>A</title><description>${three}.&lt;/p&gt;</description></item><item><title>B</title><description>${three} […]&lt;/p&gt;</description></item>`,
      ),
    );
    expect(articles.map(({ extent }) => extent)).toEqual([undefined, "summary"]);
  });

  test("that breaks off gives its whole items and says where it breaks; with none it is refused", async () => {
    const whole = "<item><title>One</title><description>Rain.</description></item>";
    const broken = await read(`<rss version="2.0"><channel>${whole}\n${whole}\n<item><title>Thr<`);
    expect(broken.articles.map(({ title }) => title)).toEqual(["One", "One"]);
    expect(broken.places[0]).toEqual({ file: "content/originals/feed.xml", line: 2 });
    const { articles, problems } = await read('<rss version="2.0"><channel><item><title>One');
    expect(articles).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  test("is read in the encoding that it states, without the characters that XML forbids", async () => {
    const xml = `<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><item><title>~\u0008</title><description>~</description></item></channel></rss>`;
    const [head = "", middle = "", tail = ""] = xml.split("~").map((part) => Buffer.from(part));
    const rain = Buffer.from([0xc4, 0xee, 0xe6, 0xe4, 0xfc]);
    const { articles } = await read(Buffer.concat([head, rain, middle, rain, tail] as Uint8Array[]));
    expect(articles).toMatchObject([{ title: "Дождь", text: "Дождь" }]);
  });

  test.each([
    ["desk@post.example (Zoë Roe)", "Zoë Roe"],
    ["Zoë Roe &lt;a@post.example&gt;", "Zoë Roe"],
    ["<p>Zoë Roe</p>", "Zoë Roe"],
    ["&lt;a href='/zoe'&gt;Zoë Roe&lt;/a&gt;", "Zoë Roe"],
    ["<![CDATA[<span class=x>Zoë</span> <b>Roe</b>]]>", "Zoë Roe"],
  ])("takes the name of an author out of %s", async (author, name) => {
    const { articles } = await read(rss(`<item><title>A</title><author>${author}</author></item>`));
    expect(articles[0]?.authors).toEqual([name]);
  });

  test("names authors rather than their addresses, and resolves links against its base", async () => {
    const { articles } = await read(
      `<rss version="2.0" xml:base="https://post.example/n/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><item><title>A</title><link>one</link><author>desk@post.example (Zoë Roe)</author><description>x</description></item><item><title>B</title><author>desk@post.example</author><itunes:author>Zoë Roe</itunes:author></item><item><title>C</title><author>desk@post.example</author></item></channel></rss>`,
    );
    expect(articles.map(({ authors }) => authors)).toEqual([["Zoë Roe"], ["Zoë Roe"], ["desk@post.example"]]);
    expect(articles[0]?.url).toBe("https://post.example/n/one");
  });
});

describe("an Atom feed", () => {
  test("of version 0.3 or 1.0 may pack its texts in Base64", async () => {
    const { articles } = await read(
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>1</id><title mode="base64">UmVnZW4gJiBXaW5k</title><content type="application/octet-stream">PHA+RXMgcmVnbmV0LjwvcD4=</content></entry></feed>',
    );
    expect(articles).toMatchObject([{ title: "Regen & Wind", text: "Es regnet." }]);
  });

  test("has the author of the feed where an entry has none, and bases within one another", async () => {
    const { articles, bodies } = await read(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><author><name>Ana</name></author><entry xml:base="y/"><id>1</id><title>T</title><link href="z"/><content type="html" xml:base="q/">&lt;p&gt;&lt;a href="w"&gt;W&lt;/a&gt;&lt;/p&gt;</content></entry></feed>',
    );
    expect(articles).toMatchObject([{ authors: ["Ana"], url: "https://a.example/x/y/z" }]);
    expect(bodies[0]).toBe("[W](https://a.example/x/y/q/w)");
  });
});

test("a JSON Feed is known by its own addresses where it states no version of the standard", async () => {
  const feed = {
    version: "1.0",
    home_page_url: "https://j.example/",
    items: [{ id: 7, url: "/a", title: "Ä", content_html: "<p>Ö</p>" }],
  };
  const { articles } = await read(JSON.stringify(feed), "f.json");
  expect(articles).toMatchObject([
    { format: "JSON Feed", title: "Ä", text: "Ö", url: "https://j.example/a" },
  ]);
});

test("an Atom feed is dated by its publication, not by its last change", async () => {
  const { articles } = await read(
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Abendblatt</title><entry><id>urn:1</id><title type="html">Sturm &amp;uuml;ber der See</title><link rel="self" href="https://blatt.example/api/1"/><link href="https://blatt.example/1"/><published>2019-04-18T12:00:00+02:00</published><updated>2020-01-01T00:00:00Z</updated><author><name>Otto Meier</name></author><category term="wetter" label="Wetter"/><content type="html">&lt;p&gt;Es st&#252;rmte.&lt;/p&gt;</content></entry></feed>',
  );
  expect(articles).toEqual([
    {
      ...{ item: "urn:1", format: "Atom", title: "Sturm über der See", date: "2019-04-18" },
      ...{ authors: ["Otto Meier"], categories: ["Wetter"], publication: "Abendblatt", lang: "de" },
      ...{ url: "https://blatt.example/1", text: "Es stürmte." },
    },
  ]);
});

test("RSS 1.0 and JSON Feed are read too", async () => {
  const rdf = await read(
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Le Soir</title></channel><item rdf:about="https://soir.example/1"><title>La pluie</title><link>https://soir.example/1</link><dc:date>2019-04-18</dc:date><description>Il pleut.</description></item></rdf:RDF>',
  );
  expect(rdf.articles).toMatchObject([{ title: "La pluie", date: "2019-04-18", text: "Il pleut." }]);
  const json = await read(
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "خبر",
      language: "fa",
      items: [
        { id: "1", title: "باران", content_text: "باران آمد.", date_published: "۱۳۹۸/۰۱/۲۹", tags: ["هوا"] },
      ],
    }),
    "feed.json",
  );
  expect(json.articles).toMatchObject([
    { format: "JSON Feed", title: "باران", date: "2019-04-18", categories: ["هوا"], text: "باران آمد." },
  ]);
});

test("an item that is nested too deeply is told, and the others are read", async () => {
  const item = (title: string, text: string) =>
    `<item><title>${title}</title><link>https://a.example/${title}</link><description><![CDATA[${text}]]></description></item>`;
  const items = [item("one", "<p>a"), item("two", "<ul><li>".repeat(15_000)), item("three", "<p>b")];
  const { articles, problems } = await read(
    `<rss version="2.0"><channel><title>t</title>${items.join("")}</channel></rss>`,
  );
  expect(articles.map(({ title }) => title)).toEqual(["one", "three"]);
  expect(problems.filter((message) => message.includes("nested too deeply"))).toEqual([
    expect.stringContaining("https://a.example/two"),
  ]);
});
