import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { check, type FormatScore, isNear, lettersOnly, scoreLines } from "./checks.ts";
import { scoreFeeds } from "./score-feeds.ts";
import { scoreNames } from "./score-names.ts";
import { scoreNinjs } from "./score-ninjs.ts";
import { scorePages } from "./score-pages.ts";
import { scoreTables } from "./score-tables.ts";
import { shownTitle } from "./shown-title.ts";

async function figures(
  score: (files: readonly string[]) => Promise<FormatScore | undefined>,
  content: Readonly<Record<string, string>>,
): Promise<string[]> {
  const folder = await temporaryArchive(content);
  const found = await score(Object.keys(content).map((file) => join(folder, file)));
  return found ? scoreLines(found, true) : [];
}

test("a feed is scored against the parse beside it, and each miss is named", async () => {
  const item =
    "<item><title>Дождь</title><link>https://a.example/1</link><author>x@a.example (Анна)</author></item>";
  const lines = await figures(scoreFeeds, {
    "a.xml": `<rss version="2.0"><channel>${item}<item><author>Пётр</author></item></channel></rss>`,
    "a.json": JSON.stringify({
      items: [
        { title: "&lt;b&gt;Дождь&lt;/b&gt;", link: "https://a.example/2", authors: [{ name: "Анна" }] },
        { author: "Пётр" },
      ],
    }),
    "broken.json": "{",
  });
  expect(lines).toEqual([
    "Feeds: 1 feeds, 2 items",
    "  title: 100.0 % (1 of 1)",
    "  link: 0.0 % (0 of 1)",
    "  authors: 100.0 % (2 of 2)",
    "    a.xml 1: link: expected “https://a.example/2”, found “https://a.example/1”",
  ]);
});

test("a table is scored by its own columns, the years of Iran's calendar among them", async () => {
  const lines = await figures(scoreTables, {
    "a.csv":
      "title,date,text\nباران,1404-04-21 11:30:16+0330,باران آمد و زمین را گرفت\nRain,2019-04-18,It rained\n",
  });
  expect(lines).toEqual([
    "Tables: 1 tables, 2 records",
    "  title: 100.0 % (2 of 2)",
    "  date: 100.0 % (2 of 2)",
  ]);
});

test("an item of an agency is scored by its members, and what is no article is not counted", async () => {
  const item = {
    uri: "urn:1",
    headline: "Regn",
    body_text: "Det regnade i natt.",
    versioncreated: "2021-05-26T10:00:00Z",
  };
  const lines = await figures(scoreNinjs, {
    "a.json": JSON.stringify(item),
    "b.json": JSON.stringify({ ...item, type: "picture" }),
  });
  expect(lines[0]).toBe("ninjs: 1 files, 1 items of text");
  expect(lines.slice(1).every((line) => line.endsWith("100.0 % (1 of 1)"))).toBe(true);
});

test("names are scored by what a person said of them", async () => {
  const folder = await temporaryArchive({
    "a.csv": 'url,title,text\nhttps://a.example/1,Rain,"It rained, Anna Kowalska said in Oslo."\n',
    "judged.csv":
      "item,kind,name,right\nhttps://a.example/1,people,Anna Kowalska,yes\nhttps://a.example/1,places,Oslo,no\nhttps://a.example/1,places,Rain,yes\nhttps://a.example/1,places,It,no\n",
  });
  const found = await scoreNames([join(folder, "a.csv")], join(folder, "judged.csv"));
  expect(found && scoreLines(found, false)).toEqual([
    "Names: 1 articles in English",
    "  people, of those given right: 100.0 % (1 of 1)",
    "  people, of those right given: 100.0 % (1 of 1)",
    "  places, of those given right: 0.0 % (0 of 1)",
    "  places, of those right given: 0.0 % (0 of 1)",
  ]);
});

test("a page is scored against its text, and its headline against the truth and against what it shows", async () => {
  const words = "Der Hafen brannte zwei Nächte lang, und niemand wusste, wie es begonnen hatte. ".repeat(6);
  const lines = await figures(scorePages, {
    "p/source.html": `<html><head><title>Der Hafen brennt</title></head><body><h1>Der Hafen brennt</h1><p>${words}</p></body></html>`,
    "p/expected.html": `<p>${words}</p>`,
    "p/expected-metadata.json": JSON.stringify({ title: "Der Hafen brennt | Abendblatt" }),
  });
  expect(lines).toContain("  title: 0.0 % (0 of 1)");
  expect(lines).toContain("  title, of pages that show it: 100.0 % (1 of 1)");
  expect(lines).toContain("  body F1: 1.0000 (1 pages)");
});

test.each([
  ["Der Hafen brennt | Abendblatt", "Der Hafen brennt"],
  ["Der Hafen  brennt", "Der Hafen  brennt"],
  ["Was der Hafen „kostet“", "Was der Hafen „kostet“"],
  ["Der Hafen brennt wieder", undefined],
  ["Abendblatt", undefined],
])("of “%s” the page shows “%s”", (truth, shown) => {
  const html = `<body><h1>Der Hafen brennt</h1><p>Was der Hafen "kostet"</p></body>`;
  expect(shownTitle(html, truth)).toBe(shown);
});

test("values are compared by what counts", () => {
  expect(lettersOnly("<p>Señor &amp; Co.</p>")).toBe("señorco");
  expect([isNear("2019-04-18", "2019-04-19T23:59:00Z"), isNear("2019-04-18", "2019-04-20")]).toEqual([
    true,
    false,
  ]);
  expect(isNear(undefined, "2019-04-18")).toBe(false);
  expect(check("a", "title", "", "x", false)).toEqual([]);
});
