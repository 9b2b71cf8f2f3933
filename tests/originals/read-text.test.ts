import { describe, expect, test } from "vitest";
import { plainText } from "../../src/articles/markdown.ts";
import { readDrafts } from "../../src/originals/readers.ts";
import { processorTime } from "../support/processor-time.ts";

const paragraph =
  "This is a paragraph of running text that is rather longer than any headline and ends with a full stop, as it should.";

async function read(text: string | Uint8Array, language?: string) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const { value, problems } = await readDrafts(
    { file: "a.txt", bytes, sha256: "0".repeat(64) },
    { timeZone: "UTC", ...(language === undefined ? {} : { language }) },
  );
  const [draft] = value.drafts;
  return {
    problems,
    title: draft?.title?.text,
    standfirst: draft?.standfirst?.text,
    byline: draft?.byline?.text,
    date: draft?.date?.edtf,
    dateLine: draft?.dateLine,
    dateFigures: draft?.dateFigures,
    caption: draft?.caption?.text,
    body: draft
      ? plainText(draft.body)
          .split("\n\n")
          .filter((part) => part !== "")
      : [],
    lines: draft?.body.children.map((node) => node.position?.start.line),
    kinds: draft?.body.children.map((node) => node.type),
    divided: draft?.divided,
  };
}

test("the first line is the headline; without blank lines each line is a paragraph", async () => {
  const { title, body, lines } = await read(
    `Headline of the day\n${paragraph}\n${paragraph} Again.\nHe said no.\n`,
  );
  expect(title).toBe("Headline of the day");
  expect(body).toEqual([paragraph, `${paragraph} Again.`, "He said no."]);
  expect(lines).toEqual([2, 3, 4]);
});

test("a line set off between headline and text is the standfirst, where it is no full sentence", async () => {
  expect((await read(`Headline\n\nWhat it is about\n\n${paragraph}\n`)).standfirst).toBe("What it is about");
  expect((await read(`Headline\n\nThis is a full sentence.\n\n${paragraph}\n`)).standfirst).toBeUndefined();
  expect((await read(`Headline\n\nWhat it is about\n`)).standfirst).toBeUndefined();
});

test("windows line ends and a byte order mark change nothing", async () => {
  const { title, body } = await read(`\uFEFFHeadline\r\n\r\n${paragraph}\r\n`);
  expect([title, body]).toEqual(["Headline", [paragraph]]);
});

describe("other characters that end lines do so too:", () => {
  const [first, second] = ["The mayor spoke on Monday.", "A second paragraph."];
  test.each([
    ["form feeds", `Bridge closed\n\n${first}\f${second}\f\n`],
    ["line and paragraph separators", `Bridge closed\u2029${first}\u2028${second}\u2029`],
    ["next line", `Bridge closed\u0085\u0085${first}\u0085${second}\u0085`],
    ["vertical tabs", `Bridge closed\n\n${first}\v${second}\n`],
  ])("%s", async (_, text) => {
    const { title, body, lines, problems } = await read(text);
    expect({ title, body, problems }).toEqual({
      title: "Bridge closed",
      body: [first, second],
      problems: [],
    });
    expect(lines?.every((line) => line !== undefined && line <= 3)).toBe(true);
  });

  test("a page that ends within a paragraph does not divide it", async () => {
    const page =
      "The mayor said on Monday that the bridge over the river\nwould stay closed for two years, and that the repairs were\ngoing to cost more than had been thought at the beginning,\n";
    const { body } = await read(
      `Bridge closed\n\n${page}\f\n${page}\fnor had the engineers seen anything like it before.\n`,
    );
    expect(body).toHaveLength(1);
    expect(body[0]).toContain("at the beginning, nor had the engineers");
  });

  test("what an encoding made of other characters is no line end", async () => {
    const made = ["He said \u0093wait\u0085 no\u0094.", "Han kom fra Ã\u0085rhus."];
    for (const text of made) expect((await read(`Bridge closed\n\n${text}\n`)).body).toEqual([text]);
  });
});

test("UTF-16 with its byte order mark is read", async () => {
  const utf16 = Buffer.from(`\uFEFFHeadline\n\n${paragraph}\n`, "utf16le");
  expect((await read(utf16)).title).toBe("Headline");
});

