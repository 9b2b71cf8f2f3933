import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { serveFolder } from "./serve-folder.ts";
import { temporaryArchive } from "./temporary-archive.ts";
import { openPage, type Reader } from "./watched-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  return () => browser.close();
});

async function findingsOf(html: string): Promise<string[]> {
  const site = await serveFolder(await temporaryArchive({ "index.html": html }));
  const { page, findings, close } = await openPage(browser);
  await page.goto(site.url, { waitUntil: "networkidle" });
  await close();
  await site.close();
  return findings().map((each) => each.replaceAll(site.url, "/"));
}

test("shows a page as the reader asks for it", async () => {
  const reader: Reader = { colorScheme: "dark", width: 360, height: 640, locale: "fa" };
  const { page, findings, close } = await openPage(browser, reader);
  const seen = await page.evaluate(() => [
    matchMedia("(prefers-color-scheme: dark)").matches,
    window.innerWidth,
    window.innerHeight,
    navigator.language,
  ]);
  expect(seen).toEqual([true, 360, 640, "fa"]);
  expect(findings()).toEqual([]);
  await close();
});

test("runs no script for a reader without JavaScript", async () => {
  const { page, close } = await openPage(browser, { javaScript: false });
  await page.setContent(
    "<p>as written</p><script>document.querySelector('p').textContent = 'changed'</script>",
  );
  expect(await page.textContent("p")).toBe("as written");
  await close();
});

test("draws letters, Latin and Arabic ones, each in a width of its own", async () => {
  const { page, close } = await openPage(browser);
  await page.setContent("<span>iiii</span> <span>MMMM</span> <span>خبر</span>");
  const widths = await page.$$eval("span", (all) => all.map((each) => each.getBoundingClientRect().width));
  expect(Math.min(...widths)).toBeGreaterThan(5);
  expect(widths[1]).toBeGreaterThan(2 * (widths[0] ?? 0));
  await close();
});

describe("watches a page and notes", () => {
  const table: readonly [string, string, string][] = [
    ["an error that a script prints", "<script>console.error('oh no')</script>", "console error: oh no (/)"],
    ["an error that nothing catches", "<script>throw new Error('oh')</script>", "uncaught error: oh"],
    ["a file that is missing", "<img src='gone.png'>", "failed request: /gone.png (404)"],
    [
      "a request to elsewhere",
      "<img src='https://b.example/a.png'>",
      "request to another machine: https://b.example/a.png",
    ],
  ];
  test.each(table)("%s", async (_, html, expected) => {
    expect(await findingsOf(`<!doctype html><title>A</title>${html}`)).toContain(expected);
  });

  test("nothing on a page that is fine", async () => {
    expect(await findingsOf("<!doctype html><title>A</title><script>console.log('fine')</script>")).toEqual(
      [],
    );
  });
});

test("reaches no other machine", async () => {
  const findings = await findingsOf("<!doctype html><title>A</title><img src='https://b.example/a.png'>");
  expect(findings).toContain("failed request: https://b.example/a.png (net::ERR_NAME_NOT_RESOLVED)");
});
