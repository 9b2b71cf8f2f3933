import { beforeAll, describe, expect, test } from "vitest";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { type BuiltSite, pagesToCheck } from "./page-kinds.ts";

const page = (text: string, manner = "") =>
  `<html lang="en" dir="ltr"><link href="/news/assets/style.css"/><article ${manner}><h1>${text}</h1></article></html>`;

let site: BuiltSite;
beforeAll(async () => {
  const folder = await temporaryArchive({
    "backfile.json": `{"articles": 7}`,
    "index.html": page("The front"),
    "404.html": page("Nothing"),
    "2018/index.html": page("A year"),
    "2019/index.html": page("Another year, of which there is more to say"),
    "2018/04/index.html": page("A month"),
    "2018/04/18/index.html": page("A day"),
    "2018/04/18/short/index.html": page("Short"),
    "2018/04/18/long/index.html": page("A longer one &amp; <i>the</i> longestwordofall"),
    "193X/french/index.html": page("Très long, plus long que tous les autres", `class="article" lang="fr"`),
    "undated/persian/index.html": page("فارسی", `class="article" lang="fa" dir="rtl"`),
    "undated/arabic/index.html": page("عربي", `class="article" lang="ar" dir="rtl"`),
    "tags/fire/index.html": page("Fire"),
    "tags/fire/1931/index.html": page("Fire in a year"),
    "originals/page.html/index.html": page("What came in"),
  });
  site = await pagesToCheck(folder);
});

const addressOf = (kind: string) => site.pages.find((each) => each.kind === kind)?.address;

describe("of a built site", () => {
  test("the place and size are known", () => {
    expect([site.prefix, site.articles]).toEqual(["/news/", 7]);
  });

  test.each([
    ["front", "/"],
    ["not found", "/404.html"],
    ["year", "/2019/"],
    ["month", "/2018/04/"],
    ["day", "/2018/04/18/"],
    ["topic", "/tags/fire/"],
    ["topic in a year", "/tags/fire/1931/"],
    ["article", "/2018/04/18/long/"],
    ["article fa rtl", "/undated/persian/"],
    ["article marked", "/2018/04/18/long/?find=longestwordofall"],
    ["search results", "/search/?q=longestwordofall"],
    ["search mended", "/search/?q=%22longestwordofall"],
    ["search", undefined],
  ])("%s is the longest there is", (kind, address) => {
    expect(addressOf(kind)).toBe(address);
  });

  test("articles in a language more are looked at for their letters alone", () => {
    const narrow = site.pages.filter(({ only }) => only === "narrow").map(({ kind }) => kind);
    expect(narrow).toEqual(["article fr ltr", "article ar rtl"]);
  });
});
