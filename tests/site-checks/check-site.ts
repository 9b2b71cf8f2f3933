import { resolve } from "node:path";
import { openChromium } from "../bench/open-chromium.ts";
import { serveFolder } from "../support/serve-folder.ts";
import { checkPage, type PageReport } from "./check-page.ts";
import { brokenLinks } from "./internal-links.ts";
import { type KindPage, pagesToCheck } from "./page-kinds.ts";
import { invalidHtml } from "./valid-html.ts";

/** Of one page; what is wrong in one place is often wrong in many. */
const mostShown = 12;

/** Check a built site: `npm run check:site -- [DIR]`. Prints a table, then what is wrong; exits 1 where anything is. */
async function checkSite(folder: string): Promise<boolean> {
  const { prefix, articles, pages } = await pagesToCheck(folder);
  const browser = await openChromium();
  if (!browser) throw new Error("There is no Chromium that starts; set CHROMIUM_PATH.");
  const served = await serveFolder(folder, prefix);
  try {
    const site = { url: served.url, articles };
    let wrong = 0;
    say(`${"kind".padEnd(18)}${"kB".padStart(6)}${"+ fonts".padStart(9)}${"found".padStart(7)}  address`);
    for (const page of pages) {
      const report = await checkPage(browser, site, page);
      wrong += report.findings.length;
      say(rowOf(report));
      for (const finding of report.findings.slice(0, mostShown)) {
        say(`    ✗ ${finding.replaceAll(served.url, prefix)}`);
      }
      const more = report.findings.length - mostShown;
      if (more > 0) say(`    ✗ … and ${more} more`);
    }
    const inFiles = await wrongInFiles(folder, { prefix, pages });
    for (const finding of inFiles) say(`✗ ${finding}`);
    wrong += inFiles.length;
    say(wrong === 0 ? `${pages.length} pages: nothing is wrong.` : `${wrong} things are wrong.`);
    return wrong === 0;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** What can be told without a browser: links of the whole site that lead nowhere, HTML of the chosen pages. */
async function wrongInFiles(
  folder: string,
  { prefix, pages }: { readonly prefix: string; readonly pages: readonly KindPage[] },
): Promise<string[]> {
  const files = pages.map(({ address }) =>
    address
      .slice(1)
      .replace(/\?.*$/, "")
      .replace(/(^|\/)$/, "$1index.html"),
  );
  return [
    ...(await invalidHtml(folder, [...new Set(files)])),
    ...(await brokenLinks(folder, { baseUrl: `https://site.invalid${prefix}`, mayLeadTo: () => true })),
  ];
}

function rowOf({ kind, address, only, wire, findings }: PageReport): string {
  const kilobytes = (bytes: number) => (only === undefined ? (bytes / 1000).toFixed(1) : "–");
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
