import { describe, expect, test } from "vitest";
import { plainText } from "../../src/articles/markdown.ts";
import { readDrafts } from "../../src/originals/readers.ts";

async function read(text: string, file = "feed.xml") {
  const original = { file, bytes: new TextEncoder().encode(text), sha256: "0".repeat(64) };
  const { value, problems } = await readDrafts(original, { timeZone: "America/New_York" });
  return {
    problems: problems.map(({ message }) => message),
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

  test("says where an article is but a summary, and where there is no text at all", async () => {
    const { articles, problems } = await read(
      rss("<item><title>One</title><description>Short.</description></item><item><title>Two</title></item>"),
    );
    expect(articles.map(({ text }) => text)).toEqual(["Short."]);
    expect(problems).toEqual([
      "The item “One” gives no whole text, only a summary: the article is that summary.",
      "The item “Two” has no text.",
    ]);
  });

  test("that breaks off is refused, and nothing else is", async () => {
    const { articles, problems } = await read('<rss version="2.0"><channel><item><title>One');
    expect(articles).toEqual([]);
    expect(problems).toHaveLength(1);
  });
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
