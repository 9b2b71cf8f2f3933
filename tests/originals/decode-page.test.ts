import { describe, expect, test } from "vitest";
import { readDrafts } from "../../src/originals/readers.ts";
import { decodePage } from "../../src/originals/web-page/decode-page.ts";
import { encodeAs } from "./encode-as.ts";
import { sentences } from "./sentences.ts";

const menu = Array.from(
  { length: 80 },
  (_, n) => `<li class="menu-item"><a href="/section/${n}">${n}</a></li>`,
);
const pageOf = (text: string, head = "") =>
  `<!DOCTYPE html><html><head>${head}<title>x</title><script>var menu = "${"hover ".repeat(200)}";</script></head><body><ul>${menu.join("")}</ul><div class="story"><h1>${text.slice(0, 20)}</h1><p>${text} ${text} ${text}</p></div></body></html>`;

describe.each(sentences)("a page in %s: %s", (encoding, text) => {
  test("is told by its words where it states nothing", () => {
    const html = pageOf(text);
    const decoded = decodePage(encodeAs(encoding, html));
    expect(decoded.text).toBe(html);
    expect(decoded.detected).toBeDefined();
  });

  test("and where it states UTF-8, which it is not", () => {
    const html = pageOf(text, '<meta charset="utf-8">');
    expect(decodePage(encodeAs(encoding, html)).text).toBe(html);
  });

  test("and is taken at its word without asking where it states the encoding", () => {
    const html = pageOf(
      text,
      `<meta http-equiv="Content-Type" content="text/html; charset=${encoding.toUpperCase()}">`,
    );
    expect(decodePage(encodeAs(encoding, html))).toEqual({ text: html });
  });
});

const [, russian = ""] = sentences.find(([encoding]) => encoding === "koi8-r") ?? [];

test("Unicode is told by its mark or by its bytes, whatever the page states", () => {
  const html = pageOf(russian, '<meta charset="iso-8859-1">');
  for (const bytes of [
    Buffer.from(html),
    Buffer.from(`\ufeff${html}`),
    Buffer.from(`\ufeff${html}`, "utf16le"),
  ]) {
    expect(decodePage(bytes)).toEqual({ text: html });
  }
});

test("Japanese that shifts between sets of ASCII is read", () => {
  const jis = Buffer.from(`<html><body><p>\u001b$B;TD9$O7nMKF|!"6d$rJD:?$9$k\u001b(B</p>`, "latin1");
  expect(decodePage(jis).text).toContain("市長は月曜日");
});

test("a few damaged bytes make no other encoding of a page in UTF-8", () => {
  const bytes = Buffer.concat([Buffer.from(pageOf(russian)), Buffer.from([0xd0, 0x3c])]);
  expect(decodePage(bytes).text.startsWith(pageOf(russian))).toBe(true);
});

test("a person is told what was detected, and their word counts for more", async () => {
  const bytes = encodeAs("koi8-r", pageOf(russian));
  const original = { file: "a.html", bytes, sha256: "0".repeat(64) };
  const { value, problems } = await readDrafts(original, { timeZone: "UTC" });
  expect(value.drafts[0]?.title?.text).toBe("Мэр города сообщил в");
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: "content/originals/a.html" });
  expect(problems[0]?.message).toContain("koi8-r");
  const named = await readDrafts(original, { timeZone: "UTC", encoding: "windows-1251" });
  expect(named.problems).toEqual([]);
  expect(named.value.drafts[0]?.title?.text).toMatch(/^нЬТ/);
});
