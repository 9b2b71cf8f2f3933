import type { Browser, Page } from "playwright-core";
import { openPage } from "../support/watched-page.ts";
import { accessibilityFindings } from "./accessibility.ts";
import { blurredLook, focusedLook, layoutShift, moving, overflow, watchShifts } from "./page-in-browser.ts";
import type { KindPage } from "./page-kinds.ts";
import { type Wire, watchWire } from "./watch-wire.ts";

/** What was found on a page. */
export interface PageReport extends KindPage {
  readonly wire: Wire;
  readonly shift: number;
  readonly findings: readonly string[];
}

/** Most bytes that a page may load, over the wire. */
const budgets = { text: 50_000, withFonts: 120_000, search: 100_000 };

/** Functions that are handed to the browser may have been compiled so that they keep their names, by this function. */
const namesKept = "globalThis.__name = (each) => each";

/** How many steps of the Tab key are watched. */
const mostTabs = 40;

/** The narrowest window, and one of 1280 pixels at 200 %. */
const narrowWindows = [
  { name: "at 320 px", width: 320 },
  { name: "at 200 % of 1280 px", width: 640 },
] as const;

/** Check a page as its readers meet it: in any width and colour scheme, by keyboard, without scripts or motion. */
export async function checkPage(browser: Browser, base: string, page: KindPage): Promise<PageReport> {
  const url = `${base}${page.address.slice(1)}`;
  const visit = await firstVisit(browser, url, page.kind);
  const findings = [
    ...visit.findings,
    ...(await accessibilityFindings(browser, [url])),
    ...(await accessibilityFindings(browser, [url], { width: 390 })),
    ...(await narrowFindings(browser, url)),
    ...(await withoutScripts(browser, url, page.kind)),
  ];
  return { ...page, wire: visit.wire, shift: visit.shift, findings: [...new Set(findings)] };
}

async function firstVisit(
  browser: Browser,
  url: string,
  kind: string,
): Promise<{ wire: Wire; shift: number; findings: string[] }> {
  const { page, findings, close } = await openPage(browser);
  try {
    await page.addInitScript(namesKept);
    await page.addInitScript(watchShifts);
    const wire = watchWire(page);
    await page.goto(url, { waitUntil: "networkidle" });
    const loaded = await wire();
    const shift = await page.evaluate(layoutShift);
    const moved = await page.evaluate(moving);
    return {
      wire: loaded,
      shift,
      findings: [
        ...findings(),
        ...(shift > 0 ? [`the layout shifts by ${shift.toFixed(4)} while the page loads`] : []),
        ...moved.map((element) => `moves although no motion is wanted: ${element}`),
        ...overBudget(loaded, kind),
        ...(await unseenFocus(page)),
      ],
    };
  } finally {
    await close();
  }
}

function overBudget({ text, fonts, all }: Wire, kind: string): string[] {
  const over = (name: string, bytes: number, limit: number) =>
    bytes > limit ? [`${name}: ${bytes} bytes over the wire, of ${limit}`] : [];
  if (kind === "search") return over("until the search is ready", all, budgets.search);
  if (!kind.startsWith("article")) return [];
  return [
    ...over("without pictures and fonts", text, budgets.text),
    ...over("with fonts", text + fonts, budgets.withFonts),
  ];
}

async function unseenFocus(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  let reached = 0;
  for (let step = 0; step < mostTabs; step += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(focusedLook);
    if (!focused) break;
    reached += 1;
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    const blurred = await page.evaluate(blurredLook);
    if (blurred === focused.look) unseen.push(`focus cannot be seen on ${focused.name}`);
  }
  return reached === 0 ? ["nothing can be reached by keyboard"] : unseen;
}

async function narrowFindings(browser: Browser, url: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name, width } of narrowWindows) {
    const { page, close } = await openPage(browser, { width });
    try {
      await page.goto(url, { waitUntil: "load" });
      const { by, elements } = await page.evaluate(overflow);
      if (by > 0) found.push(`${name} the page is ${by} px too wide: ${elements.join(", ")}`);
    } finally {
      await close();
    }
  }
  return found;
}

/** Without scripts the main part still says something, and leads on. */
async function withoutScripts(browser: Browser, url: string, kind: string): Promise<string[]> {
  const { page, close } = await openPage(browser, { javaScript: false });
  try {
    await page.goto(url, { waitUntil: "load" });
    const text = (await page.locator("main").allInnerTexts()).join(" ").trim();
    const fewest = kind.startsWith("article") ? 100 : 20;
    return text.length < fewest ? [`without scripts the main part says only “${text}”`] : [];
  } finally {
    await close();
  }
}
