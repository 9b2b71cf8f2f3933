import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { articlesOf, describeCorpus } from "../bench/corpus/corpus.ts";
import { randomFrom } from "../bench/corpus/random.ts";
import { launchBrowser } from "../support/browser.ts";
import { repositoryFolder } from "../support/repository-folder.ts";
import { type ServedFolder, serveFolder } from "../support/serve-folder.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { copyAsPagefinds } from "./as-pagefinds.ts";
import type { Said } from "./in-browser.ts";
import { randomAddress, randomPhrase } from "./random-addresses.ts";
import { type ArticleParts, writeIndex } from "./write-index.ts";

const queries = 1_000;
const phrases = 200;

/** Some dates are known less precisely, and some not at all. */
const articles: readonly ArticleParts[] = [...articlesOf(describeCorpus({ articles: 400, seed: 7 }))].map(
  ({ article: { date = "", ...rest } }, number) => {
    if (number % 17 === 0) return rest;
    if (number % 13 === 0) return { ...rest, date: "201X" };
    return { ...rest, date: number % 11 === 0 ? date.slice(0, 4) : date };
  },
);

let browser: Browser;
let served: ServedFolder;
let page: Page;
beforeAll(async () => {
  const folder = await temporaryArchive({
    "index.html": '<!doctype html><title>x</title><script type="module" src="in-browser.js"></script>',
  });
  await writeIndex(join(folder, "whole"), articles);
  copyAsPagefinds(join(folder, "whole", "pagefind"), join(folder, "pagefinds"));
  await writeIndex(join(folder, "parted"), articles, { shardSize: 40 });
  await build({
    entryPoints: [join(repositoryFolder, "tests", "reader", "in-browser.ts")],
    outfile: join(folder, "in-browser.js"),
    bundle: true,
    format: "esm",
    tsconfigRaw: {},
  });
  served = await serveFolder(folder);
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(served.url);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Ask for each of the addresses in the browser. */
function sayAll(index: string, addresses: readonly string[]): Promise<Said[]> {
  return page.evaluate(([folder, asked]) => window.inBrowser.sayAll(folder, asked), [
    index,
    addresses,
  ] as const);
}

describe("an index in shards", () => {
  const random = randomFrom(7, 0);
  const addresses = Array.from({ length: queries }, () => randomAddress(random, articles));
  let whole: readonly Said[];
  let parted: readonly Said[];
  beforeAll(async () => {
    whole = await sayAll("/whole/pagefind/", addresses);
    parted = await sayAll("/parted/pagefind/", addresses);
  });

  test("answers as a single one does: articles, order, counts, longer words, problems and suggestions", () => {
    for (const [at, address] of addresses.entries()) {
      expect({ address, ...parted[at], early: [] }).toEqual({ address, ...whole[at], early: [] });
    }
  });

  test("shows no article early that does not stay where it is", () => {
    for (const { early, shown } of parted) expect(shown.slice(0, early.length)).toEqual(early);
    expect(parted.filter(({ early }) => early.length > 0).length).toBeGreaterThan(queries / 50);
  });

  test("is asked questions of every kind", () => {
    const share = (isSuch: (said: Said) => boolean) => whole.filter(isSuch).length / queries;
    expect(share(({ counts }) => counts[0] > 0)).toBeGreaterThan(0.4);
    expect(share(({ counts }) => counts[0] === 0)).toBeGreaterThan(0.1);
    expect(share(({ counts }) => counts[1] > 0 && counts[1] < counts[0])).toBeGreaterThan(0.1);
    expect(share(({ terms }) => terms.some(([, completions]) => completions.length > 0))).toBeGreaterThan(
      0.03,
    );
    expect(share(({ widened }) => widened !== undefined && widened[0] > 0)).toBeGreaterThan(0.005);
    expect(share(({ suggestions }) => suggestions.flat().length > 0)).toBeGreaterThan(0.01);
    expect(share(({ problems }) => problems.length > 0)).toBeGreaterThan(0.05);
    expect(share(({ years }) => years.some(([, count, inRange]) => inRange < count))).toBeGreaterThan(0.05);
  });
});

test("what is found is what Pagefind's own search finds for words in quotation marks", async () => {
  const random = randomFrom(7, 1);
  const asked = Array.from({ length: phrases }, () => randomPhrase(random, articles));
  const [found, foundByPagefind] = await page.evaluate(
    ([index, pagefinds, shard, words]) =>
      Promise.all([
        window.inBrowser.findPages(index, words),
        window.inBrowser.askPagefind(pagefinds, shard, words),
      ]),
    ["/whole/pagefind/", "/pagefinds/", "en-x-all", asked] as const,
  );
  expect(found).toEqual(foundByPagefind);
});
