import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { plainText, writeMarkdown } from "../../src/articles/markdown.ts";
import { readDrafts } from "../../src/originals/readers.ts";
import { hasErrors } from "../../src/problem.ts";
import type { Draft } from "../../src/types.ts";

const corpus = "../shared/corpora/html-readability";

async function read(page: string | Uint8Array) {
  const bytes = typeof page === "string" ? new TextEncoder().encode(page) : page;
  return readDrafts({ file: "page.html", bytes, sha256: "0".repeat(64) }, { timeZone: "America/Bahia" });
}

async function draftOf(page: string | Uint8Array): Promise<Draft> {
  const { value, problems } = await read(page);
  expect(problems).toEqual([]);
  const [draft] = value.drafts;
  if (!draft) throw new Error("no draft");
  return draft;
}

const sentence =
  "The council met on Tuesday evening and voted, after a long debate, to keep the old ferry running. ";
const text = `<p>${sentence.repeat(2)}</p><p>${sentence.repeat(3)}</p><p>${sentence.repeat(2)}</p>`;
const page = (head: string, body = `<h1>Ferry stays afloat</h1>${text}`, lang = "en") =>
  `<!doctype html><html lang="${lang}"><head>${head}</head><body><nav><a href="/">Home</a></nav><article>${body}</article><footer>Imprint</footer></body></html>`;

test("footnotes stay footnotes, whatever stands for them, and nothing else becomes one", async () => {
  const words = "Der Hafen brannte zwei Nächte lang, und niemand wusste, wie es begonnen hatte. ".repeat(6);
  const { value } = await read(
    `<html><body><h1>Der Hafen brennt</h1><p>${words}<sup><a href="#fn1" id="r1">1</a></sup></p><p>${words}<a href="#n2">[b]</a> Siehe <a href="#fn1">die Notiz</a>.</p><ol><li id="fn1"><p>Zeitung vom Montag. <a href="#r1">↩</a></p></li><li id="n2"><a href="#r2">^</a> Ein Zeuge.</li><li id="n3">H<sup>2</sup>O</li></ol></body></html>`,
  );
  const [draft] = value.drafts;
  const text = draft ? writeMarkdown(draft.body) : "";
  expect(text).toContain("begonnen hatte. [^1]");
  expect(text.startsWith("Der Hafen brannte")).toBe(true);
  expect(text).toContain("[^2] Siehe die Notiz.");
  expect(text).toContain("[^1]: Zeitung vom Montag.");
  expect(text).toContain("[^2]: Ein Zeuge.");
  expect(text).toContain("H2O");
});

test("a raised number does not become a part of the figure before it", async () => {
  const { value } = await read(
    page(
      "",
      `<h1>Ferry stays afloat</h1>${text}<p>It cost 3·10<sup>6</sup> crowns in 1998<sup>4</sup>, not 10<sup>−2</sup>.</p>`,
    ),
  );
  const [draft] = value.drafts;
  expect(draft && plainText(draft.body)).toContain("3·10⁶ crowns in 1998⁴, not 10⁻².");
});

