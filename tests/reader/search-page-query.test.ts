import { describe, expect, test } from "vitest";
import { type SearchVisit, searchVisits } from "./open-search.ts";
import { searchSite } from "./search-site.ts";

const articles = [
  {
    ...{ title: "Harbour master resigns", date: "1920-03-01", tags: ["oil"], body: "The dam held." },
    ...{ people: ["Ada Byron"], places: ["New York"], organizations: ["Red Cross"], authors: ["Jane Roe"] },
  },
  {
    ...{ title: "Harbour flooded", date: "1921-03-02", tags: ["oil"], body: "The river rose." },
    ...{ people: ["Ada Byron"], places: ["New York"], organizations: ["Red Cross"], authors: ["Jane Roe"] },
  },
  { title: "Flooded harbour, broken dam", date: "1922-03-03", body: "A bridge fell." },
  { title: "Bridge opened", date: "1923-03-04", body: "The mayor spoke." },
];

const problem = ({ page }: SearchVisit) => page.locator(".search-problems li");

/** Measure in the page how long a reader has rested when a problem first shows, in milliseconds: machines may be slow. */
async function restBeforeProblem({ page }: SearchVisit): Promise<() => Promise<number>> {
  const rest = await page.evaluateHandle(() => {
    const seen = { typed: 0, after: Number.NaN };
    document.addEventListener("input", () => {
      seen.typed = performance.now();
    });
    new MutationObserver(() => {
      if (Number.isNaN(seen.after) && document.querySelector(".search-problems li"))
        seen.after = performance.now() - seen.typed;
    }).observe(document.body, { subtree: true, childList: true });
    return seen;
  });
  return () => rest.evaluate(({ after }) => after);
}

describe("how to search", () => {
  const visit = searchVisits(() => searchSite(articles));

  test("is explained with examples of the archive's own, each of which finds something", async () => {
    const it = visit();
    await it.visit("");
    const examples = await it.page.locator(".search-examples a").allTextContents();
    expect(examples).toEqual([
      "harbour flooded",
      `"Bridge opened"`,
      "harbour OR flooded",
      "harbour -flooded",
      "harbo*",
      `tag:"Oil & gas"`,
      `person:"Ada Byron"`,
      `place:"New York"`,
      `organization:"Red Cross"`,
      `author:"Jane Roe"`,
      "title:harbour",
      "date:1921..1922",
      "before:1922",
      "after:1921",
    ]);
    for (const example of examples) {
      await it.visit("");
      await it.page.getByRole("link", { name: example, exact: true }).click();
      await it.status(`for “${example}”`);
      expect(await it.titles()).not.toEqual([]);
      expect(await it.box().inputValue()).toBe(example);
    }
  });

  test("is folded away once something is asked for, and comes back by the keyboard", async () => {
    const it = visit();
    await it.visit("?q=harbour");
    await it.status("3 articles");
    const example = it.page.locator(".search-examples a").first();
    expect(await example.isVisible()).toBe(false);
    await it.box().focus();
    await it.page.keyboard.press("Tab");
    await it.page.keyboard.press("Tab");
    await it.page.keyboard.press("Enter");
    expect(await example.isVisible()).toBe(true);
  });
});

