import { expect, test } from "vitest";
import { creditOf } from "../../src/copydesk/credit.ts";
import type { Draft } from "../../src/types.ts";

const blank: Draft = {
  source: { file: "a.txt", sha256: "0", format: "text" },
  body: { type: "root", children: [] },
};

function credit(parts: Partial<Draft>, metadata: { authors?: string[]; publication?: string } = {}) {
  return creditOf({ ...blank, ...parts }, { file: "a.txt", ...metadata });
}

const byline = (text: string) => ({ byline: { text, line: 3 } });

test("two authors of a byline, without their role", () => {
  expect(credit(byline("By A. Reporter and B. Writer, Staff"))).toEqual({
    by: { authors: ["A. Reporter", "B. Writer"] },
    repairs: [
      { was: "By A. Reporter and B. Writer, Staff", now: "A. Reporter; B. Writer", rule: "byline", line: 3 },
    ],
  });
});

test("a news agency is the publication", () => {
  expect(credit(byline("By Reuters"))).toEqual({
    by: { authors: [], publication: "Reuters" },
    repairs: [{ was: "By Reuters", now: "Reuters", rule: "byline", line: 3 }],
  });
  expect(credit(byline("By Jane Roe, Associated Press")).by).toEqual({
    authors: ["Jane Roe"],
    publication: "Associated Press",
  });
  expect(credit({ authors: ["Jane Roe", "AFP"] })).toEqual({
    by: { authors: ["Jane Roe"], publication: "AFP" },
    repairs: [{ was: "AFP", now: "AFP", rule: "agency as author" }],
  });
});

test("where another publication is stated, the agency stays as the author, or is recorded beside one", () => {
  const evening = { publication: "The Evening Post" };
  expect(credit({ ...byline("By Reuters"), ...evening }).by).toEqual({ authors: ["Reuters"], ...evening });
  expect(credit(byline("By Jane Roe, Reuters"), evening)).toMatchObject({
    by: { authors: ["Jane Roe"], ...evening },
    repairs: [{ was: "By Jane Roe, Reuters", now: "Jane Roe" }],
  });
});

test("metadata.csv has the last word", () => {
  const authors = ["Reuters"];
  expect(credit(byline("By Jane Roe"), { authors }).by).toEqual({ authors });
  expect(credit({ authors: ["AFP"] }, { publication: "Le Soir" }).by).toEqual({
    authors: ["AFP"],
    publication: "Le Soir",
  });
});

test("without a byline nobody is named", () => {
  expect(credit({})).toEqual({ by: { authors: [] }, repairs: [] });
});
