import { rm } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type ServedFolder, serveFolder } from "../support/serve-folder.ts";
import { openPage, type WatchedPage } from "../support/watched-page.ts";
import { searchSite } from "./search-site.ts";

const numbered = Array.from({ length: 23 }, (_, at) => ({
  title: `Harbour ${at + 1}`,
  date: `19${10 + at}`,
  body: "Ships came in.",
}));
const articles = [
  ...numbered,
  { title: "The dam", date: "1923-05-02", tags: ["oil"], body: "A <b>cyber-attack</b> by Kazemian." },
  { title: `<script>document.title = "lost"</script>`, tags: ["water"], body: "Cyber <img src=x>." },
];

let browser: Browser;
let folder: string;
let served: ServedFolder;
let watched: WatchedPage;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await searchSite(articles);
  served = await serveFolder(folder, "/archive/");
});
beforeEach(async () => {
  watched = await openPage(browser);
  page = watched.page;
});
afterEach(() => watched.close());
afterAll(async () => {
  await browser.close();
  await served.close();
});

const visit = (query: string) => page.goto(`${served.url}search/${query}`);
const box = () => page.locator("#search-box");
const status = (text: string) => page.locator(".search-status", { hasText: text }).waitFor();
const titles = () => page.locator(".search-result-title").allTextContents();
const query = () => new URL(page.url()).search;

