import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { writeForm } from "../bench/corpus/keep-corpus.ts";
import { mixedForm } from "../bench/corpus/mixed/mixed-form.ts";
import { checkPage } from "../site-checks/check-page.ts";
import { brokenLinks } from "../site-checks/internal-links.ts";
import { type BuiltSite, pagesToCheck } from "../site-checks/page-kinds.ts";
import { invalidHtml } from "../site-checks/valid-html.ts";
import { launchBrowser } from "../support/browser.ts";
import { runBackfile } from "../support/run-backfile.ts";
import { serveFolder } from "../support/serve-folder.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  return () => browser.close();
});

/** So many pages are looked at side by side. */
const sideBySide = 3;

/** Of pages that are built alike one is looked at, and of further languages those that hold most of their words. */
const differing = ["front", "dates", "names", "search results", "article marked"];
const wordy = ["front", "article"];

describe.each([
  ["Persian", { language: "fa", dir: "rtl", articles: 40, seed: 6, only: differing }],
  ["Hebrew", { language: "he", dir: "rtl", articles: 6, seed: 7, only: wordy }],
])("an archive in %s of articles in many languages", (_, { language, dir, articles, seed, only }) => {
  let folder: string;
  let built: BuiltSite;
  beforeAll(async () => {
    const archive = await temporaryArchive();
    writeForm(mixedForm({ articles, seed }, language), archive);
    const { code, stderr } = await runBackfile(["build", "--archive", archive]);
    expect([code, stderr]).toEqual([0, ""]);
    folder = join(archive, "_site");
    built = await pagesToCheck(folder);
  });

  test("is in that language, and runs as it is written", async () => {
    const front = await readFile(join(folder, "index.html"), "utf8");
    expect(/<html[^>]*>/.exec(front)?.[0]).toBe(`<html lang="${language}" dir="${dir}">`);
  });

  test("has valid HTML, and no link that leads nowhere", async () => {
    expect(await invalidHtml(folder)).toEqual([]);
    const rules = {
      baseUrl: "https://measured.example/",
      mayLeadTo: (address: string) => address === "http://purl.org/dc/elements/1.1/",
    };
    expect(await brokenLinks(folder, rules)).toEqual([]);
  });

  // Some twenty pages, each loaded in five ways and examined.
  test("can be read in every way on every kind of page", { timeout: 400_000 }, async () => {
    const served = await serveFolder(folder);
    const waiting = built.pages.filter(({ kind }) => only.includes(kind));
    const wrong: string[] = [];
    const look = async () => {
      for (let page = waiting.shift(); page; page = waiting.shift()) {
        const { findings } = await checkPage(browser, { url: served.url, articles }, page);
        wrong.push(...findings.map((finding) => `${page.kind} (${page.address}): ${finding}`));
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, look));
    await served.close();
    expect(wrong).toEqual([]);
  });
});
