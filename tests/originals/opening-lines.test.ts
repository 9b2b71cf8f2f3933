import { describe, expect, test } from "vitest";
import { readDrafts } from "../../src/originals/readers.ts";

const words =
  "The council met on Tuesday evening and voted, after a long debate, to keep the old ferry running. ".repeat(
    3,
  );

async function dateOf(body: string) {
  const html = `<html><head><title>Old pages</title></head><body>${body}</body></html>`;
  const original = { file: "page.html", bytes: new TextEncoder().encode(html), sha256: "0".repeat(64) };
  const { value } = await readDrafts(original, { timeZone: "UTC" });
  expect(value.drafts).toHaveLength(1);
  return value.drafts[0]?.date;
}

describe("the date of a page without a heading", () => {
  test.each([
    ["a paragraph", `<p>The ferry</p><p>May 3, 2004</p><p>${words}</p><p>${words}</p>`],
    [
      "text between line breaks",
      `<b>The ferry</b><br>By Ana Lima<br>3 May 2004<br><br>${words}<br><br>${words}`,
    ],
    [
      "a cell",
      `<table><tr><td><font>Published: <b>May 3, 2004</b></font></td></tr><tr><td>${words}</td></tr></table>`,
    ],
    ["figures", `<div>2004-05-03</div><div>${words}</div>`],
  ])("is read from %s", async (_, body) => {
    expect(await dateOf(body)).toEqual({
      edtf: "2004-05-03",
      basis: "a date line on the page",
    });
  });

  test.each([
    ["a sentence", `<p>The ferry sank on May 3, 2004.</p><p>${words}</p>`],
    [
      "a line far above the text",
      `<p>May 3, 2004</p>${"<p>Link to another page</p>".repeat(9)}<p>${words}</p>`,
    ],
    ["the frame of the page", `<nav><p>May 3, 2004</p></nav><p>${words}</p>`],
    ["a line below the text", `<p>${words}</p><p>May 3, 2004</p>`],
  ])("is not taken from %s", async (_, body) => {
    expect(await dateOf(body)).toBeUndefined();
  });
});