describe("the search page", () => {
  test("finds as the reader types and keeps the address in step", async () => {
    await visit("");
    expect(await page.locator("#search").textContent()).not.toContain("JavaScript");
    await box().pressSequentially("cyber");
    await status("2 articles for “cyber”");
    expect(await titles()).toEqual(expect.arrayContaining(["The dam"]));
    expect(await page.locator("mark").allTextContents()).toEqual(
      expect.arrayContaining(["cyber-attack", "Cyber"]),
    );
    expect(query()).toBe("?q=cyber");
    expect(watched.findings()).toEqual([]);
  });

  test("answers an address at once and leaves the focus alone", async () => {
    await visit("?q=cyber&tag=oil");
    await status("1 of 2 articles for “cyber”");
    expect(await box().inputValue()).toBe("cyber");
    expect(await page.getByLabel("Oil & gas").isChecked()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    expect(await page.locator(".search-result-title a").getAttribute("href")).toBe(
      "/archive/1923/05/02/article-24/",
    );
  });

  test("goes back and forward through what was asked", async () => {
    await visit("?q=harbour");
    await status("23 articles");
    await box().fill("cyber");
    await status("2 articles");
    await box().press("Enter");
    await page.getByLabel("Oil & gas").check();
    await status("1 of 2");
    expect(query()).toBe("?q=cyber&tag=oil");
    await page.goBack();
    await status("2 articles for “cyber”");
    await page.goBack();
    await status("23 articles for “harbour”");
    expect(await box().inputValue()).toBe("harbour");
    await page.goForward();
    await page.goForward();
    await status("1 of 2");
    await page.reload();
    await status("1 of 2 articles for “cyber”");
  });

  test("shows what is hostile as the text that it is", async () => {
    await visit("?tag=water");
    await status("1 article with the filters chosen");
    expect(await titles()).toEqual([`<script>document.title = "lost"</script>`]);
    expect(await page.locator("#search img, #search script").count()).toBe(0);
    expect(await page.title()).toBe("Search");
  });

  test("says which word occurs nowhere and offers to do without it", async () => {
    await visit("?q=zzzz+cyber");
    await status("No articles for “zzzz cyber”");
    expect(await page.locator(".search-advice").textContent()).toContain("“zzzz” occurs in no article.");
    await page.getByRole("button", { name: "Search without “zzzz”" }).click();
    await status("2 articles for “cyber”");
  });

  test("says which longer words stand in for an unfinished one", async () => {
    await visit("?q=kazem");
    await status("1 article for “kazem”");
    expect(await page.locator(".search-note").textContent()).toBe(
      "No article holds “kazem” as a word. Found instead: “Kazemian”.",
    );
  });

  test("gives up the filters where they leave nothing", async () => {
    await visit("?q=kazemian&year=1912");
    await status("None of 1 article");
    await page.locator(".search-answer").getByRole("button", { name: "Clear all filters" }).click();
    await status("1 article for “kazemian”");
    expect(query()).toBe("?q=kazemian");
  });

  test("shows more results and goes on reading at the first of them", async () => {
    await visit("?q=harbour&sort=oldest");
    await status("23 articles");
    expect(await titles()).toHaveLength(10);
    await page.getByRole("button", { name: "Show more" }).click();
    await page.locator(".search-result").nth(19).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Harbour 11");
  });

  test("is moved through by keys", async () => {
    await visit("?q=harbour&sort=oldest");
    await status("23 articles");
    const focused = () =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    const after: (string | null | undefined)[] = [];
    for (const key of ["/", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowDown", "Escape"]) {
      await page.keyboard.press(key);
      after.push(await focused());
    }
    expect(after).toEqual([
      "search-box",
      "Harbour 1",
      "Harbour 2",
      "Harbour 1",
      "search-box",
      "Harbour 1",
      "search-box",
    ]);
    expect(await box().inputValue()).toBe("harbour");
  });

  const states: readonly [string, string][] = [
    ["?q=harbour&year=1912", "1 of 23 articles"],
    ["?q=zzzz", "No articles"],
    ["?q=kazem", "1 article"],
  ];
  test.each(states)("is open to everyone at %s", async (address, said) => {
    await visit(address);
    await status(said);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => window.axe.run(document));
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(watched.findings()).toEqual([]);
  });

  test("works again when what could not be fetched is there again", async () => {
    await page.route("**/index/*", (route) => route.abort());
    await visit("?q=harbour");
    await page.getByRole("alert").waitFor();
    await page.unroute("**/index/*");
    await box().fill("cyber");
    await status("2 articles for “cyber”");
  });

  test("says so where the index is lost, and leads to the lists", async () => {
    const lost = await searchSite(articles.slice(0, 2));
    await rm(join(lost, "pagefind", "pagefind-entry.json"));
    const without = await serveFolder(lost, "/archive/");
    await page.goto(`${without.url}search/?q=harbour`);
    await page.getByRole("alert").waitFor();
    const links = await page
      .locator("#search a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    await without.close();
    expect(links).toEqual(["/archive/tags/", "/archive/dates/"]);
  });
});

describe("the search page of an index in shards", () => {
  /** The newest shard first, then two, then four: in the first three are the articles that are shown first. */
  const enough = 3;

  let sharded: ServedFolder;
  beforeAll(async () => {
    sharded = await serveFolder(await searchSite(numbered, { shardSize: 5 }), "/archive/");
  });
  afterAll(() => sharded.close());

  test("shows the newest articles at once, and leaves them where they are when all are counted", async () => {
    const held: (() => void)[] = [];
    let asked = 0;
    await page.route("**/index/*", async (route) => {
      asked += 1;
      if (asked > enough) await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    await page.goto(`${sharded.url}search/?q=harbour&sort=newest`);
    await status("Counting articles for “harbour”…");
    const early = await titles();
    expect(early).toEqual(Array.from({ length: 10 }, (_, at) => `Harbour ${23 - at}`));
    for (const release of held) release();
    await status("23 articles for “harbour”");
    expect(await titles()).toEqual(early);
    await page.getByLabel("1932").waitFor();
  });

  test("asks only the shards that a year may be in before it shows what it holds", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const shown = page.waitForRequest("**/fragment/*");
    await page.goto(`${sharded.url}search/?q=harbour&year=1912`);
    await shown;
    expect(asked.filter((path) => path.endsWith(".pf_meta"))).toHaveLength(1);
    await status("1 of 23 articles");
    expect(await titles()).toEqual(["Harbour 3"]);
  });
});
