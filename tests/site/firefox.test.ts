import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runBackfile } from "../support/run-backfile.ts";
import { sampleArchive } from "../support/sample-archive.ts";
import { type ServedFolder, serveFolder } from "../support/serve-folder.ts";
import { provideFirefox, startFirefox } from "../support/start-firefox.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

const firefox = await provideFirefox(process.env, (line) => process.stderr.write(`${line}\n`));

describe.skipIf(firefox === undefined)("in Firefox", { timeout: 120_000 }, () => {
  let browser: Browser;
  let served: ServedFolder;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    const archive = await sampleArchive();
    await runBackfile(["build", "--archive", archive]);
    served = await serveFolder(join(archive, "_site"));
    browser = await startFirefox(firefox ?? "", await temporaryArchive());
    page = await browser.newPage();
    page.on("pageerror", (error) => errors.push(String(error)));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test("the front page leads to an article, whose text is there", async () => {
    await page.goto(served.url);
    const address = await page.$eval("main h2 a", (link) => link.href);
    await page.goto(address);
    const headline = await page.$eval("main h1", (element) => element.textContent ?? "");
    const text = await page.$eval("main", (element) => element.textContent ?? "");
    expect(headline.length).toBeGreaterThan(10);
    expect(text.length).toBeGreaterThan(1_000);
  });

  test("a search from the masthead finds an article by a word, and leads to it", async () => {
    await page.goto(served.url);
    await page.type('header input[type="search"]', "intelligence war");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    const first = await page.waitForSelector(".search-result-title a", { timeout: 30_000 });
    expect(await page.$$eval(".search-result mark", (marks) => marks.length)).toBeGreaterThan(0);
    await Promise.all([page.waitForNavigation(), first?.click()]);
    expect(await page.$eval("main h1", (element) => element.textContent ?? "")).toMatch(/intelligence war/i);
  });

  test("what was searched for is marked there; N steps on, and Escape takes the marks away", async () => {
    await page.waitForSelector("main mark");
    await page.keyboard.press("n");
    await page.keyboard.press("n");
    expect(await page.$$eval("mark.found-now", (marks) => marks.length)).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    expect(await page.$$eval("mark", (marks) => marks.length)).toBe(0);
  });

  test("nothing goes wrong in a script", () => {
    expect(errors).toEqual([]);
  });
});
