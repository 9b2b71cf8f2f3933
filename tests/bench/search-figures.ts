import type { Browser, Page, Request } from "playwright-core";
import { serveFolder } from "../support/serve-folder.ts";
import { openPage } from "../support/watched-page.ts";
import type { InventedWorld } from "./corpus/invented-world.ts";
import { typicalWords } from "./corpus/typical-words.ts";
import type { Tally } from "./figures.ts";
import { gzippedSize } from "./gzipped-size.ts";
import { quiet } from "./quiet.ts";
import { inRounds } from "./rounds.ts";

/** How many queries are asked of a page that is warm, at most; one more has warmed it up. */
const queries = 20;

/** Over how many milliseconds a browser must have nothing to do, twice, before the next query. */
const calm = 100;

/** How long an answer may take before it counts as failed, in milliseconds. */
const patience = 60_000;

/** A year of the corpus with neither the most nor the fewest articles. */
const year = "2014";

/**
 * Measure a site's search in a browser: bytes over the wire from the empty search page to the first ten results,
 * without compression, and the time from a query to its results on screen.
 *
 * @param within how many seconds may go by with queries of a warm page
 */
export async function measureSearch(
  browser: Browser,
  site: string,
  { world, tally, within }: { readonly world: InventedWorld; readonly tally: Tally; readonly within: number },
): Promise<void> {
  const words = typicalWords(world, queries + 1);
  const word = words[queries / 2] ?? "";
  const served = await serveFolder(site);
  try {
    const first = await fetchedFor(browser, served.url, { word, site });
    tally.note("firstTen", first.onScreen);
    tally.note("firstTenGzip", first.gzip);
    tally.note("firstTenSettled", first.settled);
    const newest = await fetchedFor(browser, served.url, { word, site, more: "&sort=newest" });
    tally.note("firstTenNewest", newest.onScreen);
    const ofYear = await fetchedFor(browser, served.url, { word, site, more: `&year=${year}` });
    tally.note("firstTenOfYear", ofYear.onScreen);
    const byRelevance = await timed(browser, served.url, { words, within: within / 2 });
    for (const seconds of byRelevance) tally.note("queryByRelevance", seconds);
    const byDate = await timed(browser, served.url, { words, within: within / 2, more: "&sort=newest" });
    for (const seconds of byDate) tally.note("queryByDate", seconds);
  } finally {
    await served.close();
  }
}

interface Asked {
  readonly word: string;
  readonly site: string;
  /** Of the query's address, after the word. */
  readonly more?: string;
}

/**
 * Bytes that a query fetches from an empty search page: in files asked for before the results were on screen,
 * those compressed, and all files until nothing is left to do.
 */
async function fetchedFor(browser: Browser, url: string, { word, site, more = "" }: Asked) {
  const { page, close } = await openPage(browser);
  await page.goto(`${url}search/`);
  await quiet(calm);
  const finished: Request[] = [];
  page.context().on("requestfinished", (request) => finished.push(request));
  const { shown } = await answerOn(page, word, more);
  await quiet(calm);
  const before = finished.filter((request) => request.timing().startTime <= shown);
  const bytes = { onScreen: await transferred(before), settled: await transferred(finished) };
  const gzip = before.reduce((sum, request) => sum + gzippedSize(site, new URL(request.url()).pathname), 0);
  await close();
  return { ...bytes, gzip };
}

/** Seconds from each query to its results on screen; the first only warms up. */
async function timed(
  browser: Browser,
  url: string,
  {
    words,
    within,
    more = "",
  }: { readonly words: readonly string[]; readonly within: number; readonly more?: string },
): Promise<number[]> {
  const { page, close } = await openPage(browser);
  await page.goto(`${url}search/`);
  await quiet(calm);
  const [first = "", ...others] = words;
  await answerOn(page, first, more);
  const seconds: number[] = [];
  await inRounds({ most: others.length, within }, async (round) => {
    await quiet(calm);
    seconds.push((await answerOn(page, others[round - 1] ?? "", more)).seconds);
  });
  await close();
  return seconds;
}

/** Headers and bodies as they came over the wire: `encodedDataLength` of the DevTools protocol. */
async function transferred(requests: readonly Request[]): Promise<number> {
  const sizes = await Promise.all(requests.map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Of the script of a worker the browser tells the size of the headers alone. */
async function sizeOf(request: Request): Promise<number> {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  const response = responseBodySize === 0 ? await request.response() : null;
  const body = response ? (await response.body()).length : responseBodySize;
  return body + responseHeadersSize;
}

/**
 * Ask by the address, as going back to a query does, which asks at once and not after the pause in which a reader
 * might type another letter. Resolves in the frame in which the results stand, with the seconds that it took and
 * with the moment, in milliseconds of the epoch.
 */
function answerOn(page: Page, word: string, more: string): Promise<{ seconds: number; shown: number }> {
  return page.evaluate(
    async ([asked, rest, deadline]) => {
      const start = performance.now();
      history.pushState(null, "", `?q=${encodeURIComponent(asked)}${rest}`);
      dispatchEvent(new PopStateEvent("popstate"));
      let isAnswered = false;
      while (!isAnswered) {
        await new Promise(requestAnimationFrame);
        const status = document.querySelector(".search-status")?.textContent ?? "";
        const result = document.querySelector('.search-answer[aria-busy="false"] .search-result');
        isAnswered = status.includes(asked) && result !== null;
        if (performance.now() - start > deadline) throw new Error(`No results for ${asked}: “${status}”.`);
      }
      const end = performance.now();
      return { seconds: (end - start) / 1_000, shown: performance.timeOrigin + end };
    },
    [word, more, patience] as const,
  );
}
