import type { Page } from "playwright-core";
import { takeFocus } from "./page-in-browser.ts";

/** How many steps of the Tab key are watched. */
const mostTabs = 40;

/**
 * Go through a page by the Tab key, as it was when it had loaded, and find what a reader would be lost at: an element
 * that looks the same with and without the focus, one that does not let go of it, or that there is nothing to reach.
 */
export async function unseenFocus(page: Page): Promise<string[]> {
  const found: string[] = [];
  let last = -1;
  for (let step = 0; step < mostTabs; step += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(takeFocus);
    if (!focused) return step === 0 ? ["nothing can be reached by keyboard"] : found;
    if (focused.place === last) return [...found, `the Tab key does not lead on from ${focused.name}`];
    last = focused.place;
    if (!focused.isSeen) found.push(`focus cannot be seen on ${focused.name}`);
  }
  return found;
}
