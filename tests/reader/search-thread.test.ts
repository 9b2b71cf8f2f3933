import { describe, expect, test } from "vitest";
import { expectQuiet, searchVisits } from "./open-search.ts";
import { searchSite } from "./search-site.ts";

const places = ["Aden", "Basra", "Cairo", "Doha", "Erbil", "Fez", "Gaza", "Haifa", "Izmir", "Jaffa"];
const articles = places.map((place, at) => ({
  ...{ title: `Harbour of ${place}`, date: `19${10 + at}`, tags: [at < 4 ? "oil" : "water"] },
  body: "Ships came in.",
}));

describe("the engine of the search", () => {
  const visit = searchVisits(() => searchSite(articles));

  test("answers in a thread of its own, whose code is fetched once", async () => {
    const it = visit();
    const code: string[] = [];
    it.page.on("request", (request) => {
      if (request.url().includes("search-engine")) code.push(request.url());
    });
    await it.visit("?q=harbour");
    await it.status("10 articles for “harbour”");
    expect(it.page.workers().map((worker) => worker.url())).toEqual(code);
    expect(code).toHaveLength(1);
    expectQuiet(it);
  });

  test("still counts what the last of many answers holds", async () => {
    const it = visit();
    await it.visit("");
    for (const place of places) {
      await it.box().fill(place);
      await it.status(`1 article for “${place}”`);
    }
    await it.box().fill("harbour");
    await it.status("10 articles for “harbour”");
    await it.page.locator(".search-facet-value", { hasText: "Oil & gas" }).waitFor();
    const counts = await it.page.locator(".search-facet-value").allTextContents();
    expect(counts.map((text) => Number(/\d+$/.exec(text)?.[0])).sort((a, b) => a - b)).toEqual([4, 6]);
    expectQuiet(it);
  });

  test("answers where the browser has no threads", async () => {
    const it = visit();
    await it.page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, "Worker");
    });
    await it.visit("?q=harbour+jaffa");
    await it.status("1 article for “harbour jaffa”");
    expect(it.page.workers()).toEqual([]);
    expectQuiet(it);
  });

  test("answers where the host lets the page have none", async () => {
    const it = visit();
    await it.page.route("**/search/*", async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-security-policy": "worker-src 'none'" };
      await route.fulfill({ response, headers });
    });
    await it.visit("?q=harbour+jaffa");
    await it.status("1 article for “harbour jaffa”");
    await it.box().fill("aden");
    await it.status("1 article for “aden”");
    expect(it.page.workers()).toEqual([]);
    expect(it.findings().join()).toContain("worker-src");
  });
});
