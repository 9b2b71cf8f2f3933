import { describe, expect, test } from "vitest";
import { type SearchVisit, searchVisits } from "./open-search.ts";
import { searchSite } from "./search-site.ts";

/** Twelve articles: each names a person of its own and Ada Byron; half are of oil, some of water; two languages. */
const articles = Array.from({ length: 12 }, (_, at) => ({
  title: `Harbour ${at + 1}`,
  date: `${1920 + (at % 4)}`,
  body: "Ships came in.",
  people: ["Ada Byron", `José Pérez ${at + 1}`],
  tags: at % 2 === 0 ? ["oil"] : at % 3 === 0 ? ["water"] : [],
  authors: at === 0 ? ["Jane Roe"] : ["John Doe"],
  publication: "The Evening Post",
  lang: at === 0 ? "de" : "en",
}));

const facet = ({ page }: SearchVisit, name: string) =>
  page.locator(".search-facet").filter({ has: page.locator("summary", { hasText: new RegExp(`^${name}`) }) });
const open = (it: SearchVisit, name: string) => facet(it, name).locator("summary").click();
const values = (it: SearchVisit, name: string) =>
  facet(it, name).locator(".search-facet-value").allTextContents();

describe("facets", () => {
  const visit = searchVisits(() => searchSite(articles));

  test("are those with a choice: one of a single value is left out", async () => {
    const it = visit();
    await it.visit("?q=harbour");
    await it.status("12 articles");
    const shown = () => it.page.locator(".search-facet > summary").allTextContents();
    await expect.poll(shown).toEqual(["Topics", "People", "Authors", "Languages", "Years"]);
  });

  test("count what each value would show, and call languages by their names", async () => {
    const it = visit();
    await it.visit("?q=harbour");
    await it.status("12 articles");
    await expect.poll(() => values(it, "Topics")).toEqual(["Oil & gas 6", "Water 2"]);
    await open(it, "Languages");
    await expect.poll(() => values(it, "Languages")).toEqual(["English 11", "German 1"]);
    await open(it, "Years");
    await expect.poll(() => values(it, "Years")).toEqual(["1923 3", "1922 3", "1921 3", "1920 3"]);
  });

  test("widen within one and narrow between them", async () => {
    const it = visit();
    await it.visit("?q=harbour");
    await it.page.getByLabel("Oil & gas").check();
    await it.status("6 of 12");
    await it.page.getByLabel("Water").check();
    await it.status("8 of 12");
    await open(it, "Years");
    await it.page.getByLabel("1920").check();
    await it.status("3 of 12");
    expect(it.query()).toBe("?q=harbour&tag=oil&tag=water&year=1920");
    expect(await it.page.locator(".search-filters > summary").textContent()).toBe("Filters: 3 chosen");
  });

  test("fetch nothing of a folded one", async () => {
    const it = visit();
    const asked: string[] = [];
    it.page.on("request", (request) => asked.push(request.url()));
    await it.visit("?q=harbour");
    await expect.poll(() => values(it, "Topics")).toHaveLength(2);
    const filters = () => asked.filter((address) => address.includes("/filter/")).length;
    expect(filters()).toBe(1);
    await open(it, "People");
    await expect.poll(() => values(it, "People")).toHaveLength(8);
    expect(filters()).toBe(2);
  });

  test("of many values are searched, whatever the accents", async () => {
    const it = visit();
    await it.visit("?q=harbour");
    await it.status("12 articles");
    await open(it, "People");
    await facet(it, "People").getByRole("button", { name: "Show all 13" }).click();
    expect(await values(it, "People")).toHaveLength(13);
    const find = it.page.getByRole("searchbox", { name: "Find in this list" });
    await find.fill("perez 12 jose");
    await expect.poll(() => values(it, "People")).toEqual(["José Pérez 12 1"]);
    await find.fill("nobody");
    await it.page.getByText("Nothing in this list matches.").waitFor();
    await find.press("Escape");
    await expect.poll(() => values(it, "People")).toHaveLength(13);
  });

  test("that are chosen stand above the results, and are given up there", async () => {
    const it = visit();
    await it.visit("?q=harbour&tag=oil&person=Ada+Byron&from=1920&until=1921");
    await it.status("3 of 12");
    const chosen = it.page.getByRole("region", { name: "Your choices" });
    expect(await chosen.getByRole("button").allTextContents()).toEqual([
      "Dates 1920 to 1921 ×",
      "Topics Oil & gas ×",
      "People Ada Byron ×",
      "Clear all filters",
    ]);
    await chosen.getByRole("button", { name: "Remove Topics: Oil & gas" }).click();
    await it.status("6 of 12");
    await chosen.getByRole("button", { name: "Remove Dates: 1920 to 1921" }).click();
    await it.status("12 articles");
    expect(it.query()).toBe("?q=harbour&person=Ada+Byron");
    await chosen.getByRole("button", { name: "Clear all filters" }).click();
    await expect.poll(() => it.query()).toBe("?q=harbour");
    expect(await chosen.count()).toBe(0);
  });

  test("that are given up by a key leave the focus at what was found, not at the top of the page", async () => {
    const it = visit();
    await it.visit("?q=harbour&tag=oil&person=Ada+Byron&from=1920&until=1921");
    await it.status("3 of 12");
    const presses: readonly [string, string][] = [
      ["Remove Topics: Oil & gas", "6 of 12"],
      ["All dates", "12 articles"],
      ["Clear all filters", "12 articles"],
    ];
    for (const [name, status] of presses) {
      await it.page.getByRole("button", { name }).press("Enter");
      await it.status(status);
      await expect
        .poll(() => it.page.evaluate(() => document.activeElement?.className))
        .toBe("search-status");
    }
  });

  test("can be opened before anything is asked for", async () => {
    const it = visit();
    await it.visit("");
    await it.page.getByText("Filters", { exact: true }).click();
    await expect.poll(() => values(it, "Topics")).toEqual(["Oil & gas 6", "Water 2"]);
    await it.page.getByLabel("Water").check();
    await it.status("2 articles fit your choices");
  });
});

describe("facets on a phone", () => {
  const visit = searchVisits(() => searchSite(articles), { width: 390 });

  test("wait folded below the box", async () => {
    const it = visit();
    await it.visit("?q=harbour");
    await it.status("12 articles");
    expect(await it.page.locator(".search-facet").first().isVisible()).toBe(false);
    await it.page.getByText("Filters", { exact: true }).click();
    await expect.poll(() => values(it, "Topics")).toHaveLength(2);
  });
});

describe("a great many topics", () => {
  const many = Array.from({ length: 400 }, (_, at) => ({
    ...{ slug: `unlu-${at + 1}`, label: `Ünlü ${at + 1}`, alsoKnownAs: [], mentions: 2 },
  }));
  const visit = searchVisits(() =>
    searchSite([{ title: "Harbour", tags: many.map(({ slug }) => slug) }], { topics: many }),
  );

  test("are called by their labels, though the page itself names but the commonest", async () => {
    const it = visit();
    await it.visit("");
    const data = await it.page.locator("#search-data").textContent();
    expect(data?.match(/Ünlü \d+/g)?.length).toBeLessThanOrEqual(301);
    await it.visit("?q=harbour");
    await it.status("1 article");
    const labels = await it.page.locator(".search-result-topics a").allTextContents();
    expect(new Set(labels)).toEqual(new Set(many.map(({ label }) => label)));
  });
});
