import type { Root } from "mdast";
import { describe, expect, test } from "vitest";
import { editDraft } from "../../src/copydesk/edit.ts";
import { prepareAuthority } from "../../src/copydesk/names/authority.ts";
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
    ["Jane Roe, born 3 May 1950, fell on 4 May 1999.", "1999-05-04~", "4 May 1999"],
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
    ["a range", ["A headline", "The fair of 3-5 May 1987 was full."], /several days \(“3-5 May 1987”\)/],
    ["a range and a day", ["From May 3, 1987 to May 9, 1987", "On 7 May 1987 it rained."], /several days/],
    ["a range written with “and”", ["A headline", "On 3 and 5 May 1987 it rained."], /several days/],
    ["a year of two figures", ["A headline", "On 3 May 87 it rained."], /names no full date/],
    ["a year of another era", ["A headline", "On 3 March 44 BC Caesar made his will."], /no full date/],
    ["four figures of another era", ["A headline", "On 3 March 1044 B.C. it rained."], /no full date/],
    ["a year of another calendar", ["A headline", "On 3 May 2530 BE it rained."], /no full date/],
    ["a birth", ["A headline", "Jane Roe, born on 3 May 1987, sings."], /names no full date/],
    ["a founding", ["A headline", "The club, founded 3 May 1987, is closed."], /names no full date/],
    ["an open span", ["A headline", "It has rained since 3 May 1987."], /names no full date/],
    ["a later change", ["A headline", "Updated: 5 May 1988", "It rained."], /names no full date/],
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

describe("a date line that was taken out of the text is recorded", () => {
  const draft = {
    source: { file: "a.txt", sha256: "0".repeat(64), format: "text" },
    title: { text: "A headline" },
    dateLine: { text: "Published 3 May 1987", line: 3 },
    date: { edtf: "1987-05-03", basis: "a line of its own" },
    body,
  };
  const settings = {
    title: "Archive",
    description: "",
    baseUrl: "https://example.org/",
    language: "en",
    timeZone: "UTC",
    publishOriginals: false,
    vocabulary: "open" as const,
  };
  const repairs = (metadata: readonly Metadata[]) =>
    editDraft(draft, {
      settings,
      topics: [],
      authority: prepareAuthority([]),
      metadata: new Map(metadata.map((row) => [row.file, row])),
      lexiconOf: () => undefined,
      now: new Date("2026-01-31T12:00:00Z"),
    }).value.repairs;

  test("with the date that stands for it", () => {
    expect(repairs([])).toEqual([
      { was: "Published 3 May 1987", now: "1987-05-03", rule: "date line", line: 3 },
    ]);
  });

  test("where metadata.csv gives another date, too", () => {
    expect(repairs([{ file: "a.txt", date: { edtf: "1987-05-04", basis: "the paper edition" } }])).toEqual([
      { was: "Published 3 May 1987", now: "1987-05-04", rule: "date line", line: 3 },
    ]);
  });
});
