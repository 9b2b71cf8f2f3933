import { describe, expect, test } from "vitest";
import { expectQuiet, type SearchVisit, searchVisits } from "./open-search.ts";
import { searchSite } from "./search-site.ts";

/** Forty years, one article in each and three more in 1923; one of a decade, two without a date. */
const articles = [
  ...Array.from({ length: 40 }, (_, at) => ({ title: `Harbour ${1900 + at}`, date: `${1900 + at}` })),
  { title: "Harbour in April", date: "1923-04-18" },
  { title: "Harbour in May", date: "1923-05" },
  { title: "Harbour later in May", date: "1923-05-30" },
  { title: "Harbour in the twenties", date: "192X" },
  { title: "Harbour, undated" },
  { title: "Harbour, some time" },
];

const bars = ({ page }: SearchVisit) => page.locator(".time-bar");
const chosen = ({ page }: SearchVisit) => page.locator(".time-bar-chosen");
const handle = ({ page }: SearchVisit, name: string) => page.getByRole("slider", { name });

/** Press on one bar, go to another and let go. */
async function drag(it: SearchVisit, from: number, to: number): Promise<void> {
  const middle = async (at: number) => {
    const box = await bars(it).nth(at).boundingBox();
    const plot = await it.page.locator(".time-plot").boundingBox();
    return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (plot?.y ?? 0) + (plot?.height ?? 0) / 2] as const;
  };
  await it.page.mouse.move(...(await middle(from)));
  await it.page.mouse.down();
  await it.page.mouse.move(...(await middle(to)), { steps: 5 });
  await it.page.mouse.up();
}

