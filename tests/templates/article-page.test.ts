import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../src/articles/markdown.ts";
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
    expect([...page.querySelectorAll("script, img, [onerror]")]).toEqual([]);
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
  });
});

function pageOf(parts: ArticleParts, publishOriginals = false) {
  const archive = archiveOf([parts], { settings: { publishOriginals } });
  const [archived] = archive.articles;
  if (!archived) throw new Error("The article was not published.");
  const own = articleOf(parts);
  const article = { ...archived, article: own, html: renderMarkdown(own.body, archive.prefix).html };
  return new DOMParser().parseFromString(render({ site: archive, article }), "text/html");
}

function textOf(page: ReturnType<typeof pageOf>, selector: string): string | undefined {
  return page.querySelector(selector)?.textContent ?? undefined;
}
