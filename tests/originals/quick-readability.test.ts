import { Readability } from "@mozilla/readability";
import { expect, test } from "vitest";
import { parsePage } from "../../src/originals/web-page/parse-page.ts";
import { QuickReadability } from "../../src/originals/web-page/quick-readability.ts";

const sentence =
  "The council met on Tuesday evening and voted, after a long debate, to keep the old ferry running. ";
const text = `<p>${sentence.repeat(3)}</p><p>${sentence.repeat(2)}</p>`;

const options = { maxElemsToParse: 60_000, disableJSONLD: true, charThreshold: 300 };

test.each([
  ["a plain page", `<article><h1>Ferry stays afloat</h1>${text}</article>`],
  ["bylines", `<div class="byline">By Ana Lima</div><a rel="author">João Reis</a><div>${text}</div>`],
  [
    "hidden elements",
    `<div>${text}<p style="display:none">gone, gone</p><p hidden>away</p><p aria-hidden="true">unseen</p><p style="color:red">${sentence}</p></div>`,
  ],
  [
    "empty elements",
    `<div>${text}<div> <span></span></div><section><br><hr></section><h2>\n</h2><header><!-- x --></header></div>`,
  ],
  [
    "divisions that stand for paragraphs",
    `<div><div>${sentence}<br><b>${sentence}</b></div><div>${sentence}<h2>Costs</h2>${sentence}</div>${text}</div>`,
  ],
  [
    "lists, tables and forms",
    `<div>${text}<ul><li><a href="/1">One</a><li><a href="/2">Two</a></ul><table><tr><td>${sentence}</td></tr></table><form><input><p>${sentence}</p></form><object></object><iframe src="https://www.youtube.com/embed/1"></iframe></div>`,
  ],
  ["too little text", `<div class="sidebar"><p>${sentence}</p></div><div class="comment">${sentence}</div>`],
  ["no text", "<div></div>"],
])("answers as Readability does: %s", (_, body) => {
  const page = `<!doctype html><html><head><title>Ferry stays afloat</title></head><body>${body}</body></html>`;
  const quick = new QuickReadability(parsePage(page), options).parse();
  expect(quick?.content).toEqual(new Readability(parsePage(page), options).parse()?.content);
});
