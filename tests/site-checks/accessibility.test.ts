import type { Browser } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { serveFolder } from "../support/serve-folder.ts";
import { type Files, temporaryArchive } from "../support/temporary-archive.ts";
import { accessibilityFindings } from "./accessibility.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  return () => browser.close();
});

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="script-src 'self'"><title>A page</title>${head}</head>
  <body><main><h1>Headline</h1>${body}</main></body></html>`;

async function findingsOn(files: Files): Promise<string[]> {
  const site = await serveFolder(await temporaryArchive(files));
  const findings = await accessibilityFindings(browser, [site.url]);
  await site.close();
  return findings.map((each) => each.replaceAll(site.url, "/"));
}

test("finds nothing on a page that everybody can read, whatever its content security policy", async () => {
  expect(await findingsOn({ "index.html": page("", "<p>Text</p>") })).toEqual([]);
});

test("reports a picture without its words, in both colour schemes", async () => {
  const picture = `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`;
  const findings = await findingsOn({ "index.html": page("", picture) });
  expect(findings).toHaveLength(2);
  expect(findings[0]).toMatch(/^\/ \(light\): .*\[image-alt, critical\] at img/);
  expect(findings[1]).toMatch(/^\/ \(dark\): .*\[image-alt, critical\] at img/);
});

test("reports text that is too pale in one colour scheme alone", async () => {
  const style =
    "<style>:root{background:#fff;color:#000}@media(prefers-color-scheme:dark){p{color:#ccc}}</style>";
  const findings = await findingsOn({ "index.html": page(style, "<p>Pale</p>") });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatch(/^\/ \(dark\): .*\[color-contrast, serious\] at p: .*contrast of 1\.6/);
});

test("reports what fails to load, beside what axe finds", async () => {
  const findings = await findingsOn({ "index.html": page("", `<img src="gone.png" alt="A ship">`) });
  expect(findings).toEqual(["/: failed request: /gone.png (404)"]);
});
