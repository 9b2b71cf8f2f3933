import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { renderMarkdown } from "../../src/articles/markdown.ts";
import { withParagraphIds } from "../../src/articles/paragraph-ids.ts";
import { render } from "../../templates/pages/article.11ty.tsx";
import { type ArticleParts, archiveOf, articleOf } from "../site/archive-of.ts";
import { zoteroItem } from "./zotero-reading.ts";

const article: ArticleParts = {
  title: "Harbour burns",
  standfirst: "Three ships lost",
  date: "1987-11-03",
  authors: ["Jane Roe", "Ludwig van Beethoven", "The Associated Press", "فاطمه رضایی"],
  publication: "The Evening Post",
  section: "Local",
  tags: ["harbour"],
  people: ["John Doe"],
  places: ["Rotterdam"],
  organizations: ["Coast Guard"],
  url: "https://post.example/1",
  image: { file: "ab/c d.jpg", alt: "A quay" },
  corrections: [{ date: "2026-01-01", note: "The ship was the Anna." }],
  body: "It burned.",
};

describe("Zotero takes an article's page", () => {
  test("for a newspaper article, with its authors, date and newspaper", () => {
    expect(zoteroItem(pageOf(article))).toEqual({
      itemType: "newspaperArticle",
      title: "Harbour burns",
      creators: [
        { firstName: "Jane", lastName: "Roe" },
        { firstName: "Ludwig", lastName: "van Beethoven" },
        { lastName: "The Associated Press" },
        { lastName: "فاطمه رضایی" },
      ],
      date: "1987-11-03",
      publicationTitle: "The Evening Post",
      section: "Local",
      language: "en",
      url: "https://example.org/archive/1987/11/03/article-1/",
      tags: ["harbour"],
    });
  });

  test.each(["1923?", "192X", "1987-11~", "1987-11-03/1987-11-10"])(
    "with the date %s as it is known",
    (date) => {
      expect(zoteroItem(pageOf({ ...article, date })).date).toBe(date);
    },
  );

  test("with what is known of it where that is little", () => {
    const item = zoteroItem(pageOf({ title: "A" }));
    expect(item).toMatchObject({ itemType: "newspaperArticle", title: "A", creators: [], date: undefined });
    expect(item.publicationTitle).toBe("The Test Gazette");
  });
});

describe("schema.org is told", () => {
  test("all that is known of an article", () => {
    expect(dataOf(article)).toEqual({
      "@context": ["https://schema.org", { dcterms: "http://purl.org/dc/terms/" }],
      "@type": "NewsArticle",
      headline: "Harbour burns",
      description: "Three ships lost",
      url: "https://example.org/archive/1987/11/03/article-1/",
      inLanguage: "en",
      datePublished: "1987-11-03",
      dateModified: "2026-01-01",
      author: [
        { "@type": "Person", name: "Jane Roe" },
        { "@type": "Person", name: "Ludwig van Beethoven" },
        { "@type": "Organization", name: "The Associated Press" },
        { name: "فاطمه رضایی" },
      ],
      isPartOf: [
        { "@type": "Newspaper", name: "The Evening Post" },
        { "@type": "WebSite", name: "The Test Gazette", url: "https://example.org/archive/" },
      ],
      articleSection: "Local",
      keywords: ["harbour"],
      mentions: [
        { "@type": "Person", name: "John Doe" },
        { "@type": "Place", name: "Rotterdam" },
        { "@type": "Organization", name: "Coast Guard" },
      ],
      image: "https://example.org/archive/media/ab/c%20d.jpg",
      sameAs: "https://post.example/1",
      correction: ["The ship was the Anna."],
    });
  });

  test("nothing of what is not", () => {
    expect(new Set(Object.keys(dataOf({ title: "A" })))).toEqual(
      new Set(["@context", "@type", "headline", "inLanguage", "isPartOf", "url"]),
    );
  });

  test.each(["1987", "1987-11", "1987-11-03"])("the date %s, which is one of ISO 8601", (date) => {
    expect(dataOf({ title: "A", date })).toMatchObject({ datePublished: date });
  });

  test.each(["1923?", "1923~", "192X", "19XX", "2020-22", "1987/1988", "1987-11-03/..", "1987-11-03?"])(
    "the date %s in EDTF, and no day of publication",
    (date) => {
      const data = dataOf({ title: "A", date });
      expect(data).not.toHaveProperty("datePublished");
      expect(data["dcterms:issued"]).toEqual({ "@type": "http://id.loc.gov/datatypes/edtf", "@value": date });
      expect(pageOf({ title: "A", date }).querySelector('[property="article:published_time"]')).toBeNull();
    },
  );

  test("in a block that no text can end", () => {
    const title = "</script><script>alert(1)</script><!--<script>";
    const page = pageOf({ title, body: "x" });
    // The one that has browsers wait for the styles.
    const untyped = [...page.querySelectorAll("script:not([type])")];
    expect(untyped.map((each) => each.outerHTML)).toEqual(["<script>0</script>"]);
    expect(dataOf({ title })).toMatchObject({ headline: title });
  });
});

test("an article's own address and language are in its head", () => {
  const page = pageOf({ ...article, lang: "fa" });
  const address = "https://example.org/archive/1987/11/03/article-1/";
  expect(page.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe(address);
  expect(page.querySelector('[property="og:url"]')?.getAttribute("content")).toBe(address);
  expect(page.querySelector('[property="og:locale"]')?.getAttribute("content")).toBe("fa_IR");
  expect(page.querySelector('[name="DC.language"]')?.getAttribute("content")).toBe("fa");
});

function pageOf(parts: ArticleParts) {
  const archive = archiveOf([parts]);
  const [archived] = archive.articles;
  if (!archived) throw new Error("The article was not published.");
  const own = articleOf(parts);
  const html = withParagraphIds(renderMarkdown(own.body, archive.prefix).html);
  const text = render({ site: archive, article: { ...archived, article: own, html } });
  return new DOMParser().parseFromString(text, "text/html");
}

function dataOf(parts: ArticleParts): Record<string, unknown> {
  const block = pageOf(parts).querySelector('script[type="application/ld+json"]');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(block?.textContent ?? ""));
}