describe("a caption whose picture is lost is kept as a caption", () => {
  test.each([
    "Foreign minister Jane Roe (L) with her colleague John Doe (R) in Vienna on Monday.",
    "From left to right: Jane Roe, John Doe, Mary Major",
    "File photo: the harbour before the fire",
    "Rescue workers at the harbour (Photo: A. Smith)",
    "The harbour at dawn. Jane Roe/AFP/Getty Images/File",
    "FILE - The harbour as it was in 1999.",
    "[PHOTO: Jane Roe, 17, paints the last corner of the mural on Tuesday. (Photo by A. Smith/The Courier)]",
    "Jane Roe (left) and John Doe (second from right) at the harbour on Monday.",
    "From left: Jane Roe, John Doe",
    "Pictured: Jane Roe at the harbour",
    "Members of the crew are, from left, Jane Roe and John Doe.",
  ])("%s", async (caption) => {
    expect((await read(`Headline\n\n${caption}\n\n${paragraph}\n`)).caption).toBe(caption);
  });

  test.each([
    "The court ruled (Right to Life v. State) that the law stands, and all was left as it had been before it.",
    "The minister left on Monday with her colleague, turning right at the harbour to meet those who waited.",
    "Pictured as a hero by his friends, Smith was yesterday jailed for the theft of the harbour's bell.",
    "The two brothers walked from left to right across the bridge while all of the town looked on.",
    "The (left) wing of the party met yesterday and voted against the plan of the minister.",
    "The minister turned, left, and shook the hand of the harbour master who had waited for her.",
    "Picture-perfect weather brought a record crowd to the harbour on the last day of the fair.",
    "File-sharing was made a crime yesterday by a law that few had thought would be passed.",
    "Undated pictures of the harbour were found in the cellar of the town hall by a clerk.",
    "SALVADOR, Feb 26 - The carnival ended on Monday with fewer visitors than in any year before it.",
    "PARIS (Reuters) — The carnival ended on Monday with fewer visitors than in any year before it.",
    "Senator Jane Roe (R) met with Governor John Doe (D) on Monday to talk about the harbour and its future.",
    "Senator Jane Roe (R) said on Monday that the harbour and its future were not what she had been told.",
    "Pictures of the harbour were shown to the court by the photographer who had taken them in the spring.",
  ])("but running text is none: %s", async (text) => {
    expect((await read(`Headline\n\n${text}\n\n${paragraph}\n`)).caption).toBeUndefined();
  });
});

test("byline and date line are told apart from the text", async () => {
  const { byline, date, body } = await read(
    `Headline\n\nBy Jane Roe and John Doe\nPublished: Wednesday, 18 April 2018, 10:30 GMT\n\n${paragraph}\n`,
  );
  expect(byline).toBe("By Jane Roe and John Doe");
  expect(date).toBe("2018-04-18");
  expect(body).toEqual([paragraph]);
});

test.each([
  ["۱۶ مرداد ۱۴۰۲", "2023-08-07"],
  ["تاریخ انتشار: دوشنبه ۱۶ مرداد ۱۴۰۲ - ۱۴:۳۰", "2023-08-07"],
  ["۱۴۰۲/۰۵/۱۶", "2023-08-07"],
  ["٢٠ محرم ١٤٤٥ هـ", "2023-08-07"],
  ["Понедельник, 7 августа 2023", "2023-08-07"],
])("a date line in another script than the archive’s is one: %s", async (line, day) => {
  const { date, body } = await read(`Headline\n\n${line}\n\n${paragraph}\n`);
  expect([date, body]).toEqual([day, [paragraph]]);
});

test("one line can be byline and date line", async () => {
  const line = "By Jane Roe, 3 May 1987";
  const { byline, date, dateLine, body } = await read(`Headline\n\n${line}\n\n${paragraph}\n`);
  expect([byline, date, dateLine]).toEqual([line, "1987-05-03", { text: line, line: 3 }]);
  expect(body).toEqual([paragraph]);
});

