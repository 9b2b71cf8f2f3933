import type { Root } from "mdast";
import { describe, expect, test } from "vitest";
import { settleDate } from "../../src/copydesk/settle-date.ts";
import type { Metadata, Passage, StatedDate } from "../../src/types.ts";

const body: Root = { type: "root", children: [] };

function settle(texts: readonly string[], known: { date?: StatedDate; metadata?: Metadata } = {}) {
  const passages: Passage[] = texts.map((text, index) => ({ text, line: index + 1 }));
  const source = { file: "a.txt", sha256: "0".repeat(64), format: "text" };
  const draft = { source, title: { text: "A headline" }, body, ...(known.date ? { date: known.date } : {}) };
  const { date, problems } = settleDate({ draft, passages, metadata: known.metadata, today: "2026-01-31" });
  return { edtf: date?.edtf, basis: date?.basis, problems };
}

describe("a date that the text names stands for the event, and is approximate", () => {
  test.each([
    ["It happened on Wednesday April 18, 2018.", "2018-04-18~", "Wednesday April 18, 2018"],
    ["On 3 March 1999 the bridge fell.", "1999-03-03~", "3 March 1999"],
    ["The report is dated 2011-06-30 in full.", "2011-06-30~", "2011-06-30"],
  ])("%s", (text, edtf, words) => {
    const settled = settle(["A headline", text]);
    expect(settled).toMatchObject({ edtf, problems: [] });
    expect(settled.basis).toBe(`the text says “${words}”`);
  });
});

describe("what does not settle it leaves the article undated, and is said", () => {
  test.each([
    ["no date at all", ["A headline", "Nothing here."], /names no full date/],
    ["a day without its year", ["A headline", "On May 22 it rained."], /says “May 22”, but no year/],
    ["a month and a year", ["A headline", "In June 2011 it rained."], /names no full date/],
    [
      "what is no date",
      ["A second night", "Two days ago, in a second, on the third floor, 10 May Street."],
      /but no year|no full date/,
    ],
    ["two days", ["A headline", "On 3 March 1999 and on 5 April 2001."], /several days/],
    ["figures of which one is the month", ["A headline", "On 05/06/2018 it rained."], /names no full date/],
    ["a date far down", ["A headline", "One.", "Two.", "Three.", "On 3 March 1999."], /names no full date/],
  ])("%s", (_, texts, why) => {
    const { edtf, problems } = settle(texts);
    expect(edtf).toBeUndefined();
    expect(problems.map((each) => each.severity)).toEqual(["notice"]);
    expect(problems[0]?.message).toMatch(why);
  });
});

test("a weekday that contradicts its day is a problem, and the date is not used", () => {
  const { edtf, problems } = settle(["A headline", "It happened on Thursday April 18, 2018."]);
  expect(edtf).toBeUndefined();
  const [first] = problems;
  expect(first).toMatchObject({ severity: "error", line: 2, file: "content/originals/a.txt" });
  expect(first?.message).toMatch(/that day was a Wednesday/);
});

test("a date in the future is a problem, and is not used", () => {
  const { edtf, problems } = settle(["A headline", "It will happen on 1 February 2026."]);
  expect(edtf).toBeUndefined();
  expect(problems[0]).toMatchObject({ severity: "error", line: 2 });
});

test("what a person knows outweighs the format's date, and that the text's", () => {
  const texts = ["A headline", "On 3 March 1999 the bridge fell."];
  const date = { edtf: "1999-03-04", basis: "a line of its own" };
  const metadata = { file: "a.txt", date: { edtf: "1999-03-05", basis: "the paper edition" } };
  expect(settle(texts, { date }).edtf).toBe("1999-03-04");
  expect(settle(texts, { date, metadata })).toMatchObject({ edtf: "1999-03-05", basis: "the paper edition" });
});
