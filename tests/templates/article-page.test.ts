import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../src/articles/markdown.ts";
import type { ArticlePage } from "../../src/types.ts";
import { render } from "../../templates/pages/article.11ty.tsx";
import { type ArticleParts, archiveOf, articleOf } from "../site/archive-of.ts";

const hostile = `"><script>alert("x")</script><img src=x onerror=alert(1)> & 'so'`;

describe("an article's page", () => {
  test("holds the article's words and nothing else where they are looked for", () => {
    const page = pageOf({
      title: "Ships & men",
      standfirst: "Two, of three, came back",
      image: { caption: "The harbour, at noon." },
      body: "First.\n\nSecond.",
    });
    expect(textOf(page, "h1.headline")).toBe("Ships & men");
    expect(textOf(page, "p.standfirst")).toBe("Two, of three, came back");
    expect(textOf(page, "figure.picture figcaption .caption")).toBe("The harbour, at noon.");
    expect(textOf(page, "div.text")).toBe("First.\nSecond.");
  });

  test("says that a picture is lost only where it is", () => {
    const lost = pageOf({ title: "A", image: { caption: "C" } });
    expect(textOf(lost, ".picture-lost .label")).toBe("Picture lost; its caption survives");
    const kept = pageOf({ title: "A", image: { file: "ab/c d.jpg", caption: "C", alt: "A quay" } });
    expect(kept.querySelector(".picture-lost")).toBeNull();
    expect(kept.querySelector(".picture img")?.getAttribute("src")).toBe("/archive/media/ab/c%20d.jpg");
    expect(kept.querySelector(".picture img")?.getAttribute("alt")).toBe("A quay");
  });

  test("says of a summary what it is and where the whole was published, and nothing of a whole text", () => {
    const page = pageOf({ title: "A", extent: "summary", url: "https://post.example/rain" });
    expect(textOf(page, ".extent")).toBe(
      "Only a summary of this article is kept here. It was published whole at https://post.example/rain.",
    );
    expect(page.querySelector(".extent a")?.getAttribute("href")).toBe("https://post.example/rain");
    const hostileLink = pageOf({ title: "A", extent: "headline", url: "javascript:alert(1)" });
    expect(hostileLink.querySelector(".extent a")).toBeNull();
    expect(pageOf({ title: "A", url: "https://post.example/" }).querySelector(".extent")).toBeNull();
  });

  test("never turns people's words into markup", () => {
    const page = pageOf({
      title: hostile,
      standfirst: hostile,
      date: "2020",
      dateBasis: hostile,
      authors: [hostile],
      publication: hostile,
      section: hostile,
      dateline: hostile,
      tags: [hostile],
      people: [hostile],
      image: { caption: hostile, credit: hostile },
      url: "javascript:alert(1)",
      source: { file: `a/${hostile}`, item: hostile, sha256: "0", format: hostile },
      repairs: [{ was: hostile, now: hostile, rule: hostile }],
      corrections: [{ date: "2026-01-01", note: hostile }],
      body: hostile,
    });
    const own = 'script[type="application/ld+json"], script[src="/archive/assets/article.js"]';
    const others = [...page.querySelectorAll("script, img, [onerror]")].filter((each) => !each.matches(own));
    // The one that has browsers wait for the styles.
    expect(others.map((each) => each.outerHTML)).toEqual(["<script>0</script>"]);
    expect(page.querySelector('a[href^="javascript"]')).toBeNull();
    expect(textOf(page, "h1.headline")).toBe(hostile);
  });

  test("is written in the article's language and direction, but labelled in the site's", () => {
    const page = pageOf({ title: "نان", lang: "fa", body: "متن", image: { caption: "نانوایی" } });
    expect(page.querySelector("article")?.getAttribute("dir")).toBe("rtl");
    expect(page.querySelector("div.text")?.getAttribute("lang")).toBe("fa");
    expect(page.querySelector(".record")?.getAttribute("dir")).toBe("ltr");
    expect(page.querySelector(".picture-lost .label")?.getAttribute("lang")).toBe("en");
  });

  test.each([
    ["2018-04-18", "18 April 2018", "2018-04-18", undefined],
    ["2018-04-18~", "around 18 April 2018", undefined, undefined],
    ["2020-05", "May 2020", "2020-05", "Known only to the month."],
    ["2020-05~", "around May 2020", undefined, "Known only to the month."],
    ["1923?", "perhaps 1923", undefined, "Known only to the year."],
    ["192X", "1920s", undefined, "Known only to the decade."],
    ["19XX", "1900–1999", undefined, "Known only to the century."],
    ["2020-22", "Summer 2020", undefined, undefined],
    ["2020-05-22/2020-06-10", "22 May 2020 to 10 June 2020", undefined, undefined],
  ])("says how precisely %s is known", (date, words, machineDate, remark) => {
    const page = pageOf({ title: "A", date, dateBasis: "the masthead" });
    expect(textOf(page, ".record-date")).toBe(words);
    expect(page.querySelector(".record-date time")?.getAttribute("datetime")).toBe(machineDate);
    expect(page.querySelector(".record-date + p")?.textContent).toBe(remark);
    expect(textOf(page, ".basis")).toBe("the masthead");
  });

  test("says that nothing is known of a date, and gives no basis for it", () => {
    const page = pageOf({ title: "A" });
    expect(textOf(page, ".record-date")).toBe("Undated");
    expect(page.querySelector(".basis")).toBeNull();
  });

  test("links the original only where originals are published", () => {
    const parts = { title: "A", source: { file: "a b/ü?.txt", sha256: "0", format: "text" } };
    const link = '.provenance a[href="/archive/originals/a%20b/%C3%BC%3F.txt"]';
    expect(pageOf(parts, true).querySelector(link)?.textContent).toBe("a b/ü?.txt");
    expect(pageOf(parts, false).querySelector(".provenance a")).toBeNull();
    expect(textOf(pageOf(parts, false), ".provenance dd")).toBe("a b/ü?.txt");
    const item = { title: "A", source: { ...parts.source, item: "7" } };
    expect(pageOf(item, true).querySelector(".provenance a")).toBeNull();
    expect(pageOf(item, "all").querySelector(link)).not.toBeNull();
  });
});

