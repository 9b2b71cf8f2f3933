import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { type SearchVisit, searchVisits } from "./open-search.ts";
import { searchSite } from "./search-site.ts";

const articles = [
  ...Array.from({ length: 40 }, (_, at) => ({
    title: `Harbour ${at + 1}`,
    date: `${1900 + at}`,
    body: "Ships came in. ".repeat(30),
    tags: at < 30 ? ["oil"] : [],
  })),
  {
    ...{
      title: `=HYPERLINK("x") "Dam", it said`,
      date: "1923?",
      body: "Ünlü river.",
      tags: ["oil", "water"],
    },
    ...{ authors: ["Jane Roe", "John Doe"], publication: "The Evening Post" },
  },
  { title: "River, undated", body: "A river." },
];

const scroll = ({ page }: SearchVisit) => page.evaluate(() => Math.round(scrollY));

describe("what is asked for", () => {
  const visit = searchVisits(() => searchSite(articles));

  test("stands in the address, and is gone back and forward through", async () => {
    const it = visit();
    await it.visit("?q=harbour");
    await it.status("40 articles");
    await it.box().fill("river");
    await it.status("2 articles");
    await it.box().press("Enter");
    await it.page.getByLabel("Oil & gas").check();
    await it.status("1 of 2");
    expect(it.query()).toBe("?q=river&tag=oil");
    await it.page.goBack();
    await it.status("2 articles for “river”");
    await it.page.goBack();
    await it.status("40 articles for “harbour”");
    expect(await it.box().inputValue()).toBe("harbour");
    await it.page.goForward();
    await it.page.goForward();
    await it.status("1 of 2");
    await it.page.reload();
    await it.status("1 of 2 articles for “river”");
  });

  test("is shown again as far as the reader had come, after a reload and on the way back from an article", async () => {
    const it = visit();
    await it.visit("?q=harbour&sort=oldest");
    await it.status("40 articles");
    for (const shown of [20, 30]) {
      await it.page.locator(".search-more").click();
      await expect.poll(it.titles).toHaveLength(shown);
    }
    const link = it.page.getByRole("link", { name: "Harbour 25", exact: true });
    await link.scrollIntoViewIfNeeded();
    const remembered = () =>
      it.page.evaluate(() => (history.state as { scroll?: number } | null)?.scroll ?? 0);
    await expect.poll(remembered).toBeGreaterThan(500);
    await expect.poll(async () => (await remembered()) - (await scroll(it))).toBe(0);
    const before = await scroll(it);
    await it.page.reload();
    await expect.poll(it.titles).toHaveLength(30);
    await expect.poll(() => scroll(it)).toBe(before);
    await link.click();
    await it.page.waitForURL("**/1924/**");
    await it.page.goBack();
    await expect.poll(it.titles).toHaveLength(30);
    await expect.poll(() => scroll(it)).toBe(before);
  });

  test("can be copied and cited", async () => {
    const it = visit();
    await it.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await it.visit("?q=river&tag=oil");
    await it.status("1 of 2");
    await it.page.getByText("Save or cite").click();
    await it.page.getByRole("button", { name: "Copy link to this search" }).click();
    await it.page.getByText("Copied").waitFor();
    const copied = () => it.page.evaluate(() => navigator.clipboard.readText());
    expect(await copied()).toBe(`${it.url}search/?q=river&tag=oil`);
    await it.page.getByRole("button", { name: "Copy citation" }).click();
    await expect.poll(copied).toContain("Search for “river” in The Test Gazette, 1 article, http");
    const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date());
    expect(await copied()).toContain(`/search/?q=river&tag=oil, ${today}.`);
  });
});

