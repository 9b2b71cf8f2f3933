import type { Browser } from "playwright-core";
import { inject } from "vitest";
import { startChromium } from "./start-chromium.ts";

/**
 * Start the Chromium that this run found or installed; the caller closes it.
 * Throws, naming everything that was tried, where there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const chromium = inject("chromium");
  if ("missing" in chromium) throw new Error(chromium.missing);
  return startChromium(chromium.path);
}
