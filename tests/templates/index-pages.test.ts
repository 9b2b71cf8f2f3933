import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import type { Topic } from "../../src/types.ts";
import { data as letterData, render as renderLetter } from "../../templates/pages/index-letter.11ty.tsx";
import { render as renderNames } from "../../templates/pages/names.11ty.tsx";
import { render as renderSitemap } from "../../templates/pages/sitemap.11ty.tsx";
import { data as partData } from "../../templates/pages/sitemap-part.11ty.tsx";
import { arrangeTopics } from "../../templates/partials/arrange-topics.ts";
import { lettersOf } from "../../templates/partials/letters-of.ts";
import { type ArticleParts, archiveOf } from "../site/archive-of.ts";
import { english } from "../support/wording-in.ts";

describe("an index of names", () => {
  const indexOf = (articles: readonly ArticleParts[], wording = english) =>
    parse(renderNames({ archive: archiveOf(articles, { wording }), kind: "people" }));
  const linesIn = (page: ReturnType<typeof parse>, selector: string) =>
    [...page.querySelectorAll(selector)].map((line) => line.textContent.replaceAll(/\s+/g, " ").trim());

  test("leads to the page of a name, or straight to the only article that has it", () => {
    const page = indexOf([
      { title: "One", people: ["Ada Byron", "Ángel Ruiz"] },
      { title: "Two", people: ["Ada Byron"] },
    ]);
    expect(linesIn(page, ".letter h3")).toEqual(["A"]);
    expect(linesIn(page, ".letter li")).toEqual(["Ada Byron 2", "Ángel RuizOne"]);
    expect([...page.querySelectorAll(".letter a")].map((link) => link.getAttribute("href"))).toEqual([
      "/archive/people/ada-byron/",
      "/archive/undated/article-1/",
    ]);
  });

  test("stands in both orders: by number of articles and by the alphabet", () => {
    const page = indexOf([
      { title: "One", people: ["Ada", "Bo", "Cy"] },
      { title: "Two", people: ["Bo", "Cy"] },
      { title: "Three", people: ["Cy"] },
    ]);
    expect(linesIn(page, ".ranked li")).toEqual(["Cy 3", "Bo 2", "Ada 1"]);
    expect(linesIn(page, ".letter h3")).toEqual(["A", "B", "C"]);
  });

  test("stands in one order where all are in as many articles", () => {
    expect(linesIn(indexOf([{ title: "One", people: ["Ada", "Bo"] }]), ".ranked li")).toEqual([]);
  });

  test("is parted into a page for each letter where it is very long", () => {
    const names = Array.from({ length: 2_100 }, (_, at) => `${"ABC"[at % 3]}${at}`);
    const archive = archiveOf([{ title: "One", people: names }]);
    const index = parse(renderNames({ archive, kind: "people" }));
    const pages = letterData.pagination.before([], { archive });
    expect(pages.map(({ address }) => address)).toEqual(
      ["a", "b", "c"].map((to) => `/people/by-letter/${to}/`),
    );
    expect([...index.querySelectorAll(".jump a")].map((link) => link.getAttribute("href"))).toEqual(
      pages.map(({ address }) => `/archive${address}`),
    );
    const listed = pages.flatMap((page) =>
      linesIn(parse(renderLetter({ archive, page })), ".names > li > bdi"),
    );
    expect(new Set(listed)).toEqual(new Set(names));
  });
});

describe("letters are those of the language", () => {
  test.each([
    ["en", ["Ábel", "Åse", "Zoë", "ñandú", "7 Days", "Łódź"], "0–9:1 A:2 N:1 Z:1 Ł:1"],
    ["es", ["nube", "ñandú", "oso"], "N:1 Ñ:1 O:1"],
    ["en", ["北京", "上海", "한국", "학교", "Moskva", "Москва"], "M:1 М:1 ᄒ:2 漢:2"],
    ["zh", ["北京", "上海", "深圳", "Apple"], "B:1 S:2 A:1"],
    ["fa", ["آبادان", "تهران", "تبریز", "Tehran"], "آ:1 ت:2 T:1"],
    ["he", ["אבן", "תל אביב", "Aaron"], "א:1 ת:1 A:1"],
  ])("%s", (language, names, expected) => {
    const letters = lettersOf(
      names.map((name) => ({ name })),
      { language },
    );
    const shown = letters.map(({ letter, entries }) => `${letter}:${entries.length}`).join(" ");
    expect(new Set(shown.split(" "))).toEqual(new Set(expected.split(" ")));
  });
});

describe("the tree of topics", () => {
  const topic = (slug: string, broader?: string): Topic => ({
    slug,
    label: slug,
    alsoKnownAs: [],
    mentions: 2,
    ...(broader === undefined ? {} : { broader }),
  });

  test.each([
    ["narrower ones under wider", [topic("a"), topic("b", "a"), topic("c", "b")], "a(b(c))"],
    ["each topic of a circle once", [topic("a", "b"), topic("b", "a"), topic("c")], "c a(b)"],
  ])("shows %s", (_, topics, shape) => {
    const archive = archiveOf([{ title: "A", tags: topics.map((each) => each.slug) }], { topics });
    const drawn = (branches: ReturnType<typeof arrangeTopics>): string =>
      branches
        .map(({ topic: { slug }, narrower }) => (narrower.length > 0 ? `${slug}(${drawn(narrower)})` : slug))
        .join(" ");
    expect(drawn(arrangeTopics(archive.topics))).toBe(shape);
  });
});

describe("the sitemap", () => {
  const archive = archiveOf([
    {
      title: "A",
      source: { file: "a.txt", sha256: "0", format: "text", ingested: "2026-11-22T18:30:00Z" },
    },
    { title: "B & C", lang: "fa" },
  ]);

  test("dates an article only where it is known when it came", () => {
    const urls = [...parseXml(renderSitemap({ archive })).querySelectorAll("url")];
    const dated = urls.filter((url) => url.querySelector("lastmod"));
    expect(dated.map((url) => url.textContent)).toEqual([
      "https://example.org/archive/undated/article-1/2026-11-22T18:30:00Z",
    ]);
    expect(partData.pagination.before([], { archive })).toEqual([]);
  });

  test("is an index of several above 50,000 addresses", () => {
    const [page] = archive.dates;
    const large = {
      ...archive,
      dates: Array.from({ length: 50_000 }, () => page).filter((each) => each !== undefined),
    };
    const locations = [...parseXml(renderSitemap({ archive: large })).querySelectorAll("sitemap loc")];
    expect(locations.map((each) => each.textContent)).toEqual([
      "https://example.org/archive/sitemap-1.xml",
      "https://example.org/archive/sitemap-2.xml",
    ]);
    const parts = partData.pagination.before([], { archive: large });
    expect(parts.map((part) => part.entries.length)).toEqual([50_000, 9]);
  });
});

function parse(html: string) {
  return new DOMParser().parseFromString(html, "text/html");
}

function parseXml(xml: string) {
  return new DOMParser().parseFromString(xml, "text/xml");
}