describe("what only resembles a byline or a date line stays in the text", () => {
  test.each([
    "By Monday the fire had gone out.",
    "By Order of the Mayor, the mill is closed.",
    "By May Day all was over.",
    "3-5 May 1987",
    "From May 3, 1987 to May 9, 1987",
    "3 May 87",
    "3 March 44 BC",
    "Updated 5 May 1988",
    "Published 3 May 1987, updated 5 May 1988",
    "By Jane Roe, Thursday 18 April 2018",
  ])("%s", async (line) => {
    const { byline, date, dateLine, standfirst, body } = await read(`Headline\n${line}\n${paragraph}\n`);
    expect([byline, date, dateLine, standfirst]).toEqual([undefined, undefined, undefined, undefined]);
    expect(body).toEqual([line, paragraph]);
  });

  test("nor is a line of dates a standfirst", async () => {
    const { standfirst, body } = await read(`Headline\n\nFrom May 3, 1987 to May 9, 1987\n\n${paragraph}\n`);
    expect(standfirst).toBeUndefined();
    expect(body).toHaveLength(2);
  });
});

describe("a date line in figures", () => {
  test("tells the day where only one of the figures can be the month", async () => {
    const { date, dateLine, body } = await read(`Headline\n\nPublished: 25/06/2018\n\n${paragraph}\n`);
    expect([date, dateLine?.text]).toEqual(["2018-06-25", "Published: 25/06/2018"]);
    expect(body).toEqual([paragraph]);
  });

  test("is left in the text where it is not known which is the month, and read by those of its folder", async () => {
    const { date, dateFigures, body } = await read(`Headline\n\n05/06/2018\n\n${paragraph}\n`);
    expect(date).toBeUndefined();
    expect(dateFigures).toMatchObject({ first: 5, second: 6, year: 2018, kin: ["./ text"] });
    expect(body).toEqual(["05/06/2018", paragraph]);
  });
});

describe("a text wrapped at a column is joined again", () => {
  const wrapped = [
    "A HEADLINE IN CAPITALS",
    "",
    "The first paragraph of this text was wrapped by a mail program many years",
    "ago, when lines had at most seventy-odd characters and every one of them",
    "was filled as far as the next word allowed.",
    "",
    "The second one is no different in this respect, and it, too, goes on for a",
    "good while so that nobody can take its lines for paragraphs of their own,",
    "which would be a pity.",
  ];

  test("paragraphs divided by blank lines", async () => {
    const { body, lines } = await read(wrapped.join("\n"));
    expect(body).toHaveLength(2);
    expect(body[0]).toMatch(/many years ago, when lines/);
    expect(lines).toEqual([3, 7]);
  });

  test("paragraphs divided by a short last line alone", async () => {
    const joined = wrapped.filter((line, index) => line !== "" || index < 2);
    expect((await read(joined.join("\n"))).body).toHaveLength(2);
  });

  test("lines that are not full are paragraphs: verse stays verse", async () => {
    const verse =
      "A poem\n\nRoses are red,\nViolets, of course, are rather blue,\nSugar is sweet,\nAnd so, my dear old friend, are you.\n";
    expect((await read(verse)).body).toHaveLength(4);
  });

  test("lines shorter than any column are never joined, however even", async () => {
    expect((await read("A poem\n\nO sea,\nwide sea,\nthou art\ngreat.\n")).body).toHaveLength(4);
  });

  test("two lines that are full and go on within a sentence show a column", async () => {
    const first = wrapped.slice(2, 5);
    const second = wrapped.slice(6, 8);
    const text = ["Headline", "", ...first, "", ...second].join("\n");
    expect((await read(text)).body).toEqual([first.join(" "), second.join(" ")]);
    expect((await read(["Headline", "", ...second].join("\n"))).body).toEqual([second.join(" ")]);
  });

  test("two lines of which one is short or the next has a capital do not", async () => {
    const [first = "", second = ""] = wrapped.slice(2, 4);
    for (const lines of [
      [first, `A${second.slice(1)}`],
      ["The harbour wall will be repaired by the men of the", second],
      ["The sea was grey beside the old mole,", "and the gulls stood on it."],
    ]) {
      expect((await read(["Headline", "", ...lines].join("\n"))).body).toEqual(lines);
    }
  });
});

