import type { Browser, Page } from "playwright-core";
import { openPage } from "../support/watched-page.ts";
import { barriersOn } from "./accessibility.ts";
import { overBudget } from "./budgets.ts";
import { unseenFocus } from "./keyboard.ts";
import { layoutShift, moving, overflow, watchShifts } from "./page-in-browser.ts";
import type { KindPage } from "./page-kinds.ts";
import { nothing, type Wire, watchWire } from "./watch-wire.ts";

/** A site that is being served. */
export interface SiteUnderCheck {
  /** Its address; ends in a slash. */
  readonly url: string;
  readonly articles: number;
}

/** What was found on a page. */
export interface PageReport extends KindPage {
  readonly wire: Wire;
  readonly findings: readonly string[];
}

/** Functions that are handed to the browser may have been compiled so that they keep their names, by this function. */
const namesKept = "globalThis.__name = (each) => each";

/** In milliseconds; browsers wait a tenth of a second for a font at most before they draw. */
const fontDelay = 400;

interface Visit {
  readonly name: string;
  readonly width: number;
  readonly scale?: number;
  /** Whether the fonts come when the page has been drawn without them, as over a slow line. */
  readonly hasLateFonts?: true;
  /** Colour schemes in which axe looks at the page. */
  readonly schemes: readonly ("light" | "dark")[];
}

const desk: Visit = { name: "1280 px", width: 1280, schemes: ["light", "dark"] };
const phone: Visit = { name: "390 px", width: 390, schemes: ["light", "dark"] };
const narrow: Visit = { name: "320 px", width: 320, hasLateFonts: true, schemes: ["light"] };
const large: Visit = { name: "200 % of 1280 px", width: 640, scale: 2, schemes: [] };

/** Check a page as its readers meet it: in any width and colour scheme, by keyboard, without scripts or motion. */
export async function checkPage(browser: Browser, site: SiteUnderCheck, page: KindPage): Promise<PageReport> {
  if (page.only === "narrow") {
    const { findings } = await visited(browser, { site, page, visits: [narrow] });
    return { ...page, wire: nothing, findings: together(findings) };
  }
  const first = await visited(browser, { site, page, visits: [desk, phone, narrow] });
  const zoomed = await visited(browser, { site, page, visits: [large] });
  const findings = [
    ...overBudget(first.wire, { ...page, articles: site.articles }),
    ...together([...first.findings, ...zoomed.findings]),
    ...(await withoutScripts(browser, site, page)),
  ];
  return { ...page, wire: first.wire, findings };
}

/** Something that is wrong, and at which visit it was found. */
interface Finding {
  readonly at: string;
  readonly what: string;
}

/** Say once what was found at several visits. */
function together(findings: readonly Finding[]): string[] {
  const visits = new Map<string, Set<string>>();
  for (const { at, what } of findings) visits.set(what, (visits.get(what) ?? new Set()).add(at));
  return [...visits].map(([what, at]) => `at ${[...at].join(", ")}: ${what}`);
}

interface Errand {
  readonly site: SiteUnderCheck;
  readonly page: KindPage;
  /** One after the other in one window of the browser, which compiles axe once; all at the first one's scale. */
  readonly visits: readonly Visit[];
}

/** @returns what came over the wire at the first visit, and the findings of all */
async function visited(
  browser: Browser,
  { site: { url }, page: { address, ready }, visits }: Errand,
): Promise<{ wire: Wire; findings: Finding[] }> {
  const { page, findings, close } = await openPage(browser, visits[0]);
  try {
    await page.addInitScript(namesKept);
    await page.addInitScript(watchShifts);
    // Each visit is the first one: nothing that an earlier one has loaded is there.
    const devTools = await page.context().newCDPSession(page);
    await devTools.send("Network.setCacheDisabled", { cacheDisabled: true });
    const wire = watchWire(page);
    let first: Wire | undefined;
    const found: Finding[] = [];
    for (const visit of visits) {
      const before = findings().length;
      await load(page, `${url}${address.slice(1)}`, visit);
      if (ready !== undefined) await page.locator(ready).first().waitFor();
      first ??= await wire();
      found.push(...(await foundOn(page, visit)));
      found.push(
        ...findings()
          .slice(before)
          .map((what) => ({ at: visit.name, what })),
      );
    }
    return { wire: first ?? nothing, findings: found };
  } finally {
    await close();
  }
}

async function load(page: Page, address: string, { width, hasLateFonts }: Visit): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: "light" });
  if (hasLateFonts) await delayFonts(page);
  await page.goto(address, { waitUntil: "networkidle" });
}

/** Keep fonts back until the page is drawn without them. */
async function delayFonts(page: Page): Promise<void> {
  await page.route(/\.woff2$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, fontDelay));
    await route.continue();
  });
}

async function foundOn(page: Page, { name, width, schemes }: Visit): Promise<Finding[]> {
  const shift = await page.evaluate(layoutShift);
  const { by, elements } = await page.evaluate(overflow);
  const barriers: Finding[] = [];
  const wrong = [
    ...(shift > 0 ? [`the layout shifts by ${shift.toFixed(4)} while the page loads`] : []),
    ...(by > 0 ? [`the page is ${by} px too wide: ${elements.join(", ")}`] : []),
    ...(await page.evaluate(moving)).map((element) => `moves although no motion is wanted: ${element}`),
  ];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    barriers.push(...(await barriersOn(page)).map((what) => ({ at: `${name} ${colorScheme}`, what })));
  }
  if (width === desk.width) wrong.push(...(await unseenFocus(page)));
  return [...wrong.map((what) => ({ at: name, what })), ...barriers];
}

/** Without scripts the main part still says something. */
async function withoutScripts(
  browser: Browser,
  { url }: SiteUnderCheck,
  { address, kind }: KindPage,
): Promise<string[]> {
  const { page, findings, close } = await openPage(browser, { javaScript: false });
  try {
    await page.goto(`${url}${address.slice(1)}`, { waitUntil: "load" });
    const text = (await page.locator("main").allInnerTexts()).join(" ").trim();
    const fewest = kind.startsWith("article") ? 100 : 20;
    const says = text.length < fewest ? [`the main part says only “${text}”`] : [];
    return [...findings(), ...says].map((each) => `without scripts: ${each}`);
  } finally {
    await close();
  }
}
