import { describe, expect, test } from "vitest";
import { temporaryArchive } from "../support/temporary-archive.ts";
import { brokenLinks } from "./internal-links.ts";

const baseUrl = "https://paper.example/archive/";

const soundSite = {
  "index.html": `<!doctype html><link rel="canonical" href="https://paper.example/archive/">
    <link rel="stylesheet" href="/archive/style.css"><img src="media/a.png" srcset="media/a.png 1x, media/b.png 2x">
    <a href="2018/#lead">2018</a> <a href="/archive/2018/?q=x#top">top</a> <a href="mailto:a@paper.example">write</a>`,
  "2018/index.html": `<h1 id="lead">2018</h1><a href="../">home</a><a href="#lead">lead</a>
    <a href="#:~:text=2018">words</a><a href="caf%C3%A9.html">café</a>`,
  "2018/café.html": `<meta http-equiv="refresh" content="0; url=/archive/2018/">`,
  "style.css": "",
  "media/a.png": "",
  "media/b.png": "",
  "sitemap.xml": `<urlset><url><loc>https://paper.example/archive/2018/</loc></url></urlset>`,
  "feed.xml": `<feed><link rel="self" href="https://paper.example/archive/feed.xml"/></feed>`,
};

test("finds nothing on a site whose links all lead somewhere", async () => {
  expect(await brokenLinks(await temporaryArchive(soundSite), { baseUrl })).toEqual([]);
});

describe("reports", () => {
  const table: readonly [string, string, string][] = [
    ["a page that is not there", `<a href="/archive/1999/">`, "leads to no file"],
    ["a file that is not there", `<img src="media/c.png">`, "leads to no file"],
    ["a folder without its slash", `<a href="2018">`, "lacks its closing slash"],
    ["a fragment without an element", `<a href="2018/#tail">`, "points at no element of 2018/index.html"],
    ["a fragment of its own page", `<a href="#nothing">`, "points at no element of bad.html"],
    ["a link that forgets the prefix", `<a href="/2018/">`, "leaves the site's prefix /archive/"],
    ["a picture in a set", `<img srcset="media/a.png 1x, media/z.png 2x">`, "leads to no file"],
    ["a redirect to nowhere", `<meta http-equiv="refresh" content="0; url=gone/">`, "leads to no file"],
    ["a form to nowhere", `<form action="/archive/find/">`, "leads to no file"],
    [
      "a script of another host",
      `<script src="https://cdn.example/a.js"></script>`,
      "is loaded from another",
    ],
    [
      "a style of another host",
      `<link rel="stylesheet" href="//cdn.example/a.css">`,
      "is loaded from another",
    ],
    ["a link to another host", `<a href="https://else.example/">`, "leads to another host"],
    ["an address that runs a script", `<a href="javascript:alert(1)">`, "is no web address"],
    ["an empty picture address", `<img src="">`, "is empty"],
    ["an address that is none", `<a href="http://">`, "is not an address"],
    ["a broken percent-encoding", `<a href="%E0%A4%A">`, "has a broken percent-encoding"],
  ];
  test.each(table)("%s", async (_, html, wrong) => {
    const folder = await temporaryArchive({ ...soundSite, "bad.html": html });
    const findings = await brokenLinks(folder, { baseUrl });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`bad.html: `);
    expect(findings[0]).toContain(wrong);
  });

  test("a sitemap and a feed that name missing pages", async () => {
    const folder = await temporaryArchive({
      ...soundSite,
      "sitemap.xml": `<urlset><url><loc>https://paper.example/archive/gone/</loc></url></urlset>`,
      "tags/feed.xml": `<feed><entry><link href="https://paper.example/2018/"/></entry></feed>`,
    });
    expect(await brokenLinks(folder, { baseUrl })).toEqual([
      "sitemap.xml: <loc> “https://paper.example/archive/gone/” leads to no file",
      "tags/feed.xml: <link href> “https://paper.example/2018/” leaves the site's prefix /archive/",
    ]);
  });
});

test("lets links lead to another host where the rules say so, but loads nothing from there", async () => {
  const folder = await temporaryArchive({
    "index.html": `<a href="https://else.example/a">source</a><img src="https://else.example/b.png">`,
  });
  const rules = { baseUrl, mayLeadTo: (address: string) => address.startsWith("https://else.example/") };
  expect(await brokenLinks(folder, rules)).toEqual([
    "index.html: <img src> “https://else.example/b.png” is loaded from another host",
  ]);
});
