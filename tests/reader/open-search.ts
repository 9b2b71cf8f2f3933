import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type ServedFolder, serveFolder } from "../support/serve-folder.ts";
import { openPage, type Reader, type WatchedPage } from "../support/watched-page.ts";

/** A search page in a browser, and what tests do with it. */
export interface SearchVisit {
  readonly page: Page;
  /** What went wrong on the page. */
  readonly findings: () => readonly string[];
  readonly url: string;
  /** Open the page at the query part of an address. */
  readonly visit: (query: string) => Promise<void>;
  readonly box: () => Locator;
  /** Wait until the page says this of what it has found. */
  readonly status: (text: string) => Promise<void>;
  readonly titles: () => Promise<string[]>;
  /** The query part of the present address. */
  readonly query: () => string;
}

/**
 * Serve a site with a search page for the tests of a file, and open it anew for each of them.
 *
 * @param build makes the site's folder
 * @returns what gives the visit of the present test
 */
export function searchVisits(build: () => Promise<string>, reader: Reader = {}): () => SearchVisit {
  let browser: Browser;
  let served: ServedFolder;
  let watched: WatchedPage;
  beforeAll(async () => {
    browser = await launchBrowser();
    served = await serveFolder(await build(), "/archive/");
  });
  beforeEach(async () => {
    watched = await openPage(browser, reader);
  });
  afterEach(async () => {
    await watched.close();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return () => visitOf(watched, served.url);
}

function visitOf({ page, findings }: WatchedPage, url: string): SearchVisit {
  return {
    page,
    findings,
    url,
    visit: async (query) => {
      await page.goto(`${url}search/${query}`);
    },
    box: () => page.locator("#search-box"),
    status: (text) => page.locator(".search-status", { hasText: text }).waitFor(),
    titles: () => page.locator(".search-result-title").allTextContents(),
    query: () => new URL(page.url()).search,
  };
}

/** Expect that nothing went wrong on a page. */
export function expectQuiet({ findings }: SearchVisit): void {
  expect(findings()).toEqual([]);
}
