import type { Browser } from "playwright-core";
import { findChromium } from "../support/find-chromium.ts";
import { startChromium } from "../support/start-chromium.ts";

/** Start the first Chromium of this machine that starts; undefined where none does. */
export async function openChromium(): Promise<Browser | undefined> {
  for (const { path } of await findChromium(process.env)) {
    const browser = await startChromium(path).catch(() => undefined);
    if (browser) return browser;
  }
  return undefined;
}
