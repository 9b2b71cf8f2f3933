import { describe, expect, test } from "vitest";
import { type Citation, citationsOf } from "../../src/citations.ts";
import type { CiteRecord } from "../../src/cite-record.ts";
import { cslCitations } from "./csl-citations.ts";

const article: CiteRecord = {
  title: "Harbour burns for a second night",
  authors: ["Jane Roe"],
  publication: "The Evening Post",
  edtf: "1987-11-03",
  address: "https://example.org/1987/11/03/harbour/",
  lang: "en",
  archive: "Harbour Archive",
};
const { publication: _, ...withoutPublication } = article;
const { edtf: __, ...withoutDate } = article;
const { edtf: ___, ...withoutBoth } = withoutPublication;

/** The ways in which facts can be missing. */
const lacking: readonly CiteRecord[] = [
  ...[article, withoutPublication, withoutDate, withoutBoth],
  ...[article, withoutPublication, withoutDate, withoutBoth].map((record) => ({ ...record, authors: [] })),
];

const titles = [
  ...["Who won?", "Stop!", "Will he?!", "Ends with a full stop.", "Ends with a colon:", "Wait…", "x"],
  ...["He said “stop”", "“Stop!”", "“Why?” they ask", "Is it “why?”", "Voters say ‘no’", "A “b” and “c”"],
  ...[
    'He said "stop" and I\'m gone',
    "Voters say 'no'",
    'The \'90s: a story about the "us" in U.S. politics',
  ],
  ...["‘Quote’ then “double ‘in’ it”", "Dogs’ day", "Rock ’n’ roll lives", "the people’s choice of", "It’s"],
  ...[
    "What is it for",
    "Well-known in-laws go on-line",
    "The in-laws",
    "One—two: the end of it",
    "Why/and/or",
  ],
  ...[
    "iPhone goes up",
    "McDonald’s to close",
    "ALL CAPS FOR THE WIN",
    "émigré éclair over the top",
    "State vs. man",
  ],
  ...[
    "War & peace (and the rest)",
    "Born [again] in [the]",
    "3 dead, 4 hurt in a crash",
    "under the o’clock",
    "A+B",
  ],
];

const bylines: readonly (readonly string[])[] = [
  ...[["Jane Roe", "John Doe"], ["Jane Roe", "John Doe", "Ann Poe"], ["Acme Inc."], ["Mary-Jane O’Neil"]],
  ...[["Reuters"], ["Reuters", "Jane Roe"], ["Jane Roe", "Reuters"], ["Reuters", "The Associated Press"]],
  ...[
    ["Jane Roe", "Reuters", "John Doe"],
    ["Jane Roe", "John Doe", "The Associated Press"],
  ],
  ...[["Vincent van der Berg Jr.", "Osama bin Laden"], ["Simone de Beauvoir"], ["Valéry Giscard d’Estaing"]],
  ...[["Hassan al-Turabi"], ["José Ortega y Gasset"], ["Dick Van Dyke"], ["Martin Luther King III"]],
  ...[["J.R.R. Tolkien", "J. Edgar Hoover"], ["Jean-Paul Sartre"], ["Ch. Brown"], ["M Night"]],
  ...[["Антон Чехов"], ["فاطمه رضایی"], ["王小波"], ["Νίκος Καζαντζάκης"]],
  ...[10, 11, 20, 21, 22].map((count) =>
    [..."abcdefghijklmnopqrstuvw"].slice(0, count).map((x) => `Ann Bo${x}`),
  ),
];

const dates = [
  ...["1987", "1987-05", "1987-05-03", "1987-22", "1987/1988", "1987-05/1987-06", "1987-05/1988-06"],
  ...["1987-05-03/1987-05-05", "1987-11-03/1987-12-05", "1987-11-03/1988-01-05"],
];

const newspapers = ["the evening post", "De Volkskrant", "de Volkskrant", "Post of the World"];

