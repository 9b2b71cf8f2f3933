import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Wording } from "../../src/wording.ts";
import { accessibilityFindings } from "../site-checks/accessibility.ts";
import { launchBrowser } from "../support/browser.ts";
import { type ServedFolder, serveFolder } from "../support/serve-folder.ts";
import { english } from "../support/wording-in.ts";
import { searchVisits } from "./open-search.ts";
import { searchSite } from "./search-site.ts";

const articles = [
  ...Array.from({ length: 30 }, (_, at) => ({
    title: `Harbour ${at + 1}`,
    date: `19${10 + at}`,
    body: "Ships came in.",
    tags: ["oil"],
    people: ["Ada Byron", `Jane Roe ${at}`],
  })),
  {
    title: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    body: "Lang.",
  },
  { title: "گزارش بندر", date: "1923", body: "کشتی‌ها آمدند.", lang: "fa", tags: ["water"] },
];

/** States of the page: nothing asked, results, choices, a mistake, a word that occurs nowhere, nothing found. */
const states: readonly string[] = [
  "",
  "?q=harbour",
  "?q=harbour&year=1912&tag=oil&from=1912&until=1913",
  "?q=%28harbour+OR&from=soon&until=1913",
  "?q=harbuor+ships",
  "?q=zzzzzz",
  "?q=%D8%A8%D9%86%D8%AF%D8%B1",
];

/** The same words in a page that runs from right to left. */
const rightToLeft: Wording = { ...english, dir: "rtl" };

describe.each([
  ["from left to right", english],
  ["from right to left", rightToLeft],
])("the search page, %s,", (_, wording) => {
  let served: ServedFolder;
  beforeAll(async () => {
    served = await serveFolder(await searchSite(articles, { wording }), "/archive/");
  });
  afterAll(() => served.close());

  test.each([390, 1280])("is open to everyone at a width of %i", async (width) => {
    const browser = await launchBrowser();
    const addresses = states.map((state) => `${served.url}search/${state}`);
    const findings = await accessibilityFindings(browser, addresses, { width });
    await browser.close();
    expect(findings).toEqual([]);
  });
});

