import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { serveFolder } from "../support/serve-folder.ts";
import { expectQuiet, searchVisits } from "./open-search.ts";
import { searchSite } from "./search-site.ts";

const numbered = Array.from({ length: 23 }, (_, at) => ({
  title: `Harbour ${at + 1}`,
  date: `19${10 + at}`,
  body: "Ships came in.",
}));
const articles = [
  ...numbered,
  {
    ...{ title: "The dam", date: "1923-05-02", tags: ["oil"], body: "A <b>cyber-attack</b> by Kazemian." },
    ...{ authors: ["Jane Roe", "John Doe"], publication: "The Evening Post" },
  },
  { title: `<script>document.title = "lost"</script>`, tags: ["water"], body: "Cyber <img src=x>." },
];

describe("the search page", () => {
  const visit = searchVisits(() => searchSite(articles));

  test("finds as the reader types and keeps the address in step", async () => {
    const it = visit();
    await it.visit("");
    expect(await it.page.locator("#search").textContent()).not.toContain("JavaScript");
    await it.box().pressSequentially("cyber");
    await it.status("2 articles for “cyber”");
    expect(await it.titles()).toEqual(expect.arrayContaining(["The dam"]));
    expect(await it.page.locator(".search-results mark").allTextContents()).toEqual(
      expect.arrayContaining(["cyber-attack", "Cyber"]),
    );
    expect(it.query()).toBe("?q=cyber");
    expectQuiet(it);
  });

  test("fetches nothing of the index before the reader asks, and no shard when they only enter the box", async () => {
    const it = visit();
    const asked: string[] = [];
    it.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await it.visit("");
    await it.page.waitForLoadState("networkidle");
    expect(asked.filter((path) => path.includes("/pagefind/"))).toEqual([]);
    await it.box().focus();
    await it.page.waitForResponse("**/assets/search-stem-english-*.js");
    await it.page.waitForLoadState("networkidle");
    const files = asked.filter((path) => path.includes("/pagefind/")).map((path) => path.split("/").at(-1));
    expect(new Set(files)).toEqual(new Set(["shards.json"]));
  });

  test("says when an article appeared, who wrote it and where, and of which topics it is", async () => {
    const it = visit();
    await it.visit("?q=kazemian");
    await it.status("1 article for “kazemian”");
    expect(await it.page.locator(".search-result-facts > *").allTextContents()).toEqual([
      "2 May 1923",
      "Jane Roe, John Doe",
      "The Evening Post",
    ]);
    const topic = it.page.getByRole("main").getByRole("list", { name: "Topics" }).getByRole("link");
    expect(await topic.textContent()).toBe("Oil & gas");
    expect(await topic.getAttribute("href")).toBe("/archive/tags/oil/");
  });

  test("leads to an article with the words to mark there", async () => {
    const it = visit();
    await it.visit("?q=kazemian+dam");
    await it.status("1 article");
    const address = await it.page.locator(".search-result-title a").getAttribute("href");
    const { pathname, searchParams } = new URL(address ?? "", it.url);
    expect(pathname).toBe("/archive/1923/05/02/article-24/");
    expect(searchParams.getAll("find").sort()).toEqual(["Kazemian", "dam"]);
  });

  test("answers an address at once and leaves the focus alone", async () => {
    const it = visit();
    await it.visit("?q=cyber&tag=oil");
    await it.status("1 of 2 articles for “cyber”");
    expect(await it.box().inputValue()).toBe("cyber");
    expect(await it.page.getByLabel("Oil & gas").first().isChecked()).toBe(true);
    expect(await it.page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  });

  test("shows what is hostile as the text that it is", async () => {
    const it = visit();
    await it.visit("?tag=water");
    await it.status("1 article fits your choices");
    expect(await it.titles()).toEqual([`<script>document.title = "lost"</script>`]);
    expect(await it.page.locator("#search img, #search script").count()).toBe(0);
    expect(await it.page.title()).toBe("Search — The Test Gazette");
  });

  test("says which longer words stand in for an unfinished one", async () => {
    const it = visit();
    await it.visit("?q=kazem");
    await it.status("1 article for “kazem”");
    expect(await it.page.locator(".search-note").textContent()).toBe(
      "No article holds “kazem” as a word. Found instead: “Kazemian”.",
    );
  });

  test("gives up the filters where they leave nothing", async () => {
    const it = visit();
    await it.visit("?q=kazemian&year=1912");
    await it.status("None of 1 article for “kazemian” fits your choices");
    await it.page.locator(".search-advice").getByRole("button", { name: "Clear all filters" }).click();
    await it.status("1 article for “kazemian”");
    expect(it.query()).toBe("?q=kazemian");
  });

  test("shows more results and goes on reading at the first of them", async () => {
    const it = visit();
    await it.visit("?q=harbour&sort=oldest");
    await it.status("23 articles");
    // Four come before the others are fetched.
    await it.page.locator(".search-result").nth(9).waitFor();
    expect(await it.titles()).toHaveLength(10);
    await it.page.getByRole("button", { name: "10 more (13 left)" }).click();
    await it.page.locator(".search-result").nth(19).waitFor();
    expect(await it.page.evaluate(() => document.activeElement?.textContent)).toBe("Harbour 11");
    await it.page.getByRole("button", { name: "3 more (3 left)" }).click();
    await it.page.locator(".search-result").nth(22).waitFor();
    expect(await it.page.locator(".search-more").count()).toBe(0);
  });

  test("sorts by relevance, newest and oldest", async () => {
    const it = visit();
    await it.visit("?q=harbour");
    await it.status("23 articles");
    const sort = it.page.getByLabel("Sort by");
    expect(await sort.inputValue()).toBe("relevance");
    await sort.selectOption("Oldest first");
    await it.page.locator(".search-result-title", { hasText: /^Harbour 1$/ }).waitFor();
    expect((await it.titles()).slice(0, 3)).toEqual(["Harbour 1", "Harbour 2", "Harbour 3"]);
    await sort.selectOption("Newest first");
    await it.page.locator(".search-result-title", { hasText: /^Harbour 23$/ }).waitFor();
    expect((await it.titles()).slice(0, 3)).toEqual(["Harbour 23", "Harbour 22", "Harbour 21"]);
    expect(it.query()).toBe("?q=harbour&sort=newest");
  });

  test("works again when what could not be fetched is there again", async () => {
    const it = visit();
    await it.page.route("**/index/*", (route) => route.abort());
    await it.visit("?q=harbour");
    await it.page.getByRole("alert").waitFor();
    await it.page.unroute("**/index/*");
    await it.box().press("Enter");
    await it.status("articles for “harbour”");
    expect(it.query()).toBe("?q=harbour");
    await it.box().fill("cyber");
    await it.status("2 articles for “cyber”");
  });

  test("answers without suggestions where the words of the archive cannot be fetched", async () => {
    const it = visit();
    await it.page.route("**/vocabulary/*", (route) => route.abort());
    await it.visit("?q=harbuor");
    await it.status("No articles");
    await it.page.getByText("occurs nowhere", { exact: false }).first().waitFor();
    expect(await it.page.getByRole("alert").count()).toBe(0);
  });

  test("says so where the index is lost, and leads to the lists", async () => {
    const lost = await searchSite(articles.slice(0, 2));
    await rm(join(lost, "pagefind", "shards.json"));
    const without = await serveFolder(lost, "/archive/");
    const { page } = visit();
    await page.goto(`${without.url}search/?q=harbour`);
    await page.getByRole("alert").waitFor();
    const links = await page
      .getByRole("alert")
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    await without.close();
    expect(links).toEqual(["/archive/tags/", "/archive/dates/"]);
  });
});

describe("the search page of an index in shards", () => {
  /** The newest shard first, then two, then four: in the first three are the articles that are shown first. */
  const enough = 3;

  const visit = searchVisits(() => searchSite(numbered, { shardSize: 5 }));

  test("shows the newest articles at once, and leaves them where they are when all are counted", async () => {
    const it = visit();
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let asked = 0;
    await it.page.route("**/index/*", async (route) => {
      asked += 1;
      if (asked > enough) await gate;
      await route.continue();
    });
    await it.visit("?q=harbour&sort=newest");
    await it.status("Counting articles for “harbour”…");
    await it.page.locator(".search-results > li").nth(9).waitFor();
    const early = await it.titles();
    expect(early).toEqual(Array.from({ length: 10 }, (_, at) => `Harbour ${23 - at}`));
    open();
    await it.status("23 articles for “harbour”");
    expect(await it.titles()).toEqual(early);
  });

  test("asks only the shards that a year may be in before it shows what it holds", async () => {
    const it = visit();
    const asked: string[] = [];
    it.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const shown = it.page.waitForRequest("**/fragment/*");
    await it.visit("?q=harbour&year=1912");
    await shown;
    expect(asked.filter((path) => path.endsWith(".pf_meta"))).toHaveLength(1);
    await it.status("1 of 23 articles");
    expect(await it.titles()).toEqual(["Harbour 3"]);
  });
});
