import { resolve } from "node:path";
import { findChromium } from "../support/find-chromium.ts";
import { serveFolder } from "../support/serve-folder.ts";
import { startDebuggedChromium } from "./debugged-chromium.ts";
import { belowWanted, lighthouseScores } from "./lighthouse-scores.ts";
import { pagesToCheck } from "./page-kinds.ts";

/** Have Lighthouse judge a page of every kind of a built site: `npm run lighthouse -- [DIR]`. */
async function judgeSite(folder: string): Promise<boolean> {
  const { prefix, pages } = await pagesToCheck(folder);
  const [found] = await findChromium(process.env);
  if (!found) throw new Error("There is no Chromium; set CHROMIUM_PATH.");
  const browser = await startDebuggedChromium(found.path);
  const site = await serveFolder(folder, prefix, { asHosted: true });
  let isFine = true;
  try {
    say("kind".padEnd(20) + ["speed", "access", "practice", "SEO"].map((name) => name.padStart(9)).join(""));
    for (const { kind, address } of pages.filter(({ only }) => only === undefined)) {
      const scores = await lighthouseScores(`${site.url}${address.slice(1)}`, browser.port);
      const { performance, accessibility, bestPractices, seo, faults } = scores;
      const marks = [performance, accessibility, bestPractices, seo];
      say(kind.padEnd(20) + marks.map((mark) => String(mark).padStart(9)).join(""));
      const below = belowWanted(scores);
      if (below.length === 0) continue;
      isFine = false;
      for (const each of [...below, ...faults]) say(`    ${each}`);
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return isFine;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = (await judgeSite(resolve(process.argv[2] ?? "_site"))) ? 0 : 1;