test("a byline that names nobody stays in the text, and the date under it is read", async () => {
  const { title, byline, date, body } = await read(
    `Church bells ring\nBy a staff reporter\nJune 12, 1988\n\n${paragraph}\n`,
  );
  expect({ title, byline, date }).toEqual({
    title: "Church bells ring",
    byline: undefined,
    date: "1988-06-12",
  });
  expect(body).toEqual(["By a staff reporter", paragraph]);
});

test("a text without a headline keeps all its words in the text", async () => {
  const { title, body } = await read(`${paragraph} ${paragraph}\n\n${paragraph}\n`);
  expect(title).toBeUndefined();
  expect(body).toHaveLength(2);
});

describe("an original that is no text is a problem, not an article", () => {
  test.each([
    ["an empty file", new Uint8Array(), /empty/],
    ["white space alone", new TextEncoder().encode(" \n\n\u00a0\n"), /holds no text/],
    ["a binary file", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /binary/],
    ["a web page without text", Buffer.from("<!DOCTYPE html><html><p>x"), /no text of an article/],
  ])("%s", async (_, bytes, message) => {
    const { title, problems } = await read(bytes);
    expect(title).toBeUndefined();
    expect(problems.map((each) => each.severity)).toEqual(["error"]);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.file).toBe("content/originals/a.txt");
  });
});

describe("a text with one paragraph a line and no blank lines", () => {
  test("has its parts told apart under the headline", async () => {
    const read1 = await read(
      [
        "Fair draws thousands",
        "Record crowds in spite of the heat",
        "By Jane Roe, Staff Writer",
        "Posted June 9, 2012, 7:42 a.m.",
        "[Photo: Children at the fair on Friday. (A. Smith/The Courier)]",
        paragraph,
        "THE LONG WAY HOME",
        paragraph,
      ].join("\n"),
    );
    expect(read1).toMatchObject({
      title: "Fair draws thousands",
      standfirst: "Record crowds in spite of the heat",
      byline: "By Jane Roe, Staff Writer",
      date: "2012-06-09",
      caption: "[Photo: Children at the fair on Friday. (A. Smith/The Courier)]",
      body: [paragraph, "THE LONG WAY HOME", paragraph],
      kinds: ["paragraph", "heading", "paragraph"],
      lines: [6, 7, 8],
    });
  });

  test("or further down", async () => {
    const posted = "Posted June 9, 2012, 7:42 a.m.";
    const photo = "[Photo: Children at the fair on Friday. (A. Smith/The Courier)]";
    const { date, dateLine, caption, byline, body } = await read(
      ["Fair draws thousands", paragraph, posted, paragraph, photo, paragraph, "By Jane Roe"].join("\n"),
    );
    expect([date, dateLine?.line, caption, byline]).toEqual(["2012-06-09", 3, photo, "By Jane Roe"]);
    expect(body).toEqual([paragraph, paragraph, paragraph]);
  });
});

describe("a date line is read in the archive's language", () => {
  test.each([
    ["de", "Veröffentlicht am Mittwoch, 18. April 2018, 10:30 Uhr", "2018-04-18"],
    ["fr", "Publié le 18 avril 2018", "2018-04-18"],
    ["es", "Fecha: 18 de abril de 2018", "2018-04-18"],
    ["el", "Τετάρτη, 18 Απριλίου 2018", "2018-04-18"],
    ["ru", "Дата публикации: 18 апреля 2018", "2018-04-18"],
    ["fa", "تاریخ انتشار: چهارشنبه ۲۹ فروردین ۱۳۹۷", "2018-04-18"],
    ["ja", "2018年4月18日 公開", "2018-04-18"],
    ["de", "April 18, 2018", "2018-04-18"],
  ])("%s: %s", async (language, line, edtf) => {
    const { date, dateLine, body } = await read(`Rain\n\n${line}\n\n${paragraph}\n`, language);
    expect([date, dateLine?.text, body]).toEqual([edtf, line, [paragraph]]);
  });

  test("and what says more is text", async () => {
    const line = "Am 18. April 2018 fiel die Brücke.";
    const { date, body } = await read(`Regen\n\n${line}\n\n${paragraph}\n`, "de");
    expect([date, body]).toEqual([undefined, [line, paragraph]]);
  });
});