const table: readonly CiteRecord[] = [
  ...lacking,
  ...titles.flatMap((title) => [
    ...[article, withoutPublication].map((record) => ({ ...record, title })),
    ...[
      { ...article, title, authors: [] },
      { ...withoutPublication, title, authors: [] },
    ],
    { ...article, title, lang: "de" },
  ]),
  ...bylines.flatMap((authors) => lacking.slice(0, 4).map((record) => ({ ...record, authors }))),
  ...dates.flatMap((edtf) => [article, withoutPublication].map((record) => ({ ...record, edtf }))),
  ...newspapers.flatMap((publication) =>
    ["en", "nl"].flatMap((lang) => [
      { ...article, publication, lang },
      { ...article, publication, lang, authors: [] },
    ]),
  ),
  { ...article, section: "Local news" },
  { ...withoutPublication, section: "Local news" },
];

const styles = ["Chicago", "APA", "MLA"];

test.each(styles)("%s is what a processor of the Citation Style Language makes of it", (style) => {
  expect(table.map((record) => cited(record, style))).toEqual(cslCitations(style, table));
});

/** Dates for which that language has no words: as they are to stand in Chicago's, APA's and MLA's citations. */
const inexact: readonly (readonly [string, string, string, string])[] = [
  ["1923?", "[1923?]", "[1923?]", "[1923?]"],
  ["1923~", "ca. 1923", "ca. 1923", "ca. 1923"],
  ["1923%", "[ca. 1923?]", "[ca. 1923?]", "[ca. 1923?]"],
  ["1987-11-03?", "[November 3, 1987?]", "[1987, November 3?]", "[3 Nov. 1987?]"],
  ["2020-05~", "ca. May 2020", "ca. 2020, May", "ca. May 2020"],
  ["192X", "1920s", "1920s", "1920s"],
  ["19XX", "1900–1999", "1900–1999", "1900–1999"],
  ["192X?", "[1920s?]", "[1920s?]", "[1920s?]"],
  ["1987-11-03/..", "November 3, 1987 or later", "1987, November 3 or later", "3 Nov. 1987 or later"],
  ["../1987-11", "November 1987 or earlier", "1987, November or earlier", "Nov. 1987 or earlier"],
  ["1987/1988-05", "1987–May 1988", "1987–1988, May", "1987–May 1988"],
  ["1987-05-XX", "May 1987", "1987, May", "May 1987"],
];

describe.each(styles.map((style, at) => ({ style, at })))("$style with", ({ style, at }) => {
  test.each(inexact)("the date %s says no more than is known", (edtf, ...words) => {
    const records = [article, withoutPublication].map((record) => ({ ...record, edtf }));
    expect(records.map((record) => cited(record, style))).toEqual(
      cslCitations(style, records, () => words[at]),
    );
  });
});

test("three citations cost a hundredth of what a CSL processor takes for one", () => {
  const records = Array.from({ length: 500 }, (_, at) => ({ ...article, title: `${article.title} ${at}` }));
  const costOf = (cite: (some: readonly CiteRecord[]) => unknown, some: readonly CiteRecord[]) => {
    const start = process.cpuUsage();
    cite(some);
    return process.cpuUsage(start).user / some.length;
  };
  // In turn, and of several the quickest: the first one compiles, and the machine may be busy.
  const rounds = Array.from({ length: 5 }, () => ({
    own: costOf((some) => some.map(citationsOf), records),
    processors: costOf((some) => cslCitations("APA", some), records.slice(0, 25)),
  }));
  const quickest = (name: "own" | "processors") => Math.min(...rounds.map((round) => round[name]));
  expect(quickest("own")).toBeLessThan(quickest("processors") / 100);
});

/** The citation in one style, with `<i>` for italics. */
function cited(record: CiteRecord, style: string): string | undefined {
  const htmlOf = ({ parts }: Citation) =>
    parts.map((part) => (typeof part === "string" ? part : `<i>${part.italic}</i>`)).join("");
  return citationsOf(record)
    .filter((citation) => citation.style === style)
    .map(htmlOf)[0];
}
