import type { Root } from "mdast";
import { describe, expect, test } from "vitest";
import { editDraft } from "../../src/copydesk/edit.ts";
import { prepareAuthority } from "../../src/copydesk/names/authority.ts";
import { settleDate } from "../../src/copydesk/settle-date.ts";
import type { DayOrder, Draft, Metadata, Passage } from "../../src/types.ts";

const body: Root = { type: "root", children: [] };

interface Known extends Pick<Draft, "date" | "dateFigures" | "unreadDate" | "url"> {
  readonly metadata?: Metadata;
  readonly file?: string;
  readonly language?: string;
  readonly order?: DayOrder;
}

function settle(
  texts: readonly string[],
  { metadata, file = "a.txt", language, order, ...stated }: Known = {},
) {
  const passages: Passage[] = texts.map((text, index) => ({ text, line: index + 1 }));
  const source = { file, sha256: "0".repeat(64), format: "text" };
  const told = order && stated.dateFigures && { dateFigures: { ...stated.dateFigures, order } };
  const draft: Draft = { source, title: { text: "A headline" }, body, ...stated, ...told };
  const { date, problems } = settleDate({
    draft,
    passages,
    metadata,
    language,
    today: "2026-01-31",
    timeZone: "Europe/Berlin",
  });
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

describe("a year of another calendar is read in it as soon as the text's language is known", () => {
  const figures = { first: 16, second: 5, year: 1402, words: "16/05/1402", basis: "the column", kin: [] };
  const language = "fa";

  test("in a day", () => {
    const date = { edtf: "1402-05-16", basis: "the column" };
    expect(settle(["A"], { date, language })).toMatchObject({
      edtf: "2023-08-07",
      basis: "the column, in the Persian calendar",
    });
  });

  test("in figures", () => {
    expect(settle(["A"], { dateFigures: figures, language }).edtf).toBe("2023-08-07");
  });

  test("in figures that may be two days, of which the years alone are used", () => {
    const open = { ...figures, first: 2, second: 11, words: "02/11/1402" };
    const { edtf, problems } = settle(["A"], { dateFigures: open, language });
    expect([edtf, problems.length]).toEqual(["2023/2024", 1]);
  });

  test("and in English stays a year without news", () => {
    const date = { edtf: "1402-05-16", basis: "the column" };
    const { edtf, problems } = settle(["A"], { date, language: "en" });
    expect([edtf, problems[0]?.message]).toEqual([undefined, expect.stringContaining("newspapers")]);
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
    ["a day before there were newspapers", ["A headline", "On 14 October 1066 a king fell."], /no full date/],
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

describe("a day that the format gives", () => {
  test("is not used where it lies in the future, and the next to be trusted is", () => {
    const settled = settle(["A headline", "It rained."], {
      date: { edtf: "2089-09-06", basis: "pubDate" },
      url: "https://example.org/2019/09/06/rain",
    });
    expect(settled.edtf).toBe("2019-09-06");
    expect(settled.problems).toMatchObject([{ severity: "error" }]);
    expect(settled.problems[0]?.message).toMatch(/2089-09-06 lies in the future/);
  });

  test.each(["0001-01-01", "1066-10-14", "1582"])("is not used before there were newspapers: %s", (edtf) => {
    const settled = settle(["A headline", "It rained."], { date: { edtf, basis: "the page" } });
    expect(settled.edtf).toBeUndefined();
    expect(settled.problems[0]).toMatchObject({
      ...{
        severity: "error",
        message: `The page: ${edtf} lies before there were newspapers; it is not used.`,
      },
    });
  });

  test("may be tomorrow, which is today where the day begins first", () => {
    const date = { edtf: "2026-02-01", basis: "pubDate" };
    expect(settle(["A headline"], { date })).toMatchObject({ edtf: "2026-02-01", problems: [] });
  });

  test("is a problem where it cannot be read", () => {
    const unreadDate = { words: "2012-02-31", basis: "the column “date”" };
    const { edtf, problems } = settle(["A headline", "It rained."], { unreadDate });
    expect(edtf).toBeUndefined();
    expect(problems[0]?.message).toMatch(/The column “date”: “2012-02-31” is no date that exists/);
  });
});

describe("figures of which either may be the month", () => {
  const dateFigures = {
    ...{ first: 3, second: 4, year: 2012, words: "03/04/2012" },
    ...{ basis: "the column “date”", kin: ["a.csv date"] },
  };
  const texts = ["A headline", "It rained."];

  test.each([
    ["day first", "2012-04-03"],
    ["month first", "2012-03-04"],
  ] as const)("are read in the order of their kin: %s", (order, edtf) => {
    expect(settle(texts, { dateFigures, order })).toMatchObject({ edtf, problems: [] });
  });

  test("else by the address, where that agrees with one reading", () => {
    const settled = settle(texts, { dateFigures, url: "https://example.org/2012/04/rain" });
    expect(settled).toMatchObject({ edtf: "2012-04-03", problems: [] });
    expect(settled.basis).toMatch(/its order by the address/);
  });

  test("else by a dateline", () => {
    const filed = ["A headline", "PARIS, March 4 (Agency) - It rained."];
    expect(settle(filed, { dateFigures })).toMatchObject({ edtf: "2012-03-04", problems: [] });
  });

  test("else say the year alone, and both readings are named", () => {
    const { edtf, problems } = settle(texts, { dateFigures });
    expect(edtf).toBe("2012");
    expect(problems).toMatchObject([{ severity: "error" }]);
    expect(problems[0]?.message).toMatch(/“03\/04\/2012” may be 2012-04-03 or 2012-03-04/);
  });

  test("are a problem where no order makes a day of them", () => {
    const { edtf, problems } = settle(texts, { dateFigures: { ...dateFigures, first: 31, second: 2 } });
    expect(edtf).toBeUndefined();
    expect(problems[0]?.message).toMatch(/is no day that exists/);
  });
});

describe("the address and the file's name count", () => {
  test.each([
    ["an address with the day", { url: "https://example.org/2012/05/09/rain" }, "2012-05-09", /the address/],
    ["an address with the month", { url: "https://example.org/2012/05/rain" }, "2012-05", /the address/],
    ["a file's name", { file: "2012-05-09-rain.txt" }, "2012-05-09", /the file's name/],
    ["its folders", { file: "example.org/2012/05/09/rain.txt" }, "2012-05-09", /the file's name/],
  ])("%s", (_, known, edtf, basis) => {
    const settled = settle(["A headline", "On 3 March 1999 it rained."], known);
    expect(settled).toMatchObject({ edtf, problems: [] });
    expect(settled.basis).toMatch(basis);
  });

  test("but not that of a year alone, which may be of anything", () => {
    expect(settle(["A headline"], { url: "https://example.org/2012/the-games" }).edtf).toBeUndefined();
  });
});

describe("a dateline gives the day", () => {
  const url = "https://example.org/2018/rain";
  test.each([
    ["with the year of the address", ["SALVADOR, Feb 26 - It rained."], { url }, "2018-02-26"],
    ["and of its folder", ["LONDON, Feb. 26 (Agency) — It rained."], { file: "1974/a.txt" }, "1974-02-26"],
    [
      "of a month that the address gives",
      ["PARIS, Feb 26 (AB) - Rain."],
      { url: "https://example.org/2018/02/x" },
      "2018-02-26",
    ],
    ["in French", ["PARIS, 26 février (AB) - Il pleuvait."], { url, language: "fr" }, "2018-02-26"],
    ["in Spanish", ["MADRID, 26 feb. (AB) - Llovía."], { url, language: "es" }, "2018-02-26"],
    ["in German", ["Berlin, 26. Februar (ab) – Es regnete."], { url, language: "de" }, "2018-02-26"],
    ["in Polish", ["WARSZAWA, 26 lutego (AB) – Padało."], { url, language: "pl" }, "2018-02-26"],
    ["in Russian", ["МОСКВА, 26 февраля (АБ) – Шёл дождь."], { url, language: "ru" }, "2018-02-26"],
    ["with its year before an agency", ["SALVADOR, February 26, 2018 (AP) - It rained."], {}, "2018-02-26"],
    ["whatever the agency", ["SALVADOR, Feb. 26, 2018 (SH) -- It rained."], {}, "2018-02-26"],
    ["with a year of its own", ["SALVADOR, Feb 26, 2018 - It rained."], {}, "2018-02-26"],
    [
      "with the year of a day that the text names, as far as that is sure",
      ["SALVADOR, Jan 2 - The fair of December 30, 2017, was full."],
      {},
      "2018-01-02~",
    ],
  ])("%s", (_, texts, known, edtf) => {
    expect(settle(["A headline", ...texts], known)).toMatchObject({ edtf, problems: [] });
  });

  test.each([
    ["where nothing tells its year", "SALVADOR, Feb 26 - It rained.", {}],
    ["where its weekday was another", "SALVADOR, Sunday, Feb 26 - It rained.", { url }],
    ["where it is a sentence", "It rained on Feb 26 - and how.", { url }],
  ])("not %s", (_name, text, known) => {
    expect(settle(["A headline", text], known).edtf).toBeUndefined();
  });
});

test("a date in the text is read in the text's language and calendar", () => {
  const settled = settle(["A headline", "پل در ۲۹ فروردین ۱۳۹۷ فرو ریخت."], { language: "fa" });
  expect(settled).toMatchObject({ edtf: "2018-04-18~", problems: [] });
  expect(settled.basis).toBe("the text says “۲۹ فروردین ۱۳۹۷”, in the Persian calendar");
});

describe("a day that no month has, near the top, is listed and not used:", () => {
  test.each([
    ["ROME, Feb. 30 (Agency) - It rained.", "Feb. 30", "en"],
    ["On February 30, 2019 it rained.", "February 30, 2019", "en"],
    ["31 June 2018", "31 June 2018", "en"],
    ["It rained on 29 February 2019 and after.", "29 February 2019", "en"],
    ["ROM, 31. April - Es regnete.", "31. April", "de"],
    ["Le 30 février 2019, il a plu.", "30 février 2019", "fr"],
    ["30 февраля 2019 года шёл дождь.", "30 февраля 2019", "ru"],
  ])("%s", (text, words, language) => {
    const { edtf, problems } = settle(["A headline", text], { language });
    expect(edtf).toBeUndefined();
    expect(problems.map(({ message, line }) => [message, line])).toContainEqual([
      `“${words}” is no day that exists; it is not used.`,
      2,
    ]);
  });

  test.each([
    "In February 30 people came, and in June 31.",
    "In 2019, 60 marches in May 2019 drew few.",
    "The fair of 28-30 February drew few - they say.",
    "On 29 February 2020 it rained; on May 31, 2020 it did not.",
    "From April 30.5 million came, in May 40, 2010.",
    "ROME, May 31 (Agency) - It rained.",
    "They may 40 times do so - march 32 miles, say.",
  ])("not %s", (text) => {
    const { problems } = settle(["A headline", text]);
    expect(problems.filter(({ message }) => message.includes("no day that exists"))).toEqual([]);
  });
});

describe("a date in words that a format gives without its language is read in that of the text", () => {
  test.each([
    ["ja", "2001年2月3日", "2001-02-03"],
    ["de", "3. März 1998", "1998-03-03"],
    ["fa", "۱۲ خرداد ۱۳۸۲", "2003-06-02"],
    ["de", "3. März 1998, 23:30 UTC", "1998-03-04"],
  ])("%s: %s", (language, words, edtf) => {
    const unreadDate = { words, basis: "the column “date”" };
    expect(settle(["A headline"], { language, unreadDate })).toMatchObject({ edtf, problems: [] });
  });

  test("and where it is none in that either, or lies in the future, it is listed and not used", () => {
    const of = (words: string) =>
      settle(["A headline"], { language: "de", unreadDate: { words, basis: "the column “date”" } });
    expect(of("gestern").edtf).toBeUndefined();
    expect(of("gestern").problems[0]?.message).toContain("“gestern” is no date");
    expect(of("3. März 2098").edtf).toBeUndefined();
    expect(of("3. März 2098").problems[0]?.message).toContain("lies in the future");
  });
});