describe("other publications of an article", () => {
  const other = { file: "a b/ü?.html", sha256: "0" };
  const parts = {
    title: "A",
    alsoPublishedAs: [
      {
        ...other,
        title: hostile,
        publication: hostile,
        date: "2015-03~",
        url: "https://post.example/1",
        item: "7",
      },
      { file: "c.txt", sha256: "1", url: "javascript:alert(1)" },
      { file: "d.txt", sha256: "2" },
    ],
    distinctFrom: [{ file: "d.txt" }],
  };

  test("are listed with what is known of each and its original, but for those that a person found distinct", () => {
    const page = pageOf(parts, "all");
    const items = [...page.querySelectorAll(".also-published li")];
    expect(textOf(page, ".also-published h2")).toBe("Also published as");
    expect(items.map((item) => item.textContent)).toEqual([
      `${hostile} · ${hostile} · around March 2015 · a b/ü?.html (item 7)`,
      "A · javascript:alert(1) · c.txt",
    ]);
    expect([...page.querySelectorAll(".also-published a")].map((link) => link.getAttribute("href"))).toEqual([
      "https://post.example/1",
      "/archive/originals/a%20b/%C3%BC%3F.html.txt",
      "/archive/originals/c.txt",
    ]);
    const linked = (publish: boolean) =>
      [...pageOf(parts, publish).querySelectorAll('.also-published a[href*="originals"]')].map(
        (link) => link.textContent,
      );
    expect(linked(true)).toEqual(["c.txt"]);
    expect(linked(false)).toEqual([]);
    expect(pageOf({ title: "A" }).querySelector(".also-published")).toBeNull();
  });

  test("are told to machines as examples of the same work", () => {
    const block = pageOf({
      ...parts,
      alsoPublishedAs: [{ ...other, publication: "The Post", date: "2015-03-02" }],
    });
    const { workExample } = JSON.parse(textOf(block, 'script[type="application/ld+json"]') ?? "");
    const newspaper = { "@type": "Newspaper", name: "The Post" };
    expect(workExample).toEqual([
      { "@type": "NewsArticle", headline: "A", datePublished: "2015-03-02", isPartOf: newspaper },
    ]);
  });
});

