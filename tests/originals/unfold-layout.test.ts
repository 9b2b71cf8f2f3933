import { describe, expect, test } from "vitest";
import { plainText, writeMarkdown } from "../../src/articles/markdown.ts";
import { readDrafts } from "../../src/originals/readers.ts";
import { parsePage } from "../../src/originals/web-page/parse-page.ts";
import { unfoldLayout } from "../../src/originals/web-page/unfold-layout.ts";
import { encodeAs } from "./encode-as.ts";
import { layoutPages } from "./layout-pages.ts";

async function read(bytes: Uint8Array, language = "en") {
  const original = { file: "page.html", bytes, sha256: "0".repeat(64) };
  const { value, problems } = await readDrafts(original, { timeZone: "UTC", language });
  const [draft] = value.drafts;
  const words = draft
    ? plainText(draft.body)
        .split("\n\n")
        .map((each) => each.trim())
    : [];
  return { draft, problems, paragraphs: words, markdown: draft ? writeMarkdown(draft.body) : "" };
}

describe("of a page laid out by tables the headline, the text and its paragraphs are read, and no menu:", () => {
  const pages = [
    [
      "en",
      "windows-1252",
      "Bridge to stay closed for two years",
      "1997-03-11",
      ["The bridge over", '"It is a', "The repairs", "Buses will", "The council"],
      ["Classifieds", "Weather"],
    ],
    [
      "de",
      "windows-1252",
      "Alte Mühle wird doch nicht abgerissen",
      "1998-11-14",
      ["Die alte Mühle", "Bürgermeisterin", "Die Opposition", "Die Arbeiten"],
      ["Lokales", "Impressum", "Stadtanzeiger"],
    ],
    [
      "fr",
      "windows-1252",
      "Le port rouvrira lundi matin",
      undefined,
      ["Le port de pêche", "Les digues", "«C'est un", "Selon les"],
      ["Petites annonces", "Lire aussi"],
    ],
    [
      "es",
      "windows-1252",
      "El mercado viejo cerrará sus puertas en enero",
      undefined,
      ["El mercado viejo", "Los vendedores", "«Aquí vendía", "Las obras"],
      ["Portada", "Nacional"],
    ],
    [
      "ru",
      "windows-1251",
      "Паром снова ходит через реку",
      undefined,
      ["Паром, который", "Ремонт", "Жители", "До конца"],
      ["Главная", "Погода", "Курс"],
    ],
  ] as const;
  test.each(pages)("%s", async (name, encoding, title, date, starts, menus) => {
    const { draft, paragraphs, markdown } = await read(encodeAs(encoding, layoutPages[name] ?? ""), name);
    expect(draft?.title?.text).toBe(title);
    if (date !== undefined) expect(draft?.date?.edtf).toBe(date);
    const begun = starts.map((start) => paragraphs.filter((paragraph) => paragraph.startsWith(start)).length);
    expect(begun).toEqual(starts.map(() => 1));
    expect(markdown).not.toContain("| -");
    for (const menu of menus) expect(markdown).not.toContain(menu);
  });
});

const story =
  "The council met on Tuesday evening and voted, after a long debate, to keep the old ferry running. ".repeat(
    3,
  );
const pageOf = (body: string) =>
  Buffer.from(
    `<html><head><title>Ferry stays</title></head><body><h1>Ferry stays afloat</h1><p>${story}</p>${body}<p>${story}</p></body></html>`,
  );

describe("a table of data stays one", () => {
  test.each([
    [
      "with heads",
      `<table><tr><th>Year</th><th>What</th></tr><tr><td>1987</td><td>${story.repeat(2)}</td></tr></table>`,
    ],
    ["of figures", "<table><tr><td>1987</td><td>410</td></tr><tr><td>1988</td><td>1,230</td></tr></table>"],
    [
      "of long texts side by side",
      `<table><tr><td>${story}</td><td>${story}</td><td>${story}</td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>`,
    ],
    [
      "of links",
      '<table><tr><td><a href="/a">North</a></td><td><a href="/b">South</a></td></tr><tr><td><a href="/c">East</a></td><td><a href="/d">West</a></td></tr></table>',
    ],
  ])("%s", (_, table) => {
    const document = parsePage(pageOf(table).toString());
    unfoldLayout(document);
    expect(document.getElementsByTagName("table")).toHaveLength(1);
  });
});