test("between a standfirst and the text the byline may stand", async () => {
  const { standfirst, byline } = await read(
    `Headline\n\nWhat it is all about\n\nBy Jane Roe\n\n${paragraph}\n`,
  );
  expect([standfirst, byline]).toEqual(["What it is all about", "By Jane Roe"]);
});

test("a text all in capitals, as teleprinters wrote it, has no headings, and is joined", async () => {
  const { body, kinds } = await read(
    [
      "BRIDGE CLOSED",
      "",
      "THE MAYOR SAID ON MONDAY THAT THE BRIDGE WOULD STAY CLOSED FOR TWO YEARS,",
      "AND THAT NOBODY HAD BEEN TOLD OF IT BEFORE. THE OWNERS OF SHOPS ON BOTH",
      "BANKS OF THE RIVER ARE SAID TO BE ANGRY, AND THEY HAVE GOOD REASON TO BE",
      "SO, FOR THE REPAIR WILL TAKE LONGER THAN THAT OF ANY BRIDGE BEFORE IT IN",
      "THE COUNTY.",
    ].join("\n"),
  );
  expect([body.length, kinds]).toEqual([1, ["paragraph"]]);
});

test("a run of blanks costs no more than its length", async () => {
  const began = processorTime();
  const { body } = await read(`Bridge closed\n\nThe mayor spoke.${" ".repeat(500_000)}He said no.\n`);
  expect(body).toHaveLength(1);
  expect(processorTime() - began).toBeLessThan(5_000);
});

test("Chinese lines are joined without spaces", async () => {
  const line = "市政府星期一宣布河上的大桥将关闭两年维修费用预计为一千";
  const { body } = await read(`大桥关闭\n\n${`${line}\n`.repeat(4)}完了。\n`);
  expect(body).toEqual([`${line.repeat(4)}完了。`]);
});

test("words that the ends of lines divided are told", async () => {
  const { divided, body } = await read(
    [
      "Bridge closed",
      "",
      "The mayor said on Monday that the bridge would stay closed for two years, al-",
      "though nobody had been told of it before; the owners of shops near the har-",
      "bour are said to be angry, and they have well-founded fears for the winter",
      "because everybody knows.",
    ].join("\n"),
  );
  expect(divided).toEqual(["al-though", "har-bour"]);
  expect(body[0]).toContain("two years, al-though nobody");
});

test("a text of very many lines is read in no time, whatever they are", async () => {
  const long = `${"a line of words that goes on until it is full enough to count as one"}\n`.repeat(50_000);
  const start = processorTime();
  const { body } = await read(`Headline\n\n${long}`);
  expect(body).toHaveLength(1);
  expect(processorTime() - start).toBeLessThan(4_000);
});

test("a line under the byline that says what its author is belongs to it", async () => {
  const { byline, body } = await read(
    `HEADLINE\n\nBy Jane Roe\nStaff Reporter\n\nPORTSMITH, Nov. 3, 1987 -- ${paragraph}\n`,
  );
  expect(byline).toBe("By Jane Roe\nStaff Reporter");
  expect(body).toEqual([paragraph]);
  const other = await read(`HEADLINE\n\nBy Jane Roe\nThe bridge is closed\n\n${paragraph}\n`);
  expect(other.byline).toBe("By Jane Roe");
  expect(other.body).toContain("The bridge is closed");
});

test("a line that is a date in Chinese or Japanese signs dates the text in whatever language the archive is", async () => {
  const { date, body } = await read(
    `東京で地震\n\n２００５年７月２３日\n\n地震があった。\n\n電車が止まった。\n`,
    "en",
  );
  expect([date, body]).toEqual(["2005-07-23", ["地震があった。", "電車が止まった。"]]);
});

/** Wrap a text as programs do. */
function wrapAt(text: string, column: number): string {
  return text.replaceAll(new RegExp(`(.{1,${column}})(?:\\s|$)`, "g"), "$1\n").trimEnd();
}