describe("an article can be cited from its page", () => {
  const parts = {
    title: "Harbour burns",
    date: "1987-11-03",
    authors: ["Jane Roe"],
    publication: "The Post",
  };
  const address = "https://example.org/archive/1987/11/03/article-1/";

  test("in three styles, without a script", () => {
    const page = pageOf(parts);
    expect(page.querySelector('.record a[href="#cite"]')).not.toBeNull();
    const given = [...page.querySelectorAll("#cite dl > div")].map((each) => [
      each.querySelector("dt")?.textContent,
      each.querySelector("dd")?.innerHTML,
    ]);
    expect(given.slice(0, 3)).toEqual([
      ["Chicago", `Roe, Jane. “Harbour Burns.” <i>The Post</i>, November 3, 1987. ${address}.`],
      ["APA", `Roe, J. (1987, November 3). Harbour burns. <i>The Post</i>. ${address}`],
      [
        "MLA",
        `Roe, Jane. “Harbour Burns.” <i>The Post</i>, 3 Nov. 1987. <i>The Test Gazette</i>, ${address}.`,
      ],
    ]);
    expect(given.slice(3).map(([name]) => name)).toEqual(["RIS", "BibTeX"]);
    expect(textOf(page, '[data-ending="ris"] pre')).toMatch(/^TY {2}- NEWS\n.*\nER {2}- \n$/s);
    expect(textOf(page, '[data-ending="bib"] pre')).toMatch(/^@article\{roe1987harbour-/);
  });

  test("in the English of the style, whatever the language of the page", () => {
    const citations = [...pageOf({ ...parts, lang: "fa" }).querySelectorAll(".citation")];
    expect(citations.map((each) => each.getAttribute("lang"))).toEqual(["en", "en", "en", "en", "en"]);
    const directions = citations.map((each) => each.getAttribute("dir"));
    expect(directions).toEqual(["auto", "auto", "auto", "ltr", "ltr"]);
  });
});

test("a page says that a person has edited the article since it was made", () => {
  const parts = { title: "A", repairs: [{ was: "b", now: "c", rule: "lost space" }] };
  expect(textOf(pageOf(parts), ".leaf:has(.mended)")).not.toContain("edited");
  const edited = pageOf(parts, false, { isEdited: true });
  expect(textOf(edited, ".leaf:has(.mended)")).toContain("A person has edited this article");
  expect(textOf(pageOf({ title: "A" }, false, { isEdited: true }), ".apparatus")).toContain(
    "A person has edited",
  );
});

test("a page tells the changes rule by rule, the same one once, and of very many how many more there are", () => {
  const changes = Array.from({ length: 30 }, (_, at) => ({
    was: `a${at}b`,
    now: `a${at} b`,
    rule: "lost space",
    line: at + 1,
  }));
  const repairs = [
    ...changes,
    { was: "a0b", now: "a0 b", rule: "lost space", line: 40, times: 2 },
    { was: "c", now: "d", rule: "mojibake", line: 7 },
    { was: "c", now: "d", rule: "mojibake", line: 7 },
  ];
  const page = pageOf({ title: "A", repairs });
  expect(textOf(page, ".mended summary")).toBe("What was mended: 34 places");
  const [spaces, mojibake] = [...page.querySelectorAll(".mended tbody")].map((rule) =>
    [...rule.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.textContent)),
  );
  expect(spaces?.slice(0, 3)).toEqual([
    ["lost space"],
    ["a0b", "a0 b", "1 · 40 (2 times)"],
    ["a1b", "a1 b", "2"],
  ]);
  expect(spaces).toHaveLength(1 + 24 + 1);
  expect(spaces?.at(-1)).toEqual(["6 more places are listed in the archive’s file of this article."]);
  expect(mojibake).toEqual([["mojibake"], ["c", "d", "7 (2 times)"]]);
});

function pageOf(
  parts: ArticleParts,
  publishOriginals: boolean | "all" = false,
  more: Partial<ArticlePage> = {},
) {
  const archive = archiveOf([parts], { settings: { publishOriginals } });
  const [archived] = archive.articles;
  if (!archived) throw new Error("The article was not published.");
  const own = articleOf(parts);
  const article = { ...archived, article: own, html: renderMarkdown(own.body, archive.prefix).html, ...more };
  return new DOMParser().parseFromString(render({ site: archive, article }), "text/html");
}

function textOf(page: ReturnType<typeof pageOf>, selector: string): string | undefined {
  return page.querySelector(selector)?.textContent ?? undefined;
}
