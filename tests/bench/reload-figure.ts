import { createServer } from "node:net";
import type { Browser } from "playwright-core";
import { whileBackfileRuns } from "../support/running-backfile.ts";
import { openPage } from "../support/watched-page.ts";
import type { Tally } from "./figures.ts";
import type { OwnArchive } from "./own-archive.ts";
import { quiet } from "./quiet.ts";
import { inRounds, type Rounds } from "./rounds.ts";

/** How long a reload may take before it counts as failed, in milliseconds. */
const patience = 600_000;

/** Over how many milliseconds the server must have nothing to do, twice, before the next edit. */
const calm = 500;

/**
 * Measure how long it takes in `serve` from the moment at which an article's file is written to the page in the
 * browser showing the new text. The first edit after the start is one of those measured.
 */
export async function measureReload(
  browser: Browser,
  archive: OwnArchive,
  { rounds, tally }: { readonly rounds: Rounds; readonly tally: Tally },
): Promise<void> {
  const args = ["serve", "--archive", archive.folder, "--output", archive.site];
  const port = await freePort();
  await whileBackfileRuns([...args, "--port", `${port}`], async ({ printed }) => {
    const [, address = ""] = await printed(/Serving (http:\S+)/);
    await inRounds(rounds, async () => {
      await quiet(calm);
      tally.note("reload", await reloaded(browser, archive, address));
    });
  });
}

/** Open the page of an article, edit the article, and wait for the page to show it. */
async function reloaded(browser: Browser, archive: OwnArchive, site: string): Promise<number> {
  const { page, close } = await openPage(browser);
  const edit = archive.nextEdit();
  await page.goto(new URL(edit.address, site).href, { waitUntil: "networkidle" });
  const start = performance.now();
  edit.write();
  await page.waitForFunction((wanted) => document.body?.textContent.includes(wanted), edit.sentence, {
    timeout: patience,
  });
  const seconds = (performance.now() - start) / 1_000;
  await close();
  return seconds;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
