import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { runBackfile } from "../support/run-backfile.ts";
import { sampleArchive } from "../support/sample-archive.ts";
import { serveFolder } from "../support/serve-folder.ts";
import { openPage, type WatchedPage } from "../support/watched-page.ts";

const first = "Offense Plan Needed In ‘Intelligence War’ Says Khamenei";
const second = "Tehran Ruler Threatens Genocide, Sustains a Cyber-Blow";

let browser: Browser;
let url: string;
beforeAll(async () => {
  const archive = await sampleArchive();
  await runBackfile(["build", "--archive", archive]);
  const served = await serveFolder(join(archive, "_site"));
  url = served.url;
  browser = await launchBrowser();
  return async () => {
    await browser.close();
    await served.close();
  };
});

let watched: WatchedPage;
let page: Page;
beforeEach(async () => {
  watched = await openPage(browser);
  page = watched.page;
  return async () => {
    expect(watched.findings()).toEqual([]);
    await watched.close();
  };
});

async function follow(...names: readonly (string | RegExp)[]): Promise<void> {
  for (const name of names) await page.getByRole("main").getByRole("link", { name }).first().click();
}

async function headline(): Promise<string | null> {
  return page.getByRole("heading", { level: 1 }).textContent();
}

describe("by clicks from the front page to each article", () => {
  async function choose(section: string): Promise<void> {
    await page.goto(url);
    await page.getByRole("navigation").getByRole("link", { name: section, exact: true }).first().click();
  }

  test.each([
    ["by topic", "Topics", [/^Economy/, first], first],
    ["by topic", "Topics", [/^Israel/, second], second],
    ["by date", "Dates", [/2018/, /April/, first], first],
    ["by date", "Dates", [/2020/, /May/, second], second],
    ["by person", "People", [first], first],
  ])("%s through %s", async (_, section, links, title) => {
    await choose(section);
    await follow(...links);
    expect(await headline()).toBe(title);
  });

  test("and by the front page itself, and back", async () => {
    await page.goto(url);
    await follow(first);
    expect(await headline()).toBe(first);
    await page.goBack();
    expect(page.url()).toBe(url);
    await follow(second);
    expect(await headline()).toBe(second);
  });
});

describe("an article", () => {
  test("says how precisely its date is known, and on what evidence", async () => {
    await page.goto(url);
    await follow(first);
    const text = await page.getByRole("article").textContent();
    expect(text).toContain("around 18 April 2018");
    expect(text).toContain("the text says “Wednesday April 18, 2018”");
  });

  test("shows the caption of its lost picture as a caption, not as a paragraph", async () => {
    await page.goto(url);
    await follow(first);
    const caption = "Iranian Supreme Leader Ali Khamenei (R) in a meeting";
    expect(await page.locator("figure.picture figcaption .caption").textContent()).toContain(caption);
    expect(await page.locator("div.text").textContent()).not.toContain(caption);
    expect(await page.locator("div.text > p").count()).toBe(10);
  });

  test("opens a list of what was mended", async () => {
    await page.goto(url);
    await follow(second);
    const mended = page.locator("details", { hasText: /mended/i });
    expect(await mended.getByText("declaredthat").first().isVisible()).toBe(false);
    await mended.locator("summary").click();
    expect(await mended.getByText("declaredthat").last().isVisible()).toBe(true);
    expect(await page.locator("div.text > p").count()).toBe(7);
  });

  test("offers its original with the checksum", async () => {
    await page.goto(url);
    await follow(second);
    const link = page.getByRole("link", { name: /000_88b6599d5da68122\.txt/ });
    const reply = await page.request.get(new URL((await link.getAttribute("href")) ?? "", page.url()).href);
    const sha256 = createHash("sha256")
      .update(await reply.body())
      .digest("hex");
    expect((await page.getByRole("main").textContent())?.replaceAll(/\s/g, "")).toContain(sha256);
  });

  test("leads to the earlier and the later one, and to related ones that are older", async () => {
    await page.goto(url);
    await follow(second);
    await page
      .getByRole("navigation", { name: "Earlier and later articles" })
      .getByRole("link", { name: first })
      .click();
    expect(await headline()).toBe(first);
    expect(await page.getByRole("heading", { name: "Related articles" }).count()).toBe(0);
    await page
      .getByRole("navigation", { name: "Earlier and later articles" })
      .getByRole("link", { name: second })
      .click();
    expect(await headline()).toBe(second);
    await page.locator("section", { hasText: "Related articles" }).getByRole("link", { name: first }).click();
    expect(await headline()).toBe(first);
  });
});