describe("what a page states", () => {
  test("is read from its linked data", async () => {
    const data = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", name: "Harbour Post" },
        {
          "@type": "NewsArticle",
          headline: "Ferry stays afloat",
          datePublished: "2018-04-19T01:30:00Z",
          dateModified: "2020-01-01",
          author: [{ "@type": "Person", name: "Ana Lima" }, { name: "João Reis" }],
          publisher: { name: "The Harbour Post" },
          articleSection: "Local",
          keywords: "ferries, council",
          image: { "@type": "ImageObject", caption: "The ferry in 1987", creditText: "M. Costa" },
        },
      ],
    };
    const address = "https://post.example/2018/04/18/ferry";
    const head = `<link rel="canonical" href="${address}"><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const { body, source, ...stated } = await draftOf(page(head));
    expect(stated).toEqual({
      title: { text: "Ferry stays afloat" },
      // Half past one in UTC is still the day before in Bahia.
      date: { edtf: "2018-04-18", basis: "the page's linked data (datePublished)" },
      authors: ["Ana Lima", "João Reis"],
      publication: "The Harbour Post",
      section: "Local",
      lang: "en",
      url: address,
      categories: ["ferries", "council"],
      picture: { caption: "The ferry in 1987", credit: "M. Costa" },
    });
    expect(source.format).toBe("html");
    expect(plainText(body)).not.toContain("Imprint");
  });

  test("is read from metas and microdata, and nothing is invented", async () => {
    const metas = await draftOf(
      page(
        `<title>x</title><meta property="article:published_time" content="1999-12-31"><meta name="author" content="By Ana Lima and João Reis">`,
      ),
    );
    expect(metas.date).toEqual({ edtf: "1999-12-31", basis: "the page's meta “article:published_time”" });
    expect(metas.authors).toEqual(["Ana Lima", "João Reis"]);
    const bare = await draftOf(page('<meta property="article:modified_time" content="2020-01-01">'));
    expect(new Set(Object.keys(bare))).toEqual(new Set(["body", "lang", "source", "title"]));
  });

  test.each([
    ["Ferry stays afloat | Harbour Post", "Ferry stays afloat"],
    ["Harbour Post - Ferry stays afloat", "Ferry stays afloat"],
    ["Ferry – a history", "Ferry – a history"],
  ])("the title “%s” loses the site's name alone", async (title, expected) => {
    const head = `<title>${title}</title><meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="${title}">`;
    expect((await draftOf(page(head, text))).title?.text).toBe(expected);
  });

  test.each([
    ["fr", "Publié le 1er août 2012 à 10h", "2012-08-01"],
    ["pt-BR", "18 de abril de 2018", "2018-04-18"],
    ["ru", "18 апреля 2018", "2018-04-18"],
    ["fa", "تاریخ انتشار: ۲۱ تیر ۱۴۰۴", "2025-07-12"],
    ["pl", "18 kwietnia 2018, godz. 10", "2018-04-18"],
    ["ja", "2016年12月9日", "2016-12-09"],
    ["ja", "令和3年3月9日", "2021-03-09"],
    ["ja", "平成元年３月９日（木）", "1989-03-09"],
    ["th", "9 มีนาคม 2564", "2021-03-09"],
    ["ar", "٩ مارس ٢٠٢١", "2021-03-09"],
    ["de", "3. März 2009", "2009-03-03"],
    ["en", "Mon Aug 03 12:45:00 EDT 2015", "2015-08-03"],
    ["en", "25/12/2015", "2015-12-25"],
    ["en", "5/6/2018", undefined],
    ["en", "Updated: 5 June 2018", undefined],
    ["fa", "تاریخ انتشار: ۱۴۰۲/۰۵/۱۶ - ۱۴:۳۰", "2023-08-07"],
    ["fa", "1402-05-16", "2023-08-07"],
    ["fa", "۱۶/۰۵/۱۴۰۲", "2023-08-07"],
    ["ar", "٢٠ محرم ١٤٤٥ هـ الموافق ٧ أغسطس ٢٠٢٣ م", "2023-08-07"],
    ["en", "16 Mordad 1402", "2023-08-07"],
  ])("a date line in %s, “%s”, is %s", async (lang, line, expected) => {
    expect(
      (await draftOf(page("", `<h1>Ferry stays afloat</h1><p class="x">${line}</p>${text}`, lang))).date
        ?.edtf,
    ).toBe(expected);
  });

  test.each([
    ["旧渡轮将继续运营_新闻频道_港口网", "<h1>旧渡轮将继续运营</h1>", "旧渡轮将继续运营"],
    ["旧渡轮将继续运营_新闻频道_港口网", "", "旧渡轮将继续运营"],
    ["旧渡轮将继续运营-港口网", "", "旧渡轮将继续运营"],
    ["古い渡し船、運航継続へ｜港新聞", "<h2>古い渡し船、運航継続へ</h2>", "古い渡し船、運航継続へ"],
    ["낡은 나룻배, 계속 운항한다 - 항구일보", "", "낡은 나룻배, 계속 운항한다"],
    ["کشتی قدیمی می‌ماند - خبرگزاری بندر", "<h1>کشتی قدیمی می‌ماند</h1>", "کشتی قدیمی می‌ماند"],
    [
      "Die alte Fähre bleibt - Politik - Hafenblatt",
      "<h1>Politik</h1><h2>Die alte Fähre bleibt</h2>",
      "Die alte Fähre bleibt",
    ],
    [
      "Die alte Fähre bleibt – Hafenblatt",
      "<h1><a href=/>Hafenblatt</a></h1><h1>Die alte Fähre bleibt</h1>",
      "Die alte Fähre bleibt",
    ],
    ["Nord-Süd-Fähre bleibt", "", "Nord-Süd-Fähre bleibt"],
  ])("of the title “%s” over “%s” the headline is “%s”", async (title, heading, expected) => {
    expect((await draftOf(page(`<title>${title}</title>`, `${heading}${text}`))).title?.text).toBe(expected);
  });

  test("a page without headings has its date in a line beside what its title says", async () => {
    const body = `<div>渡轮将继续运营吗</div><div>2021-03-09 21:30:00</div>${text}`;
    const html = `<html><head><title>渡轮将继续运营吗-港口网</title></head><body>${body}</body></html>`;
    expect((await draftOf(html)).date?.edtf).toBe("2021-03-09");
  });

  test.each([
    ["Von Anna Müller", ["Anna Müller"]],
    ["بقلم: سارة الخوري", ["سارة الخوري"]],
    ["By Ana Lima and João Reis", ["Ana Lima", "João Reis"]],
  ])("the byline “%s” names its authors", async (line, expected) => {
    const body = `<h1>Ferry stays afloat</h1><p class="byline">${line}</p>${text}`;
    expect((await draftOf(page("", body))).authors).toEqual(expected);
  });

  test("linked data is read with a comma too many; a headline under a kicker is not said twice", async () => {
    const data = '{"@type":"NewsArticle","headline":"Ferry stays afloat","datePublished":"2021-03-09",}';
    const body = `<div><p>Council</p><h1>Ferry stays afloat</h1></div>${text}`;
    const draft = await draftOf(page(`<script type="application/ld+json">${data}</script>`, body));
    expect(draft.date?.edtf).toBe("2021-03-09");
    expect(plainText(draft.body)).not.toContain("Ferry stays afloat");
  });

  test("the address gives the date last", async () => {
    const link = '<link rel="canonical" href="https://post.example/2018/04/18/ferry">';
    expect((await draftOf(page(link))).date).toEqual({ edtf: "2018-04-18", basis: "the page's address" });
  });
});

describe("the text of a page", () => {
  test("keeps headings, lists, tables, quotations, links and figures", async () => {
    const rich = `<h1>Ferry stays afloat</h1>${text}<h2>Costs</h2><ul><li>Fuel for the year</li><li>Crew of the boat</li></ul>
      <table><thead><tr><th>Year</th><th>Trips</th></tr></thead><tbody><tr><td>1987</td><td>410</td></tr></tbody></table>
      <blockquote><p>We will not give it up, whatever it may cost us.</p></blockquote>
      <figure><img src="/boat.jpg" alt="A boat"><figcaption>The boat at the quay</figcaption></figure>
      <p>${sentence}<a href="/about">More about the boat</a></p>${text}<script>alert(1)</script>`;
    const written = writeMarkdown(
      (await draftOf(page('<link rel="canonical" href="https://post.example/a">', rich))).body,
    );
    for (const part of [
      "## Costs",
      "- Fuel",
      "| 1987 | 410",
      "> We will",
      "![A boat](https://post.example/boat.jpg)",
      "The boat at the quay",
      "(https://post.example/about)",
    ]) {
      expect(written).toContain(part);
    }
    expect(written).not.toContain("alert");
  });

  test.each([
    ["windows-1251", Buffer.from([0xcf, 0xe0, 0xf0, 0xee, 0xec]), "Паром"],
    ["iso-8859-1", Buffer.from([0x46, 0xe4, 0x68, 0x72, 0x65]), "Fähre"],
  ])("is decoded as %s where the page says so", async (label, word, expected) => {
    const [before = "", after = ""] = page(`<meta charset="${label}">`, `<h1>§</h1>${text}`)
      .replace("§", "\u0001")
      .split("\u0001");
    expect((await draftOf(Buffer.concat([Buffer.from(before), word, Buffer.from(after)]))).title?.text).toBe(
      expected,
    );
  });

  test.each([
    ["Caf&eacute; &#1055;&#x430;&#1088;&#1086;&#1084; &ldquo;a&rdquo;", "Café Паром “a”"],
    ["Salt &amp; pepper &#38; &lt;b&gt; &#55296; &nosuch; &", "Salt & pepper & <b> \ufffd &nosuch; &"],
  ])("characters that are written as references, “%s”", async (written, expected) => {
    expect((await draftOf(page("", `<h1>${written}</h1>${text}`))).title?.text).toBe(expected);
  });

  test("needs neither <html> nor a beginning without comments", async () => {
    expect(
      (await draftOf(`\ufeff<!-- saved --><meta charset="utf-8"><title>Ferry</title>${text}`)).title?.text,
    ).toBe("Ferry");
  });
});

describe("what a site puts around an article", () => {
  const url = "https://a.example/2018/ferry.html";
  const head = `<link rel="canonical" href="${url}"><meta name="author" content="Ana Lima">`;
  const [one = "", ...others] = text.split(/(?<=<\/p>)/);
  const shared = encodeURIComponent(url);
  const bar = `<ul><li><a href="https://f.example/sharer.php?u=${shared}">Facebook</a></li><li><a href="mailto:?body=${shared}">E-Mail</a></li></ul>`;

  test.each([
    [
      "a line on cookies",
      `<p class="cookie-hint">Wir verwenden Cookies, damit Sie diesen Inhalt sehen können.</p>`,
      "interface line",
    ],
    ["a bar of links by which it is shared", `<div>${bar}</div>`, "interface line"],
    [
      "a line on a newsletter",
      `<p class="inlineNewsletter">Recevez notre lettre chaque matin, sans rien payer.</p>`,
      "interface line",
    ],
    ["a sign of an advertisement", `<p class="ad-label">Annonce</p>`, "interface line"],
    ["its byline, once more", "<p>By Ana Lima, Staff Writer</p>", "byline"],
    ["its author's name, once more", "<p>Ana Lima</p>", "byline"],
  ])("%s, is taken out and recorded", async (_, part, rule) => {
    const isLast = part.includes("Newsletter");
    const parts =
      rule === "byline" ? [part, one, ...others] : isLast ? [one, ...others, part] : [one, part, ...others];
    const draft = await draftOf(page(head, `<h1>Ferry stays afloat</h1>${parts.join("")}`));
    const whole = await draftOf(page(head, `<h1>Ferry stays afloat</h1>${text}`));
    expect(plainText(draft.body)).toBe(plainText(whole.body));
    expect(draft.repairs?.map((repair) => repair.rule)).toEqual([rule]);
    expect(whole.repairs).toBeUndefined();
  });

  test.each([
    [
      "a long sentence on advertisements",
      `<p class="ads">The harbour company, which lives by what it is paid for boards along the quay, had a good year.</p>`,
    ],
    ["a paragraph that is called after a newsletter, as all are", undefined],
    [
      "a quotation from elsewhere",
      `<div class="consent"><blockquote><p>We shall keep the ferry running, whatever it costs.</p></blockquote></div>`,
    ],
    ["links to sources", `<p><a href="https://b.example/?u=1">The Harbour Post</a></p>`],
    ["a name that is not the author's", "<p>João Reis</p>"],
  ])("but not %s", async (_, part) => {
    const body =
      part === undefined
        ? text.replaceAll("<p>", '<p class="newsletter">')
        : `${one}${part}${others.join("")}`;
    const draft = await draftOf(page(head, `<h1>Ferry stays afloat</h1>${body}`));
    const words = (part ?? text)
      .replaceAll(/<[^>]*>/g, " ")
      .trim()
      .slice(0, 40);
    expect(plainText(draft.body)).toContain(words);
    expect(draft.repairs).toBeUndefined();
  });
});

describe("what is no article", () => {
  const links = Array.from(
    { length: 200 },
    (_, n) => `<li><a href="/${n}">A long headline of another article, ${n}</a></li>`,
  );
  test.each([
    ["an empty page", "<!doctype html><html><body></body></html>"],
    [
      "a page that scripts write",
      '<html><body><div id="root"></div><script>go("text ".repeat(99))</script></body></html>',
    ],
    ["a list of links", `<html><body><ul>${links.join("")}</ul></body></html>`],
    ["a page nested without end", `<html><body>${"<div>".repeat(50_000)}`],
    ["a page of tags", `<html><body>${"<b>x</b>".repeat(200_000)}`],
    ["an element of endless classes", `<html><body><p class="${"a ".repeat(200_000)}">x</p>`],
    ["an element of endless attributes", `<html><body><p ${"a1 ".repeat(400_000)}>x</p>`],
    ["a million references", `<html><body><p>${"&amp;".repeat(1_000_000)}</p>`],
    ["a million nested elements", `<html><body>${"<div>".repeat(1_000_000)}`],
    ["50 MB of text", `<html><body><p>${"The council met and voted. ".repeat(2_000_000)}</p></body></html>`],
    ["open comments", `<html><body>${"<!-- <script ".repeat(100_000)}`],
    [
      "broken linked data",
      '<html><head><script type="application/ld+json">{"@type":["Article",{</script></head></html>',
    ],
  ])("%s is a problem with a hint", async (_, html) => {
    const { value, problems } = await read(html);
    expect(value.drafts).toEqual([]);
    expect(hasErrors(problems)).toBe(true);
    expect(problems[0]?.hint).not.toBe("");
    expect(problems[0]?.file).toBe("content/originals/page.html");
  });

  test("a title beyond measure is none, and holds nothing up", async () => {
    const long = `<title>${"The council | met - ".repeat(100_000)}</title>`;
    expect((await draftOf(page(long))).title?.text).toBe("Ferry stays afloat");
  });
});

test.skipIf(!existsSync(corpus))("every page of the collection has a headline and a text", async () => {
  const names = readdirSync(corpus).slice(0, 12);
  for (const name of names) {
    const draft = await draftOf(readFileSync(join(corpus, name, "source.html")));
    expect(draft.title?.text, name).toBeTruthy();
    expect(plainText(draft.body).length, name).toBeGreaterThan(100);
  }
});

describe("what a page puts beside its article goes, recorded:", () => {
  const address = '<link rel="canonical" href="https://town.example/1998/ferry">';
  const list = (host: string) =>
    `<h4>More</h4><ul>${["Captain says engine is done", "Town to buy a second ferry", "Ferry stays in its dock"].map((words, at) => `<li><a href="${host}/${at}">${words}</a></li>`).join("")}</ul>`;
  const box =
    '<div><h3>Our letter</h3><p>The best of the week, each Friday.</p><form action="/in"><label>Your address <input type="email"></label></form></div>';
  const whole = `<h1>Ferry stays afloat</h1>${text}`;

  test("a box in which an address of mail is asked for, within the text too", async () => {
    const draft = await draftOf(page(address, `${whole}${box}${text}`));
    expect(plainText(draft.body)).not.toContain("each Friday");
    expect(draft.repairs).toContainEqual({
      was: "Our letter The best of the week, each Friday.",
      now: "",
      rule: "interface line",
    });
  });

  test("but no text in which a form stands", async () => {
    const form = `<div>${text}<form action="/in"><input type="email"></form></div>`;
    const draft = await draftOf(page(address, `<h1>Ferry stays afloat</h1>${form}`));
    expect(plainText(draft.body).match(/old ferry running/g)).toHaveLength(7);
  });

  test("a list of other articles of the site at the foot, with its label", async () => {
    for (const host of ["https://town.example", ""]) {
      const draft = await draftOf(page(address, `${whole}${text}${list(host)}`));
      expect(plainText(draft.body)).not.toMatch(/More|Captain/);
      expect(draft.repairs?.map(({ was }) => was)).toEqual([
        "More",
        "Captain says engine is done Town to buy a second ferry Ferry stays in its dock",
      ]);
    }
  });

  test.each([
    ["to other sites", `${whole}${text}${list("https://archive.example")}`],
    ["above the text", `<h1>Ferry stays afloat</h1><p>${sentence}</p>${list("")}${text}${text}`],
    ["with words beside them", `${whole}${text}${list("").replaceAll("</a>", "</a>, as we wrote in May")}`],
  ])("but no links %s", async (_, body) => {
    const draft = await draftOf(page(address, body));
    expect(plainText(draft.body)).toContain("Captain says engine is done");
  });
});
