import { describe, expect, test } from "vitest";
import { bibtexOf } from "../../src/cite-bibtex.ts";
import type { CiteRecord } from "../../src/cite-record.ts";
import { risOf } from "../../src/cite-ris.ts";

const article: CiteRecord = {
  title: "Harbour burns: 50% & more of Rotterdam_lost",
  authors: ["Jane Roe", "Vincent van Gogh Jr.", "The Associated Press"],
  publication: "The Evening Post",
  edtf: "1987-11-03",
  section: "Local",
  address: "https://example.org/1987/11/03/harbour/",
  lang: "en",
  archive: "Harbour Archive",
  accessed: "2026-01-02",
  sourceUrl: "https://post.example/1",
};

describe("RIS", () => {
  test("is a newspaper article, tag by tag, on lines that end in CR LF", () => {
    const text = risOf(article);
    expect(text.replaceAll(/[^\r]\n/g, "")).toBe(text);
    expect(text.trimEnd().split("\r\n")).toEqual([
      "TY  - NEWS",
      "TI  - Harbour burns: 50% & more of Rotterdam_lost",
      "AU  - Roe, Jane",
      "AU  - van Gogh, Vincent, Jr.",
      "AU  - The Associated Press",
      "T2  - The Evening Post",
      "SE  - Local",
      "PY  - 1987",
      "DA  - 1987/11/03/",
      "LA  - en",
      "UR  - https://example.org/1987/11/03/harbour/",
      "Y2  - 2026/01/02/",
      "N1  - First published at https://post.example/1",
      "DB  - Harbour Archive",
      "ER  -",
    ]);
  });

  test.each([
    ["1987", ["PY  - 1987", "DA  - 1987///"]],
    ["1987-11", ["PY  - 1987", "DA  - 1987/11//"]],
    ["1923?", ["PY  - 1923", "DA  - 1923///uncertain", "N1  - Date (EDTF): 1923?"]],
    ["1923-05~", ["PY  - 1923", "DA  - 1923/05//approximate", "N1  - Date (EDTF): 1923-05~"]],
    ["2020-22", ["PY  - 2020", "DA  - 2020///summer", "N1  - Date (EDTF): 2020-22"]],
    ["192X", ["N1  - Date (EDTF): 192X"]],
    ["1987/1988", ["N1  - Date (EDTF): 1987/1988"]],
    [undefined, []],
  ])("gives the date %s no more precisely than it is known", (edtf, lines) => {
    const { sourceUrl: _, edtf: __, ...rest } = article;
    const text = risOf(edtf === undefined ? rest : { ...rest, edtf });
    expect(text.split("\r\n").filter((line) => /^(?:PY|DA|N1)/.test(line))).toEqual(lines);
  });

  test("keeps every value on its line: no text can end the record", () => {
    const text = risOf({ ...article, title: "One\r\nER  - \r\nTY  - BOOK" });
    expect(text.match(/^(?:TY|ER) {2}-/gm)).toEqual(["TY  -", "ER  -"]);
  });
});

describe("BibTeX", () => {
  test("is an article of its newspaper", () => {
    expect(
      bibtexOf(article).replace(/^.*\n/, ""),
    ).toBe(`  title = {Harbour burns: 50\\% \\& more of {Rotterdam\\_lost}},
  author = {Roe, Jane and van Gogh, Jr., Vincent and {The Associated Press}},
  journal = {The Evening Post},
  entrysubtype = {newspaper},
  date = {1987-11-03},
  year = {1987},
  month = nov,
  url = {https://example.org/1987/11/03/harbour/},
  urldate = {2026-01-02},
  language = {en},
  note = {First published at https://post.example/1}
}
`);
  });

  test("has a key of author, year and title, its own for every address, and the same every time", () => {
    const key = (record: CiteRecord) => /^@\w+\{([^,]*),/.exec(bibtexOf(record))?.[1];
    expect(key(article)).toMatch(/^roe1987harbour-[0-9a-z]{4}$/);
    expect(key(article)).toBe(key({ ...article, title: `${article.title}!` }));
    expect(key(article)).not.toBe(key({ ...article, address: `${article.address}2/` }));
    expect(key({ ...article, authors: ["王小波"], title: "水" })).toMatch(/^1987-[0-9a-z]{4}$/);
  });

  test.each([
    ["1923?", "date = {1923?}", "year = {[1923?]}"],
    ["192X~", "date = {192X~}", "year = {ca. 1920s}"],
    ["1987-11-03/1988-01", "date = {1987-11-03/1988-01}", "year = {1987--1988}"],
    ["1987/..", "date = {1987/..}", "year = {1987 or later}"],
  ])("gives the date %s as it is known", (edtf, ...fields) => {
    const lines = bibtexOf({ ...article, edtf }).split("\n");
    for (const field of fields) expect(lines).toContain(`  ${field},`);
    expect(lines.join()).not.toContain("month");
  });

  test("without a newspaper is something put up in an archive", () => {
    const { publication: _, ...rest } = article;
    expect(bibtexOf(rest)).toMatch(/^@misc\{/);
    expect(bibtexOf(rest)).toContain("howpublished = {Harbour Archive}");
  });

  test("escapes what LaTeX would obey, and keeps letters of every script", () => {
    const text = bibtexOf({ ...article, title: "\\input{x} $5 #1 ~ ^ Überall آب", authors: ["a {b} and c"] });
    expect(text).toContain(
      "title = {\\textbackslash{}input\\{x\\} \\$5 \\#1 \\textasciitilde{} \\textasciicircum{} {Überall} آب}",
    );
    expect(text).toContain("author = {{a \\{b\\} and c}}");
  });

  test("protects the capitals of a title but that at its beginning", () => {
    expect(bibtexOf({ ...article, title: "The mayor of Rotterdam on COVID-19" })).toContain(
      "title = {The mayor of {Rotterdam} on {COVID-19}}",
    );
  });
});