describe("a download", () => {
  const visit = searchVisits(() => searchSite(articles));

  async function download(
    it: SearchVisit,
    query: string,
    format: string,
  ): Promise<readonly [string, string]> {
    await it.visit(query);
    await it.status("article");
    await it.page.getByText("Save or cite").click();
    const [file] = await Promise.all([
      it.page.waitForEvent("download"),
      it.page.getByRole("button", { name: format, exact: true }).click(),
    ]);
    await it.page.getByText(`Downloaded: ${file.suggestedFilename()}`).waitFor();
    return [file.suggestedFilename(), await readFile(await file.path(), "utf8")];
  }

  test("as CSV opens in spreadsheets, and no cell of it is run", async () => {
    const it = visit();
    const [name, text] = await download(it, "?q=river&sort=oldest", "CSV");
    expect(name).toBe("The Test Gazette - river.csv");
    expect(text.startsWith("\uFEFF")).toBe(true);
    const rows: unknown = parse(text, { bom: true, columns: true });
    expect(rows).toEqual([
      {
        title: `'=HYPERLINK("x") "Dam", it said`,
        date: "1923?",
        authors: "Jane Roe; John Doe",
        publication: "The Evening Post",
        tags: "Oil & gas; Water",
        language: "en",
        address: new URL("1923/article-41/", it.url).href,
        excerpt: expect.stringMatching(/^Ünlü river\./),
      },
      expect.objectContaining({ title: "River, undated", date: "", authors: "", publication: "" }),
    ]);
  });

  test("as JSON Lines has an object on each line", async () => {
    const [name, text] = await download(visit(), "?q=river&sort=oldest", "JSON Lines");
    expect(name).toBe("The Test Gazette - river.jsonl");
    const [first, second] = text.trimEnd().split("\n");
    expect(JSON.parse(first ?? "")).toMatchObject({ authors: ["Jane Roe", "John Doe"], date: "1923?" });
    expect(JSON.parse(second ?? "")).toMatchObject({ title: "River, undated", tags: [] });
  });

  test("as RIS and BibTeX has a record of each", async () => {
    const it = visit();
    const [ris, records] = await download(it, "?q=river", "RIS");
    expect([ris, records.match(/^TY {2}- /gm)?.length, records.match(/^ER {2}- /gm)?.length]).toEqual([
      "The Test Gazette - river.ris",
      2,
      2,
    ]);
    const [bib, entries] = await download(it, "?q=river", "BibTeX");
    expect([bib, entries.match(/^@/gm)?.length]).toEqual(["The Test Gazette - river.bib", 2]);
  });

  test("holds all articles found in the order shown, not only those on the page", async () => {
    const [, text] = await download(visit(), "?q=harbour&sort=oldest", "JSON Lines");
    const titles = text.trimEnd().split("\n");
    expect(titles.map((line) => JSON.parse(line).title)).toEqual(
      Array.from({ length: 40 }, (_, at) => `Harbour ${at + 1}`),
    );
  });

  test("tells how far it is and can be broken off", async () => {
    const it = visit();
    await it.visit("?q=harbour&sort=oldest");
    await it.status("40 articles");
    await it.page.route("**/fragment/*", () => undefined);
    await it.page.getByText("Save or cite").click();
    await it.page.getByRole("button", { name: "CSV" }).click();
    await it.page.getByRole("progressbar").waitFor();
    expect(await it.page.getByRole("button", { name: "CSV" }).isDisabled()).toBe(true);
    await it.page.getByRole("button", { name: "Cancel" }).click();
    expect(await it.page.getByRole("progressbar").count()).toBe(0);
    expect(await it.page.getByRole("button", { name: "CSV" }).isEnabled()).toBe(true);
  });

  test("that breaks off says so", async () => {
    const it = visit();
    await it.visit("?q=harbour&sort=oldest");
    await it.status("40 articles");
    await it.page.route("**/fragment/*", (route) => route.abort());
    await it.page.getByText("Save or cite").click();
    await it.page.getByRole("button", { name: "RIS" }).click();
    await it.page.getByText("The download broke off").waitFor();
  });
});
