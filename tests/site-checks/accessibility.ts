import axe, { type AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { openPage, type Reader, type WatchedPage } from "../support/watched-page.ts";

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** Rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, and what axe's authors hold to be good practice. */
const tags: readonly string[] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Find what keeps people out of the pages at these addresses, by axe-core in a real browser, in both
 * colour schemes. What else goes wrong on a page (a failed request, an error in a script) is a finding too.
 */
export async function accessibilityFindings(
  browser: Browser,
  addresses: readonly string[],
  reader: Omit<Reader, "colorScheme"> = {},
): Promise<string[]> {
  // One page for all addresses: a new one would begin by compiling axe, which takes as long as what axe does.
  const watched = await openPage(browser, reader);
  const found: string[] = [];
  try {
    for (const address of addresses) found.push(...(await findingsAt(watched, address)));
  } finally {
    await watched.close();
  }
  return found;
}

async function findingsAt({ page, findings }: WatchedPage, address: string): Promise<string[]> {
  const before = findings().length;
  await page.emulateMedia({ colorScheme: "light" });
  // What a page asks for when it has been loaded is part of it.
  await page.goto(address, { waitUntil: "networkidle" });
  const barriers: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    barriers.push(...(await barriersOn(page)).map((each) => `${address} (${colorScheme}): ${each}`));
  }
  return [
    ...findings()
      .slice(before)
      .map((each) => `${address}: ${each}`),
    ...barriers,
  ];
}

/** Find what keeps people out of a page as it is now, by axe-core. */
export async function barriersOn(page: Page): Promise<string[]> {
  // Evaluated, not added as a script element, which a page's content security policy would refuse.
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    [...tags],
  );
  return described(results);
}

function described(results: AxeResults): string[] {
  return results.violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, any }) => {
      const detail = any[0]?.message ?? "";
      return `${help} [${id}, ${impact ?? "unknown"}] at ${target.join(" ")}${detail && `: ${detail}`}`;
    }),
  );
}
