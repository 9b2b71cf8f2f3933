import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** How long a Chromium may take to start, in milliseconds; a cold start on a busy machine takes seconds. */
const startTimeout = 60_000;

/**
 * No sandbox, because root (the usual user in a container) has none. The rest keeps the browser from
 * talking to anyone on its own account; with the last flag no name resolves but this machine's.
 */
const flags: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

/** Start the Chromium at `path` without a window. Rejects where it does not start. */
export function startChromium(path: string, more: readonly string[] = []): Promise<Browser> {
  const args = [...flags, ...more];
  return chromium.launch({ executablePath: path, headless: true, args, timeout: startTimeout });
}

/** Tell why the Chromium at `path` does not start and run a script; `undefined` when it does. */
export async function startFailure(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return "there is no such file";
  try {
    const browser = await startChromium(path);
    const page = await browser.newPage();
    const sum = await page.evaluate(() => 1 + 1);
    await browser.close();
    return sum === 2 ? undefined : "it runs no scripts";
  } catch (error) {
    return shortReason(error);
  }
}

/** A launch failure carries the whole command line and log: its first line and the loader's complaint suffice. */
function shortReason(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split("\n");
  const complaint = lines.find((line) => /error while loading|cannot open|No such file/.test(line));
  return [lines[0], complaint]
    .filter((line) => line !== undefined)
    .map((line) => line.trim())
    .join(" ");
}
