import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { whileBackfileRuns } from "../support/running-backfile.ts";
import { sampleArchive } from "../support/sample-archive.ts";
import { openPage } from "../support/watched-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  return () => browser.close();
});

test("serves the site, says what it did, and reloads the browser on a change", async () => {
  const archive = await sampleArchive();
  await whileBackfileRuns(["serve", "--archive", archive, "--port", "18080"], async ({ printed, stop }) => {
    const [, address = ""] = await printed(/Serving (http:\/\/localhost:\d+\/)/);
    await printed(/Built 2 articles on \d+ pages, [\d,]+ words indexed, in [\d.]+ s/);
    const { page, findings, close } = await openPage(browser);
    await page.goto(address);
    const settings = join(archive, "content", "archive.yml");
    const title = "The Morning Post, reprinted";
    await writeFile(
      settings,
      (await readFile(settings, "utf8")).replace(/^title: .*$/m, `title: "${title}"`),
    );
    await page.waitForFunction((wanted) => document.title.includes(wanted), title, { timeout: 30_000 });
    expect(findings()).toEqual([]);
    await close();
    expect(await stop()).toBe(0);
  });
});

test("ingests an original that is put in while it runs", async () => {
  const archive = await sampleArchive();
  await whileBackfileRuns(["serve", "--archive", archive, "--port", "18180"], async ({ printed }) => {
    const [, address = ""] = await printed(/Serving (http:\/\/localhost:\d+\/)/);
    const text = "A late edition\n\nIt came in on 3 March 1999, after all the others had been bound.\n";
    await writeFile(join(archive, "content", "originals", "late.txt"), text);
    await printed(/Built 3 articles/);
    const reply = await fetch(new URL("1999/03/03/a-late-edition/", address));
    expect([reply.status, (await reply.text()).includes("after all the others")]).toEqual([200, true]);
    expect((await fetch(new URL("nowhere/", address))).status).toBe(404);
  });
});

test("follows the site to another path when its address is changed while it runs", async () => {
  const archive = await sampleArchive();
  await whileBackfileRuns(["serve", "--archive", archive, "--port", "18380"], async ({ printed }) => {
    const [, address = ""] = await printed(/Serving (http:\/\/localhost:\d+\/) /);
    const settings = join(archive, "content", "archive.yml");
    const moved = (await readFile(settings, "utf8")).replace(/^#? ?baseUrl:.*$/m, "");
    await writeFile(settings, `${moved}\nbaseUrl: https://paper.example/archive/\n`);
    const [, under = ""] = await printed(/Serving (http:\/\/localhost:\d+\/archive\/) /);
    const page = await (await fetch(under)).text();
    const sheet = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? "";
    expect(sheet).toMatch(/^\/archive\//);
    expect((await fetch(new URL(sheet, under))).status).toBe(200);
    expect((await fetch(address)).url).toBe(under);
  });
});

test("takes the next free port where one is taken", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(18280, resolve));
  try {
    const archive = await sampleArchive();
    await whileBackfileRuns(["serve", "--archive", archive, "--port", "18280"], async ({ printed }) => {
      const [, address = ""] = await printed(/Serving (http:\/\/localhost:\d+\/)/);
      expect(Number(new URL(address).port)).toBeGreaterThan(18280);
      expect((await fetch(address)).status).toBe(200);
    });
  } finally {
    taken.close();
  }
});
