import { resolve } from "node:path";
import { openChromium } from "../bench/open-chromium.ts";
import { serveFolder } from "../support/serve-folder.ts";
import { checkPage, type PageReport } from "./check-page.ts";
import { brokenLinks } from "./internal-links.ts";
import { pagesToCheck } from "./page-kinds.ts";

/** Check a built site: `npm run check:site -- [DIR]`. Prints a table, then what is wrong; exits 1 where anything is. */
async function checkSite(folder: string): Promise<boolean> {
  const { prefix, pages } = await pagesToCheck(folder);
  const browser = await openChromium();
  if (!browser) throw new Error("There is no Chromium that starts; set CHROMIUM_PATH.");
  const site = await serveFolder(folder, prefix);
  try {
    const links = await brokenLinks(folder, {
      baseUrl: `https://site.invalid${prefix}`,
      mayLeadTo: () => true,
    });
    for (const link of links) say(`✗ ${link}`);
    const reports: PageReport[] = [];
    say(`${"kind".padEnd(18)}${"kB".padStart(6)}${"+ fonts".padStart(9)}${"found".padStart(7)}  address`);
    for (const page of pages) {
      const report = await checkPage(browser, site.url, page);
      reports.push(report);
      say(rowOf(report));
      for (const finding of report.findings) say(`    ✗ ${finding.replaceAll(site.url, "/")}`);
    }
    const found = links.length + reports.reduce((sum, { findings }) => sum + findings.length, 0);
    say(found === 0 ? `${pages.length} kinds of pages: nothing wrong.` : `${found} things are wrong.`);
    return found === 0;
  } finally {
    await browser.close();
    await site.close();
  }
}

function rowOf({ kind, address, wire, findings }: PageReport): string {
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  return [
    kind.padEnd(18),
    kilobytes(wire.text).padStart(6),
    kilobytes(wire.text + wire.fonts).padStart(9),
    String(findings.length).padStart(7),
    `  ${address}`,
  ].join("");
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = (await checkSite(resolve(process.argv[2] ?? "_site"))) ? 0 : 1;
