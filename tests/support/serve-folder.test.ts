import { beforeAll, expect, test } from "vitest";
import { type ServedFolder, serveFolder } from "./serve-folder.ts";
import { temporaryArchive } from "./temporary-archive.ts";

let site: ServedFolder;
beforeAll(async () => {
  const folder = await temporaryArchive({
    "index.html": "front page",
    "404.html": "not here",
    "2018/index.html": "the year",
    "café.txt": "coffee",
    "pagefind/en.pf_meta": Buffer.from([0x1f, 0x8b]),
    "pagefind/a.wasm": "",
  });
  site = await serveFolder(folder, "/archive/");
  return () => site.close();
});

test.each([
  ["", 200, "text/html; charset=utf-8", "front page"],
  ["2018/", 200, "text/html; charset=utf-8", "the year"],
  ["2018", 301, null, ""],
  ["caf%C3%A9.txt", 200, "text/plain; charset=utf-8", "coffee"],
  ["pagefind/a.wasm", 200, "application/wasm", ""],
  ["1999/", 404, "text/html; charset=utf-8", "not here"],
  ["../2018/", 404, null, "Outside the site."],
  ["..%2F..%2Fetc/passwd", 400, null, "Outside the folder."],
])("answers “%s” with %i", async (path, status, type, body) => {
  const response = await fetch(site.url + path, { redirect: "manual" });
  expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([
    status,
    type,
    body,
  ]);
});

test("sends Pagefind's files as octets, unchanged", async () => {
  const response = await fetch(`${site.url}pagefind/en.pf_meta`);
  expect(response.headers.get("content-type")).toBe("application/octet-stream");
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0x1f, 0x8b]);
});

test("leads from a folder without its slash to the page itself", async () => {
  const response = await fetch(`${site.url}2018?q=x`);
  expect([response.url, await response.text()]).toEqual([`${site.url}2018/?q=x`, "the year"]);
});