describe("the headline is what is set largest", () => {
  const nav = '<tr><td><a href="1">Home</a> | <a href="2">News</a> | <a href="3">Sports</a></td></tr>';
  const lines = Array.from({ length: 4 }, (_, at) => `${at + 1} ${story.split(". ")[0]}.`);
  test.each([
    [
      "in a table above the text",
      `<table>${nav}</table><table><tr><td><font size=6>Town News</font></td></tr></table><table><tr><td><font size=5><b>The ferry is back</b></font></td></tr></table><table><tr><td><img src=a.gif></td><td>${lines.join("<p>")}</td></tr></table>`,
    ],
    [
      "by <big>",
      `<table border=1><tr><td><center><big><big><b>The ferry is back</b></big></big></center><big>Our report</big><br><i>5 September 1999</i><br><br>${lines.join("<br>")}</td></tr>${nav}</table>`,
    ],
    [
      "a heading of a lower rank",
      `<table><tr><td><h3>The ferry is back</h3>${lines.join("<br><br>")}</td></tr>${nav}</table>`,
    ],
  ])("%s", async (_, body) => {
    const html = `<html><head><title>News</title></head><body>${body}</body></html>`;
    const { draft, paragraphs } = await read(Buffer.from(html));
    expect(draft?.title?.text).toBe("The ferry is back");
    for (const line of lines) expect(paragraphs).toContain(line);
    expect(paragraphs.join(" ")).not.toContain("Sports");
  });

  test("but not the site's name, where the page's title names the article", async () => {
    const html = `<html><head><title>Ferry carries people again after five months</title></head><body><table><tr><td><font size=6>The Town News</font></td></tr><tr><td>${lines.join("<br><br>")}</td></tr></table></body></html>`;
    expect((await read(Buffer.from(html))).draft?.title?.text).toBe(
      "Ferry carries people again after five months",
    );
  });

  test("in Japanese, too", async () => {
    const line =
      "　四月から修理のために止まっていた渡し船が、土曜日の朝から再び左岸へ人と車を運び始めた。最初の便には市長も乗り込んだ。";
    const html = `<html><head><title>朝の新聞 ニュース</title></head><body><table><tr><td><a href=1>社会</a><br><a href=2>天気</a><br><a href=3>政治</a></td><td><font size="5">渡し船が五か月ぶりに運航を再開</font><br>1999年9月5日<br><br>${`${line}<br>`.repeat(4)}</td></tr></table></body></html>`;
    const { draft, paragraphs } = await read(encodeAs("shift_jis", html));
    expect(draft?.title?.text).toBe("渡し船が五か月ぶりに運航を再開");
    expect(paragraphs).toEqual(["1999年9月5日", ...Array(4).fill(line.trim())]);
  });
});

test("lines of verse in a cell are no paragraphs", async () => {
  const verse = "The ferry went over<br>the river at dawn,<br>with nobody rowing,<br>the oars were gone.";
  const cell = `<table><tr><td><a href="/">Home</a><br><a href="/n">News</a><br><a href="/s">Sport</a></td><td><font size=5>The last ferry of all</font><br><br>${story}<br><br>${story}<br><br>${verse}</td></tr></table>`;
  const { draft, markdown } = await read(
    encodeAs("windows-1252", `<html><head><title>x</title></head><body>${cell}</body></html>`),
  );
  expect(draft?.title?.text).toBe("The last ferry of all");
  expect(markdown).toContain("over\\\nthe river at dawn,\\\nwith nobody");
});

test("tables within tables without end are read or refused soon", async () => {
  const deep = `${"<table><tr><td>a ".repeat(120)}${story}${"</td></tr></table>".repeat(120)}`;
  const wide = `<table><tr>${`<td>${story}</td>`.repeat(2_000)}</tr></table>`;
  for (const body of [deep, wide, "<table><tr><td>x".repeat(20_000)]) {
    const { draft, problems } = await read(pageOf(body));
    expect(draft !== undefined || problems.length > 0).toBe(true);
  }
});
