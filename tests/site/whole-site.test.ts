import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { parseArticle } from "../../src/articles/article-file.ts";
import type { Repair } from "../../src/types.ts";
import { accessibilityFindings } from "../site-checks/accessibility.ts";
import { filesBelow } from "../site-checks/files-below.ts";
import { differingFiles } from "../site-checks/identical-folders.ts";
import { brokenLinks } from "../site-checks/internal-links.ts";
import { invalidHtml } from "../site-checks/valid-html.ts";
import { words } from "../site-checks/words.ts";
import { launchBrowser } from "../support/browser.ts";
import { runBackfile } from "../support/run-backfile.ts";
import { sampleArchive, sampleContent } from "../support/sample-archive.ts";
import { serveFolder } from "../support/serve-folder.ts";

let archive: string;
let site: string;
beforeAll(async () => {
  archive = await sampleArchive();
  site = join(archive, "_site");
  const { code, stderr } = await runBackfile(["build", "--archive", archive]);
  expect([code, stderr]).toEqual([0, ""]);
});

test("holds a page for everything that can be browsed", async () => {
  const files = new Set(await filesBelow(site));
  const pages = [
    ...["", "dates/", "tags/", "people/", "places/", "organizations/", "search/", "about/"],
    ...["2018/", "2018/04/", "2018/04/18/", "2020/", "2020/05/", "tags/iran/", "tags/economy/"],
    "2018/04/18/offense-plan-needed-in-intelligence-war-says-khamenei/",
    "2020/05/tehran-ruler-threatens-genocide-sustains-a-cyber-blow/",
  ].map((address) => `${address}index.html`);
  const others = ["404.html", "feed.xml", "tags/iran/feed.xml", "sitemap.xml", "robots.txt", "favicon.svg"];
  expect([...pages, ...others].filter((file) => !files.has(file))).toEqual([]);
});

test("is the same, byte for byte, when it is built again", async () => {
  const again = await sampleArchive();
  await runBackfile(["build", "--archive", again]);
  expect(await differingFiles(site, join(again, "_site"))).toEqual([]);
});

test("publishes the originals of its articles byte for byte, and nothing else of that folder", async () => {
  const originals = ["000_88b6599d5da68122.txt", "002_7f8a2ceb42dd36bf.txt"];
  expect(await filesBelow(join(site, "originals"))).toEqual(originals);
  for (const file of originals) {
    const published = await readFile(join(site, "originals", file));
    expect(published.equals(await readFile(join(sampleContent, "originals", file)))).toBe(true);
  }
});

test("has a search box in the header of every page", async () => {
  const without: string[] = [];
  for (const file of await filesBelow(site)) {
    if (!file.endsWith(".html")) continue;
    const { document } = parseHTML(await readFile(join(site, file), "utf8"));
    if (!document.querySelector('header form input[type="search"][name="q"]')) without.push(file);
  }
  expect(without).toEqual([]);
});

test("is valid HTML", async () => {
  expect(await invalidHtml(site)).toEqual([]);
});

test("has no link that leads nowhere", async () => {
  // Dublin Core in HTML names its vocabulary by a link that nobody follows.
  const mayLeadTo = (address: string) => address === "http://purl.org/dc/elements/1.1/";
  expect(await brokenLinks(site, { baseUrl: "https://backfile.example/", mayLeadTo })).toEqual([]);
});

describe("every word of an original stands, in order, in its article's page, but for recorded repairs", () => {
  test.each([
    "2018/04/offense-plan-needed-in-intelligence-war-says-khamenei.md",
    "2020/05/tehran-ruler-threatens-genocide-sustains-a-cyber-blow.md",
  ])("%s", async (file) => {
    const { value: article } = parseArticle(
      await readFile(join(sampleContent, "articles", file), "utf8"),
      file,
    );
    if (!article?.source) throw new Error(`${file} cannot be read.`);
    const original = await readFile(join(sampleContent, "originals", article.source.file), "utf8");
    const address = file
      .replace(/^(\d+\/\d+)\//, article.date?.includes("-18") ? "$1/18/" : "$1/")
      .replace(".md", "/");
    const page = await readFile(join(site, address, "index.html"), "utf8");
    expect(articleWords(page)).toEqual(words(repaired(original, article.repairs)));
  });
});

/** The words that the page gives as the article's own, from the headline on. */
function articleWords(page: string): string[] {
  const { document } = parseHTML(page);
  const parts = "h1.headline, p.standfirst, figure.picture figcaption .caption, div.text";
  return [...document.querySelectorAll(parts)].flatMap((part) => words(part.textContent ?? ""));
}

/** The original with the recorded repairs made, each on its own line. */
function repaired(original: string, repairs: readonly Repair[]): string {
  const lines = original.split("\n");
  for (const { was, now, line = 0, times = 1 } of repairs) {
    for (let time = 0; time < times; time += 1) {
      expect(lines[line - 1]).toContain(was);
      lines[line - 1] = (lines[line - 1] ?? "").replace(was, () => now);
    }
  }
  return lines.join("\n");
}

describe("for readers of every kind", () => {
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    browser = await launchBrowser();
    const served = await serveFolder(site);
    url = served.url;
    return async () => {
      await browser.close();
      await served.close();
    };
  });

  const kinds = [
    ...["", "2018/", "2018/04/", "2018/04/18/", "2020/05/", "dates/", "tags/", "tags/iran/", "people/"],
    ...[
      "places/",
      "places/iran/",
      "organizations/",
      "search/",
      "search/?q=cyber",
      "search/?q=zzzz",
      "about/",
    ],
    ...["404.html", "nowhere/"],
    "2018/04/18/offense-plan-needed-in-intelligence-war-says-khamenei/",
    "2020/05/tehran-ruler-threatens-genocide-sustains-a-cyber-blow/",
  ];

  // Forty pages, each loaded and examined.
  const patience = { timeout: 300_000 };

  test("every kind of page is accessible in both colour schemes, and no script fails", patience, async () => {
    expect(
      await accessibilityFindings(
        browser,
        kinds.map((page) => `${url}${page}`),
      ),
    ).toEqual([]);
  });

  test("and on a phone", patience, async () => {
    const reader = { width: 390, height: 844 };
    expect(
      await accessibilityFindings(
        browser,
        kinds.map((page) => `${url}${page}`),
        reader,
      ),
    ).toEqual([]);
  });
});