describe("a text wrapped at a narrow column, or in short paragraphs,", () => {
  const first =
    "Fire raged through the old harbour of the town for a second night, destroying three boats, a shed and a warehouse before firemen from four towns had brought it under control.";
  const second =
    "Nobody was hurt, although the crews of two of the boats had been asleep on board when the alarm was given shortly after midnight by a watchman.";
  const short = [
    "The council will meet on Thursday to hear what the harbour master has to say of it.",
    "He has asked for a second engine every year since the last fire, in vain so far.",
    "The owner of the warehouse, who lives abroad, could not be reached by telephone.",
  ];

  test.each([32, 36, 40, 44])("is joined again at %i columns", async (column) => {
    const text = ["A headline", wrapAt(first, column), wrapAt(second, column)].join("\n\n");
    expect((await read(text)).body).toEqual([first, second]);
  });

  test("keeps what hyphens divided", async () => {
    const lines = [
      "Fire raged through the old harbour of",
      "the town for a second night, destroying",
      "three boats, a shed and a whole ware-",
      "house before firemen from four towns",
      "had brought it under control.",
    ];
    const { body } = await read(`A headline\n\n${lines.join("\n")}\n\n${wrapAt(second, 40)}\n`);
    expect(body).toHaveLength(2);
    expect(body[0]).toContain("a whole ware-house before firemen");
  });

  test.each([60, 50])("is joined again in paragraphs of two lines at %i columns", async (column) => {
    const text = ["A headline", ...short.map((each) => wrapAt(each, column))].join("\n\n");
    expect((await read(text)).body).toEqual(short);
  });

  test("is not where lines are verse, a list or an address, be they in a text that is wrapped", async () => {
    const lists = [
      [
        "Roses are red in the gardens of spring,",
        "Violets grow by the wall of the mill,",
        "Sweet is the song that the blackbirds sing,",
        "Soft is the wind on the hill.",
      ],
      ["Harbour Office of Port Town", "12 Mill Street", "Port Town 4711", "Open on weekdays"],
      [
        "Three boats, of which one was new",
        "A shed",
        "A warehouse with 400 bales",
        "The house of the watchman",
      ],
      ["Boats 3 4 7", "Sheds 1 0 1", "Warehouses 12 14 26", "Firemen from all the towns 120"],
    ];
    for (const column of [40, 60]) {
      for (const lines of lists) {
        const text = ["A headline", wrapAt(first, column), lines.join("\n"), wrapAt(second, column)].join(
          "\n\n",
        );
        expect((await read(text)).body).toEqual([first, ...lines, second]);
        expect((await read(`A headline\n\n${lines.join("\n")}\n`)).body).toHaveLength(lines.length);
      }
    }
  });

  test("is not where each short line is a paragraph", async () => {
    const lines = [
      "It rained all day in the old town.",
      "Nobody came to the fair, he said.",
      "The mayor had hoped for thousands.",
      "They will try again in the spring.",
      "It may snow then, says the pilot.",
      "He has been right twice this year.",
    ];
    expect((await read(`A headline\n\n${lines.join("\n")}\n`)).body).toEqual(lines);
  });
});

describe("lines that were broken by hand, some of them early,", () => {
  const lines = [
    "Fire raged through the old harbour of the town for a second",
    "night on Tuesday, destroying three boats, a shed and",
    "a warehouse before firemen from four towns had brought it under",
    "control shortly before dawn.",
  ];

  test("are one paragraph where most go on within a sentence", async () => {
    const { body } = await read(`Headline\n\n${lines.join("\n")}\n\nNobody was hurt.\n`);
    expect(body).toEqual([lines.join(" "), "Nobody was hurt."]);
  });

  test("are not where each begins with a capital, as verse and lists do, or they are short", async () => {
    const verse = lines.map((line) => line.charAt(0).toUpperCase() + line.slice(1));
    expect((await read(`Headline\n\n${verse.join("\n")}\n\nNobody was hurt.\n`)).body).toHaveLength(5);
    const short = lines.map((line) => line.slice(0, 30));
    expect((await read(`Headline\n\n${short.join("\n")}\n\nNobody was hurt.\n`)).body).toHaveLength(5);
  });
});