describe("a mistake in a query", () => {
  const visit = searchVisits(() => searchSite(articles));

  const mistakes: readonly [string, string, string, string | undefined][] = [
    ["harbour OR", "OR", "needs something on both sides", "harbour"],
    ["(harbour", "(", "opened and not closed", "(harbour)"],
    ["harbour)))", ")", "was not opened", "harbour"],
    [`"red cross`, `"`, "quotation mark was opened", `"red cross"`],
    ["persn:byron", "persn", "no field called", "person:byron"],
    ["harbour before:1921-02-30", "before:1921-02-30", "is no date", undefined],
  ];
  test.each(mistakes)(
    "in %s is shown where it is, explained and mended",
    async (text, marked, said, mended) => {
      const it = visit();
      await it.visit(`?q=${encodeURIComponent(text)}`);
      await problem(it).first().waitFor();
      expect(await problem(it).locator("mark").first().textContent()).toContain(marked);
      // A mistake made again is explained once.
      expect(await problem(it).count()).toBe(1);
      expect(await problem(it).first().textContent()).toContain(said);
      expect(await it.box().getAttribute("aria-describedby")).toBe("search-problems");
      if (mended === undefined) return;
      await problem(it).getByRole("link", { name: mended, exact: true }).click();
      await it.status(`for “${mended}”`);
      await expect.poll(() => problem(it).count()).toBe(0);
    },
  );

  test("is none as long as the reader is still typing", async () => {
    const it = visit();
    await it.visit("");
    const rest = await restBeforeProblem(it);
    await it.box().pressSequentially(`"red cr`);
    await it.status(`for “"red cr”`);
    await problem(it).first().waitFor();
    expect(await rest()).toBeGreaterThanOrEqual(1_000);
    await it.box().pressSequentially(`oss"`);
    await expect.poll(() => problem(it).count()).toBe(0);
  });
});

describe("a word that occurs nowhere", () => {
  const visit = searchVisits(() => searchSite(articles));

  test("is named, with the words that may have been meant to choose from", async () => {
    const it = visit();
    await it.visit("?q=harbuor+flooded");
    const note = it.page.locator(".search-absent");
    await note.waitFor();
    expect(await note.textContent()).toContain("“harbuor” occurs nowhere in this archive.");
    await note.getByRole("link", { name: "harbour" }).click();
    await it.status("2 articles for “harbour flooded”");
    expect(await note.count()).toBe(0);
  });

  test("beside another one is mended together with it", async () => {
    const it = visit();
    await it.visit("?q=harbuor+floodde");
    await it.page.getByRole("link", { name: "harbour flooded" }).click();
    await it.status("2 articles for “harbour flooded”");
  });

  test("in a phrase is looked for with the others one by one, if the reader wants", async () => {
    const it = visit();
    await it.visit(`?q=${encodeURIComponent('"flooded harbour bridge"')}`);
    await it.page.getByRole("link", { name: "flooded harbour bridge" }).click();
    await it.status("1 article for “flooded harbour bridge”");
  });

  test("is not what a search by dates alone lacks: the page says which there are", async () => {
    const it = visit();
    await it.visit("?q=after:2100");
    await it.status("No articles for “after:2100”");
    expect(await it.page.locator(".search-advice").textContent()).toMatch(
      /^Dated articles in this archive: \d{4}.*Or browse/,
    );
  });

  test("alone finds nothing, and the page says what to do", async () => {
    const it = visit();
    await it.visit("?q=zzzzzz");
    await it.status("No articles for “zzzzzz”");
    expect(await it.page.locator(".search-absent").textContent()).toBe(
      "“zzzzzz” occurs nowhere in this archive. ",
    );
    expect(await it.page.locator(".search-advice").textContent()).toContain("Check the spelling");
  });

  test("in a phrase with others can be done without", async () => {
    const it = visit();
    await it.visit(`?q=${encodeURIComponent(`"zzzzzz yyyyyy" title:harbour`)}`);
    await it.page.getByRole("link", { name: "Search without" }).click();
    await it.status("3 articles for “title:harbour”");
  });
});

describe("where few articles hold all the words", () => {
  const visit = searchVisits(() => searchSite(articles));

  test("those that hold most of them follow below a rule", async () => {
    const it = visit();
    await it.visit("?q=harbour+flooded+bridge");
    await it.status("1 article for “harbour flooded bridge”");
    expect(await it.page.locator(".search-also").textContent()).toMatch(/^\d holds? part of it$/);
    const before = await it.page.locator(".search-widened").evaluate((rule) => {
      const titles = [...document.querySelectorAll(".search-result-title")];
      return titles
        .filter((title) => (rule.compareDocumentPosition(title) & 2) !== 0)
        .map((title) => title.textContent);
    });
    expect(before).toEqual(["Flooded harbour, broken dam"]);
    expect((await it.titles()).length).toBeGreaterThan(1);
    expect(await it.page.locator(".search-results").nth(1).getAttribute("start")).toBe("2");
  });
});