describe("a range of dates", () => {
  const visit = searchVisits(() => searchSite(articles));

  test("is chosen by dragging across the years, before anything is asked for", async () => {
    const it = visit();
    await it.visit("");
    expect(await bars(it).count()).toBe(40);
    await drag(it, 10, 19);
    await it.status("10 articles fit your choices");
    expect(it.query()).toBe("?from=1910&until=1919");
    expect(await chosen(it).count()).toBe(10);
    expect(await it.page.getByLabel("From").inputValue()).toBe("1910");
    expectQuiet(it);
  });

  test("is drawn by month when it is a year, and a month is chosen of it", async () => {
    const it = visit();
    await it.visit("?q=harbour");
    await it.status("46 articles");
    await drag(it, 23, 23);
    await it.status("5 of 46 articles");
    expect(it.query()).toBe("?q=harbour&from=1923&until=1923");
    await expect.poll(() => bars(it).count()).toBe(12);
    await drag(it, 4, 4);
    await expect.poll(() => it.query()).toBe("?q=harbour&from=1923-05&until=1923-05");
    await it.page.getByRole("button", { name: "Earlier: April 1923" }).click();
    await expect.poll(() => it.query()).toBe("?q=harbour&from=1923-04&until=1923-04");
    await it.page.getByRole("button", { name: "All dates" }).click();
    await it.status("46 articles");
    expect(await bars(it).count()).toBe(40);
  });

  test("is chosen by keys: each end is a slider that says what it stands on", async () => {
    const it = visit();
    await it.visit("?q=harbour");
    await it.status("46 articles");
    await expect.poll(() => bars(it).count()).toBe(40);
    await handle(it, "First date").focus();
    for (const key of ["PageUp", "Shift+ArrowRight", "ArrowRight", "ArrowLeft", "ArrowRight"]) {
      await it.page.keyboard.press(key);
    }
    expect(await handle(it, "First date").getAttribute("aria-valuetext")).toBe("1921: 1 article");
    await it.page.keyboard.press("Enter");
    await expect.poll(() => it.query()).toBe("?q=harbour&from=1921&until=1939");
    await handle(it, "Last date").focus();
    await it.page.keyboard.press("Home");
    await it.page.keyboard.press("ArrowUp");
    await it.page.keyboard.press("ArrowUp");
    await it.page.keyboard.press("ArrowUp");
    expect(await handle(it, "Last date").getAttribute("aria-valuetext")).toBe("1924: 1 article");
    await it.page.keyboard.press("End");
    await it.page.keyboard.press("Escape");
    expect(await handle(it, "Last date").getAttribute("aria-valuetext")).toBe("1939: 1 article");
    expect(it.query()).toBe("?q=harbour&from=1921&until=1939");
  });

  test("is taken without Enter when the keys rest", async () => {
    const it = visit();
    await it.visit("?q=harbour");
    await it.status("46 articles");
    await handle(it, "Last date").focus();
    await it.page.keyboard.press("PageDown");
    await expect.poll(() => it.query()).toBe("?q=harbour&from=1900&until=1929");
  });

  const typed: readonly [string, string][] = [
    ["1923", "1923"],
    ["1923-5", "1923-05"],
    [" 1923/05/30 ", "1923-05-30"],
    ["۱۹۲۳-۰۵", "1923-05"],
    ["192x", "192X"],
  ];
  test.each(typed)("is typed as %j", async (text, date) => {
    const it = visit();
    await it.visit("?q=harbour");
    await it.page.getByLabel("From").fill(text);
    await it.page.keyboard.press("Enter");
    await expect.poll(() => it.query()).toBe(`?q=harbour&from=${date}`);
  });

  const mistaken: readonly [string, string][] = [
    ["1923-02-30", "There is no such day as 1923-02-30."],
    ["last year", "“last year” is no year, month or day. Write it like 1923, 1923-04 or 1923-04-18."],
  ];
  test.each(mistaken)("that is mistyped as %j is explained, and changes nothing", async (text, said) => {
    const it = visit();
    await it.visit("?q=harbour");
    await it.status("46 articles");
    const field = it.page.getByLabel("Until");
    await field.fill(text);
    await field.press("Enter");
    expect(await it.page.locator("#date-until-fault").textContent()).toBe(said);
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(it.query()).toBe("?q=harbour");
  });

  test("that ends before it begins is explained, and shown as it is looked for", async () => {
    const it = visit();
    await it.visit("?q=harbour&from=1930&until=1920");
    await it.page.getByText("The last date is before the first. They were exchanged.").waitFor();
    await it.status("15 of 46 articles");
    await it.page.getByRole("button", { name: "1920 to 1930" }).waitFor();
    await it.page.getByText("Dates: 1920 to 1930").waitFor();
  });

  test("that takes away the button to which the focus goes leaves it at what was found", async () => {
    const it = visit();
    await it.visit("?q=harbour&from=1923-04&until=1923-05");
    await it.page.getByRole("button", { name: /^Earlier/ }).waitFor();
    await it.page.getByLabel("Until").fill("1920");
    await it.page.keyboard.press("Tab");
    await it.page.getByText("Dates: 1920 to April 1923").waitFor();
    await expect.poll(() => it.page.evaluate(() => document.activeElement?.className)).toBe("search-status");
  });

  test("leaves out what has no date, unless the reader wants it", async () => {
    const it = visit();
    await it.visit("?q=harbour&from=1930&until=1939");
    await it.status("10 of 46 articles");
    await it.page.getByLabel("Also 2 articles without a date").check();
    await it.status("12 of 46 articles");
    expect(it.query()).toBe("?q=harbour&from=1930&until=1939&undated=yes");
  });

  test("says how many articles are dated too loosely to be drawn", async () => {
    const it = visit();
    await it.visit("?q=harbour&from=1923&until=1923");
    await it.page.getByText("2 articles are dated too loosely to be drawn here.").waitFor();
  });

  test("can be read and chosen as a table", async () => {
    const it = visit();
    await it.visit("?q=harbour+OR+nothing&from=1923&until=1923");
    await it.status("5 of 46");
    await it.page.getByText("As a table").click();
    const rows = it.page.locator(".time-table tbody tr");
    await expect.poll(() => rows.allTextContents()).toEqual(["April 19231", "May 19232"]);
    const [from, until] = await Promise.all(
      ["From", "Until"].map(async (label) => (await it.page.getByLabel(label).boundingBox())?.y ?? 0),
    );
    // The fields stay together beside it.
    expect((until ?? 0) - (from ?? 0)).toBeLessThan(80);
    await it.page.getByRole("button", { name: "April 1923", exact: true }).click();
    // With it the articles that may be of that month: of the year, of the decade.
    await it.status("3 of 46 articles");
  });
});

describe("a range of dates on a phone", () => {
  const visit = searchVisits(() => searchSite(articles), { width: 390 });

  test("waits folded, and is chosen there too", async () => {
    const it = visit();
    await it.visit("?q=harbour");
    await it.status("46 articles");
    expect(await it.page.locator(".time-plot").isVisible()).toBe(false);
    await it.page.getByText("Dates", { exact: true }).last().click();
    await drag(it, 0, 9);
    await it.status("10 of 46 articles");
    expect(it.query()).toBe("?q=harbour&from=1900&until=1909");
  });
});

describe("a range of dates in a page that runs from right to left", () => {
  const visit = searchVisits(() => searchSite(articles));

  test("has its first year on the right, and the left arrow leads on", async () => {
    const it = visit();
    await it.visit("?q=harbour");
    await it.page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    await it.status("46 articles");
    const [first, last] = [await bars(it).first().boundingBox(), await bars(it).last().boundingBox()];
    expect(first?.x).toBeGreaterThan(last?.x ?? 0);
    await handle(it, "First date").focus();
    await it.page.keyboard.press("ArrowLeft");
    expect(await handle(it, "First date").getAttribute("aria-valuetext")).toBe("1901: 1 article");
    await it.page.keyboard.press("Escape");
    await drag(it, 0, 9);
    await it.status("10 of 46 articles");
  });
});