describe("the search page", () => {
  const visit = searchVisits(() => searchSite(articles));

  /** Open everything that is folded. */
  async function unfold(page: Page): Promise<void> {
    await page.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
    });
    await page.waitForTimeout(300);
  }

  test.each(states)("is wholly seen at a width of 320 pixels at %j", async (state) => {
    const it = visit();
    await it.page.setViewportSize({ width: 320, height: 640 });
    await it.visit(state);
    await it.page.waitForLoadState("networkidle");
    await unfold(it.page);
    const wide = await it.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main *")]
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
        .filter((each) => !each.closest(".unseen"))
        .map((each) => each.className),
    );
    expect(wide).toEqual([]);
    expect(await it.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test("gives every button, link, box and handle a size that a finger can hit", async () => {
    const it = visit();
    await it.page.setViewportSize({ width: 390, height: 800 });
    await it.visit("?q=harbour&from=1912&until=1913&tag=oil");
    await it.status("2 of 30");
    await unfold(it.page);
    const small = await it.page
      .locator("#search :is(a, button, input, select, summary, [role=slider])")
      .evaluateAll((all) =>
        all
          .map((each) => ({ each, box: (each.closest("label") ?? each).getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
          .map(({ each, box }) => `${each.className} ${each.textContent} ${box.width}×${box.height}`),
      );
    expect(small).toEqual([]);
  });

  test("is used by the keyboard alone, from the box to an article", async () => {
    const it = visit();
    await it.visit("");
    const focused = () =>
      it.page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim());
    await it.page.keyboard.press("/");
    expect(await focused()).toBe("search-box");
    await it.page.keyboard.type("harbour");
    await it.status("30 articles for “harbour”");
    await it.page.keyboard.press("Tab");
    expect(await focused()).toBe("Search");
    await it.page.keyboard.press("Tab");
    expect(await focused()).toBe("How to search");
    await it.page.keyboard.press("Tab");
    expect(await focused()).toBe("Filters");
    await it.page.keyboard.press("Tab");
    expect(await focused()).toBe("Topics");
    // The topics are counted after the results.
    await it.page.getByRole("checkbox", { name: "Oil & gas" }).waitFor();
    await it.page.keyboard.press("Tab");
    await it.page.keyboard.press("Space");
    await it.page.getByRole("button", { name: "Remove Topics: Oil & gas" }).waitFor();
    await it.page.getByLabel("Sort by").focus();
    await it.page.keyboard.press("ArrowDown");
    await it.page.keyboard.press("ArrowDown");
    await expect.poll(it.query).toBe("?q=harbour&tag=oil&sort=oldest");
    await it.page.locator(".search-result-title", { hasText: /^Harbour 1$/ }).waitFor();
    const after: (string | null | undefined)[] = [];
    for (const key of [
      "/",
      "ArrowDown",
      "ArrowDown",
      "ArrowUp",
      "ArrowUp",
      "ArrowDown",
      "Escape",
      "ArrowDown",
    ]) {
      await it.page.keyboard.press(key);
      after.push(await focused());
    }
    expect(after).toEqual([
      "search-box",
      "Harbour 1",
      "Harbour 2",
      "Harbour 1",
      "search-box",
      "Harbour 1",
      "search-box",
      "Harbour 1",
    ]);
    await it.page.keyboard.press("Enter");
    await it.page.waitForURL("**/1910/article-1/**");
  });

  test("shows where the focus is", async () => {
    const it = visit();
    await it.visit("?q=harbour&from=1912&until=1913");
    await it.status("2 of 30");
    await it.page.keyboard.press("/");
    const unmarked: string[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      const style = await it.page.evaluate(() => {
        const element = document.activeElement;
        if (!element?.closest("#search")) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return {
          name: `${element.className} ${element.id}`,
          isMarked: outlineStyle !== "none" && outlineWidth !== "0px",
        };
      });
      if (style && !style.isMarked) unmarked.push(style.name);
      await it.page.keyboard.press("Tab");
    }
    expect(unmarked).toEqual([]);
  });

  test.each(["light", "dark"] as const)("is drawn in the reader's own colours, %s", async (colorScheme) => {
    const it = visit();
    await it.page.emulateMedia({ forcedColors: "active", colorScheme });
    await it.visit("?q=harbour&from=1912-01&until=1912-06");
    await it.page.locator(".time-bar-chosen").first().waitFor({ state: "attached" });
    const colors = await it.page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("p"));
      const system = (name: string) => {
        probe.style.backgroundColor = name;
        return getComputedStyle(probe).backgroundColor;
      };
      const styleOf = (selector: string, pseudo?: string) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element, pseudo);
      };
      const own = {
        bar: styleOf(".time-bar:not(.time-bar-chosen)")?.fill,
        chosen: styleOf(".time-bar-chosen")?.fill,
        handle: styleOf(".time-handle", "::after")?.backgroundColor,
      };
      probe.style.setProperty("forced-color-adjust", "none");
      const wanted = { bar: system("CanvasText"), chosen: system("Highlight"), handle: system("CanvasText") };
      return { own, wanted };
    });
    expect(colors.own).toEqual(colors.wanted);
  });

  test("is ready within 100 kB, its typeface included", async () => {
    const it = visit();
    const sizes = new Map<string, number>();
    it.page.on("response", async (response) => {
      const path = new URL(response.url()).pathname;
      const body = await response.body();
      sizes.set(path, path.endsWith(".woff2") ? body.length : gzipSync(body).length);
    });
    await it.visit("");
    await it.page.waitForLoadState("networkidle");
    await it.page.waitForTimeout(300);
    expect([...sizes.keys()].some((path) => path.endsWith(".woff2"))).toBe(true);
    const sum = [...sizes.values()].reduce((total, size) => total + size, 0);
    expect(sum, JSON.stringify([...sizes])).toBeLessThanOrEqual(100_000);
  });
});
