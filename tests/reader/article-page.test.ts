import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { runBackfile } from "../support/run-backfile.ts";
import { serveFolder } from "../support/serve-folder.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

const article = `---
title: "The dam of Straßburg"
standfirst: "A dam, and what it held"
date: "1923?"
authors:
  - "Jane Roe"
publication: "The Post"
repairs:
  - was: "heldfast"
    now: "held fast"
    rule: "lost space"
---

The *da*m held fast.

- No dams elsewhere
- The water supply of the town

It was said that the **water** supply failed: strassburg was dry.
`;
const path = "1923/dam/";

let browser: Browser;
let url: string;
let site: string;
beforeAll(async () => {
  const archive = await temporaryArchive({ "content/articles/1923/dam.md": article });
  await runBackfile(["build", "--archive", archive, "--no-search"]);
  site = join(archive, "_site");
  const served = await serveFolder(site);
  url = served.url;
  browser = await launchBrowser();
  return async () => {
    await browser.close();
    await served.close();
  };
});

let context: BrowserContext;
let page: Page;
const errors: string[] = [];
beforeEach(async () => {
  context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  return async () => {
    expect(errors.splice(0)).toEqual([]);
    await context.close();
  };
});

const open = (query = "") => page.goto(`${url}${path}${query}`);
const marked = () => page.locator("mark").allTextContents();
const place = () => page.locator(".found-bar [role=status]").textContent();
const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

describe("words of a search in an article", () => {
  test("are marked in headline, standfirst and text, across emphasis too, and nowhere else", async () => {
    await open("?find=dam&find=strassburg");
    expect(await marked()).toEqual(["dam", "Straßburg", "dam", "da", "m", "strassburg"]);
    expect(await page.locator(".record mark, .apparatus mark").count()).toBe(0);
    expect(await place()).toBe("Places found: 5");
  });

  test("can be stepped through by keys and buttons, round and round", async () => {
    await open("?find=dam");
    const now = () => page.locator("mark.found-now").allTextContents();
    await page.keyboard.press("n");
    expect([await place(), await now()]).toEqual(["1 of 3", ["dam"]]);
    await page.keyboard.press("Shift+N");
    expect([await place(), await now()]).toEqual(["3 of 3", ["da", "m"]]);
    await page.getByRole("button", { name: "Next place" }).click();
    expect(await place()).toBe("1 of 3");
    await page.getByRole("searchbox").press("n");
    expect(await place()).toBe("1 of 3");
  });

  test("of a phrase are marked where they stand together", async () => {
    await open("?find=water+supply");
    expect(await marked()).toEqual(["water supply", "water", " supply"]);
    expect(await place()).toBe("Places found: 2");
  });

  test("are cleared by one key, from the address too, and the text is as it was", async () => {
    await open();
    const before = await page.locator("article").innerHTML();
    await open("?find=dam&find=fast&other=1#cite");
    await page.keyboard.press("Escape");
    expect(await page.locator("mark, .found-bar").count()).toBe(0);
    expect(page.url()).toBe(`${url}${path}?other=1#cite`);
    expect(await page.locator("article").innerHTML()).toBe(before);
  });

  test("leave the page as it is where none of them stands in it", async () => {
    await open("?find=elsewhen");
    expect(await page.locator("mark, .found-bar").count()).toBe(0);
  });
});

describe("a paragraph", () => {
  test("is led to by its address, without a script", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const own = await plain.newPage();
    await own.goto(`${url}${path}`);
    const id = await own.locator(".text p").last().getAttribute("id");
    await own.goto(`${url}${path}#${id}`);
    expect(await own.locator(".text :target").textContent()).toContain("was dry");
    await plain.close();
  });

  test("offers its address under the pointer", async () => {
    await open("?find=dam");
    await page.locator(".text p").last().hover();
    await page.getByRole("link", { name: "Copy the link to this paragraph" }).click();
    const id = await page.locator(".text p").last().getAttribute("id");
    await expect.poll(clipboard).toBe(`${url}${path}#${id}`);
    expect(new URL(page.url()).hash).toBe(`#${id}`);
  });

  test("offers it to the keyboard too: one stop, and the arrow keys from there", async () => {
    await open();
    const link = page.getByRole("link", { name: "Copy the link to this paragraph" });
    await link.focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await link.count()).toBe(1);
    expect(await page.locator("li:has(> .paragraph-link:focus)").textContent()).toContain("water supply");
    await page.keyboard.press("Enter");
    const id = await page.locator(".text li").nth(1).getAttribute("id");
    await expect.poll(clipboard).toBe(`${url}${path}#${id}`);
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("p:has(> .paragraph-link:focus)").textContent()).toContain("was dry");
  });
});

describe("a citation", () => {
  test("is copied with its italics", async () => {
    await open();
    await page.locator(".citation").first().getByRole("button", { name: "Copy" }).click();
    await expect
      .poll(clipboard)
      .toBe(`Roe, Jane. “The Dam of Straßburg.” The Post, [1923?]. http://localhost:8080/${path}.`);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType("text/html"))?.text();
    });
    expect(html).toContain("<i>The Post</i>");
    expect(await page.locator(".citation [role=status]").first().textContent()).toBe("Copied");
  });

  test.each([
    ["ris", /^TY {2}- NEWS\r\n(?:.*\r\n)+ER {2}- \r\n$/],
    ["bib", /^@article\{(?:.*\n)+\}\n$/],
  ])("is downloaded as a .%s file", async (ending, form) => {
    await open();
    await page.getByText("APA, MLA, RIS and BibTeX").click();
    const button = page.locator(`[data-ending=${ending}]`).getByRole("button", { name: "Download" });
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    expect(download.suggestedFilename()).toBe(`dam.${ending}`);
    expect(await readFile(await download.path(), "utf8")).toMatch(form);
  });
});

describe("printed,", () => {
  test("a page says when, and shows what was mended", async () => {
    await open();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".printed").textContent()).toMatch(/^Printed on \d+ [A-Z][a-z]+ \d{4}$/);
    expect(await page.getByText("lost space").isVisible()).toBe(true);
    expect(await page.locator(".permanent dd").textContent()).toContain(path);
    expect(await page.getByText("[1923?]").first().isVisible()).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.locator(".mended[open]").count()).toBe(0);
  });

  test("it does so without a script, but for the day", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const own = await plain.newPage();
    await own.goto(`${url}${path}`);
    await own.emulateMedia({ media: "print" });
    expect(await own.getByText("lost space").isVisible()).toBe(true);
    expect(await own.getByRole("link", { name: "Cite this article" }).isVisible()).toBe(false);
    await plain.close();
  });
});

test("an article's page moves nothing while it loads, marks included", async () => {
  await open("?find=dam&find=water");
  await page.waitForLoadState("networkidle");
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ("value" in entry) sum += Number(entry.value);
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );
  expect(shift).toBe(0);
});

test("its script is no more than 4 kB over the wire", async () => {
  expect(gzipSync(await readFile(join(site, "assets", "article.js"))).length).toBeLessThan(4_000);
});
