import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterEach, beforeAll, expect, test } from "vitest";
import { archivePaths } from "../../src/settings/archive-paths.ts";
import { bundleAssets } from "../../src/site/bundle.ts";
import { onThisDayFiles } from "../../src/site/on-this-day.ts";
import { render as renderDates } from "../../templates/pages/dates.11ty.tsx";
import { render as renderFront } from "../../templates/pages/front.11ty.tsx";
import { launchBrowser } from "../support/browser.ts";
import { type ServedFolder, serveFolder } from "../support/serve-folder.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { openPage, type WatchedPage } from "../support/watched-page.ts";
import { archiveOf } from "./archive-of.ts";

const archive = archiveOf([
  { title: "Harbour burns", date: "1911-04-18" },
  { title: "آتش در بندر", date: "2018-04-18", lang: "fa" },
  { title: "Leap day", date: "2020-02-29" },
  { title: "New year", date: "1950-01-01" },
]);

let browser: Browser;
let served: ServedFolder;
beforeAll(async () => {
  const folder = await temporaryArchive();
  await bundleAssets(archivePaths(folder, { from: "/" }), join(folder, "assets"));
  const pages = [
    { file: "index.html", content: renderFront({ archive }) },
    { file: "dates/index.html", content: renderDates({ archive }) },
    { file: "favicon.svg", content: `<svg xmlns="http://www.w3.org/2000/svg"/>` },
  ];
  for (const { file, content } of [...pages, ...onThisDayFiles(archive)]) {
    await mkdir(join(folder, file, ".."), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  served = await serveFolder(folder, "/archive/");
  browser = await launchBrowser();
  return async () => {
    await browser.close();
    await served.close();
  };
});

let watched: WatchedPage;
afterEach(async () => {
  expect(watched.findings()).toEqual([]);
  await watched.close();
});

/** The front page as it is on a day. */
async function frontOn(day: string, javaScript = true): Promise<Page> {
  watched = await openPage(browser, { javaScript });
  await watched.page.clock.setFixedTime(new Date(`${day}T12:00:00`));
  await watched.page.goto(served.url);
  return watched.page;
}

async function linesOf(page: Page): Promise<string[]> {
  await page.locator(".anniversaries").waitFor();
  return page.locator(".anniversaries li").allTextContents();
}

test("a day with articles has those of all years, newest first, in their own languages", async () => {
  const page = await frontOn("2026-04-18");
  expect(await linesOf(page)).toEqual(["2018 آتش در بندر", "1911 Harbour burns"]);
  expect(await page.locator("#on-this-day h2").textContent()).toBe("On this day, 18 April");
  const links = page.locator(".anniversaries a");
  expect(await links.first().getAttribute("dir")).toBe("rtl");
  expect(await links.last().getAttribute("href")).toBe("/archive/1911/04/18/article-1/");
});

test.each([
  ["2026-04-20", "18 April", "Harbour burns"],
  ["2026-12-30", "1 January", "New year"],
  ["2026-03-01", "29 February", "Leap day"],
])("on %s, of which there is nothing, the nearest day is %s, and it is said", async (day, nearest, title) => {
  const page = await frontOn(day);
  expect((await linesOf(page)).join()).toContain(title);
  expect(await page.locator(".anniversary-note").textContent()).toContain(nearest);
});

test("without script the page leads to the calendar", async () => {
  const page = await frontOn("2026-04-18", false);
  expect(await page.locator("#on-this-day a").getAttribute("href")).toBe("/archive/dates/");
});

test("in the calendar the arrow keys lead from month to month, and the tab key past it", async () => {
  watched = await openPage(browser);
  const { page } = watched;
  await page.goto(`${served.url}dates/`);
  const name = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute("aria-label") ?? at?.textContent;
    });
  await page.locator(".heat a").first().focus();
  const visited = [await name()];
  for (const key of ["ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowUp", "End"]) {
    await page.keyboard.press(key);
    visited.push(await name());
  }
  expect(visited).toEqual([
    "1911",
    "April 1911: 1 article",
    "April 2018: 1 article",
    "April 2018: 1 article",
    "2018",
    "1950",
    "January 1950: 1 article",
  ]);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".heat"))).toBeNull();
});
