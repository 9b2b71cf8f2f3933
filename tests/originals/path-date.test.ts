import { describe, expect, test } from "vitest";
import { readPathDate } from "../../src/originals/path-date.ts";

describe("a path gives a date", () => {
  test.each([
    ["/2012/05/09/a-name", "2012-05-09"],
    ["/news/2012/5/9/a-name.html", "2012-05-09"],
    ["/2012/05/a-name", "2012-05"],
    ["/2012/a-name", "2012"],
    ["/2018-04-18-a-name.md", "2018-04-18"],
    ["/a-name-2018-04-18.txt", "2018-04-18"],
    ["/20180418_a-name.html", "2018-04-18"],
    ["/example.org/1899/12/31/index.html", "1899-12-31"],
  ])("%s: %s", (path, edtf) => {
    expect(readPathDate(path)?.edtf).toBe(edtf);
  });
});

describe("a path gives none", () => {
  test.each([
    ["where it names no day", "/news/a-name"],
    ["by the number of an article", "/2089906-a-name"],
    ["by a longer number", "/201804187-a-name"],
    ["that is no day", "/2012/02/31.html"],
    ["where it gives two", "/2018-04-18-and-2018-04-20.txt"],
    ["of years that no newspaper has", "/1234/05/06/a-name"],
    ["in a year at its end", "/the-plan-for-2012"],
    ["that is endless", `/${"2012-".repeat(100_000)}`],
  ])("%s", (_, path) => {
    expect(readPathDate(path)).toBeUndefined();
  });
});
