import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { runBackfile } from "../support/run-backfile.ts";
import { sampleArchive } from "../support/sample-archive.ts";
import { serveFolder } from "../support/serve-folder.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { type DebuggedChromium, startDebuggedChromium } from "./debugged-chromium.ts";
import { belowWanted, lighthouseScores, type Scores } from "./lighthouse-scores.ts";
import { pagesToCheck } from "./page-kinds.ts";

let browser: DebuggedChromium;
beforeAll(async () => {
  const chromium = inject("chromium");
  if ("missing" in chromium) throw new Error(chromium.missing);
  browser = await startDebuggedChromium(chromium.path);
  return () => browser.close();
});

async function scoresOf(folder: string, address = "/"): Promise<Scores> {
  const site = await serveFolder(folder, "/", { asHosted: true });
  const scores = await lighthouseScores(`${site.url}${address.slice(1)}`, browser.port);
  await site.close();
  return scores;
}

test("a faulty page is told apart, and its faults are named", async () => {
  const html = `<html><title>A page</title><p style="color:#ddd">Too pale</p><img src="gone.png"></html>`;
  const scores = await scoresOf(await temporaryArchive({ "index.html": html }));
  const wrong = belowWanted(scores).join();
  for (const mark of ["accessibility", "bestPractices", "seo"]) expect(wrong).toContain(mark);
  const faults = scores.faults.join("\n");
  for (const fault of ["color-contrast", "image-alt", "html-has-lang", "doctype"]) {
    expect(faults).toContain(`[${fault}]`);
  }
});

// How fast a page is cannot be told on a machine that does other things meanwhile: `npm run lighthouse` tells it.
describe("of the sample", () => {
  test.each(["front", "article"])("the %s has nothing for Lighthouse to complain of", async (wanted) => {
    const archive = await sampleArchive();
    await runBackfile(["build", "--archive", archive]);
    const folder = join(archive, "_site");
    const { pages } = await pagesToCheck(folder);
    const page = pages.find(({ kind }) => kind === wanted);
    const { performance: _, ...scores } = await scoresOf(folder, page?.address);
    expect(scores).toMatchObject({ accessibility: 100, bestPractices: 100, seo: 100 });
  });
});