describe("search", () => {
  async function search(query: string): Promise<void> {
    await page.goto(url);
    await page.getByRole("searchbox").first().fill(query);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\/\?q=/);
  }

  async function found(): Promise<string[]> {
    return page.locator("#search h2 a, #search h3 a").allTextContents();
  }

  test.each([
    ["cyber", 2],
    ["Kazemian", 1],
    ["intelligence", 2],
    ["coronavirus", 1],
  ])("“%s” finds %i", async (query, count) => {
    await search(query);
    await expect.poll(found, { timeout: 15_000 }).toHaveLength(count);
    expect(await page.locator("#search mark").count()).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get("q")).toBe(query);
  });

  test("“zzzz” finds nothing, and helps on", async () => {
    await search("zzzz");
    await page.getByText(/zzzz/).first().waitFor();
    expect(await found()).toEqual([]);
    await page
      .locator("#search")
      .getByRole("link", { name: /topic|tag/i })
      .first()
      .click();
    await page.waitForURL(`${url}tags/`);
    await page.goBack();
    expect(new URL(page.url()).searchParams.get("q")).toBe("zzzz");
  });

  test("filters by topic and year, and keeps them in the address", async () => {
    await search("cyber");
    await expect.poll(found, { timeout: 15_000 }).toHaveLength(2);
    await page.locator("summary", { hasText: /^Years$/ }).click();
    await page.getByRole("checkbox", { name: /2018/ }).check();
    await expect.poll(found).toEqual([first]);
    expect(new URL(page.url()).searchParams.getAll("year")).toEqual(["2018"]);
    await page.reload();
    await expect.poll(found, { timeout: 15_000 }).toEqual([first]);
    await page.goBack();
    await expect.poll(found, { timeout: 15_000 }).toHaveLength(2);
  });

  test("works by keyboard alone", async () => {
    await page.goto(`${url}search/`);
    await page.getByRole("searchbox").last().focus();
    await page.keyboard.type("Kazemian");
    await expect.poll(found, { timeout: 15_000 }).toEqual([first]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/khamenei/);
    expect(await headline()).toBe(first);
  });
});

test("without JavaScript the search page says so, and leads to the indexes of dates and topics", async () => {
  const plain = await openPage(browser, { javaScript: false });
  await plain.page.goto(`${url}search/?q=cyber`);
  const main = plain.page.getByRole("main");
  expect(await main.textContent()).toMatch(/JavaScript/);
  await main.getByRole("link", { name: "date", exact: true }).click();
  expect(plain.page.url()).toBe(`${url}dates/`);
  expect(plain.findings()).toEqual([]);
  await plain.close();
});

test("a page is read on when its styles are there, and not laid out without them", async () => {
  const held = 400;
  await page.route("**/style.css", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, held));
    await route.continue();
  });
  await page.goto(`${url}people/`);
  const [read, styled] = await page.evaluate(() => {
    const [visit] = performance.getEntriesByType("navigation");
    const styles = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("style.css"));
    if (!(visit instanceof PerformanceNavigationTiming) || !(styles instanceof PerformanceResourceTiming))
      throw new Error("The browser does not say when the page and its styles came.");
    return [visit.domInteractive, styles.responseEnd];
  });
  expect(styled).toBeGreaterThan(held);
  expect(read).toBeGreaterThan(styled);
});

test("the script of the search page waits for no other, nor does that of its engine", async () => {
  const script = await (await fetch(`${url}assets/search.js`)).text();
  const [engine] = /search-engine-\w+\.js/.exec(script) ?? [];
  const code = await (await fetch(`${url}assets/${engine}`)).text();
  const imported = /\b(?:from|import)"\.{0,2}\//;
  expect(imported.exec(script)?.[0]).toBeUndefined();
  expect(imported.exec(code)?.[0]).toBeUndefined();
  expect(code).toContain("addEventListener");
});
