import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { plainText } from "../../src/articles/markdown.ts";
import { readDrafts } from "../../src/originals/readers.ts";
import { idleRules } from "../../src/originals/table/stated-columns.ts";
import type { ColumnRule, Draft, TableField } from "../../src/types.ts";
import { repositoryFolder } from "../support/repository-folder.ts";

async function read(
  content: string | Uint8Array,
  file: string,
  columns: readonly ColumnRule[] = [],
  language = "en",
) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const original = { file, bytes, sha256: "0".repeat(64) };
  const { value, problems } = await readDrafts(original, { timeZone: "UTC", columns, language });
  return { ...value, problems };
}

/** What most tables tell of an article. */
function fieldsOf({ title, date, authors, body }: Draft) {
  return [title?.text, date?.edtf, authors, plainText(body).trim()];
}

describe("a table", () => {
  test("is read by the names of its columns, in any order, and says so", async () => {
    const { drafts, problems } = await read(
      'Body,Headline,Published,Byline,Tags,Nr\n"First.\n\nSecond, too.",Rain,2019-04-18,Jane Roe; Otto Meier,weather;coast,1\nThird.,Wind,April,,,2\n',
      "a.csv",
    );
    expect(
      drafts.map(({ title, date, authors, categories }) => [title, date?.edtf, authors, categories]),
    ).toEqual([
      [{ text: "Rain", line: 2 }, "2019-04-18", ["Jane Roe", "Otto Meier"], ["weather", "coast"]],
      [{ text: "Wind", line: 5 }, undefined, undefined, undefined],
    ]);
    expect(drafts.map(({ body }) => plainText(body).trim())).toEqual(["First.\n\nSecond, too.", "Third."]);
    expect(problems.map(({ message, severity }) => [severity, message])).toEqual([
      [
        "notice",
        "The table is read so: title from “Headline”, text from “Body”, date from “Published”, authors from “Byline”, categories from “Tags”. Not read: “Nr”.",
      ],
    ]);
  });

  test("parted by tabs or semicolons is told by its header, whatever it is called", async () => {
    const tabs = await read("title\ttext\tdate\nRain\tIt rained, a lot.\t1987\n", "a.txt");
    expect(tabs.drafts.map(({ source, date }) => [source.format, date?.edtf])).toEqual([["TSV", "1987"]]);
    const semicolons = await read("titel;datum;inhalt\nRegen;1987-11;Es regnete, und wie.\n", "a.csv");
    expect(semicolons.drafts.map(({ title, date }) => [title?.text, date?.edtf])).toEqual([
      ["Regen", "1987-11"],
    ]);
  });

  test("in an encoding of single bytes is read in it, and that is said", async () => {
    const table =
      "Überschrift;Datum;Verfasser;Inhalt\nGroße Flut;14.11.1962;Jürgen Weiß;Das Wasser stieg über Nacht, und viele Straßen waren überflutet.\n";
    const { drafts, problems } = await read(Buffer.from(table, "latin1"), "a.csv");
    expect(drafts.map(fieldsOf)).toEqual([
      [
        "Große Flut",
        "1962-11-14",
        ["Jürgen Weiß"],
        "Das Wasser stieg über Nacht, und viele Straßen waren überflutet.",
      ],
    ]);
    expect(problems[0]?.message).toContain("read as windows-1252");
  });

  test("of UTF-8 with a damaged line is not taken for another encoding", async () => {
    const table = Buffer.from("title,text\nFähre,Sie fuhr über Nacht.\nA,x\n");
    table[table.length - 2] = 0xe4;
    const { drafts, problems } = await read(table, "a.csv");
    expect(drafts).toEqual([]);
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [3, "This line of the table is not UTF-8 text."],
    ]);
  });

  test("whose record is nested too deeply gives the others", async () => {
    const deep = `${"<div>".repeat(30_000)}x`;
    const { drafts, problems } = await read(
      `title,text\nOne,It rained.\nTwo,${deep}\nThree,It snowed.\n`,
      "a.csv",
    );
    expect(drafts.map(({ title }) => title?.text)).toEqual(["One", "Three"]);
    expect(problems.filter(({ severity }) => severity === "error")).toMatchObject([{ line: 3 }]);
  });

  test("gives names out of bylines as they were printed", async () => {
    const { drafts } = await read(
      "title,text,byline\nA,B.,By Tom Hale and Sue Ray\nC,D.,Bylaw Society\n",
      "a.csv",
    );
    expect(drafts.map(({ authors }) => authors)).toEqual([["Tom Hale", "Sue Ray"], ["Bylaw Society"]]);
  });

  test.each([
    ["hed,dek,pub_dt,writer,story_text,desk", "Mill,Jobs gone,1999-05-04,By Sam Hill,It closed.,Business"],
    ["article-title,full_text,publishedOn,writer_name", "Mill,It closed.,1999-05-04,Sam Hill"],
    ["Überschrift,Volltext,Datum,Autor", "Mill,It closed.,1999-05-04,Sam Hill"],
  ])("whose columns have names made of usual words is read: %s", async (header, row) => {
    const { drafts } = await read(`${header}\n${row}\n`, "a.csv");
    expect(drafts.map(fieldsOf)).toEqual([["Mill", "1999-05-04", ["Sam Hill"], "It closed."]]);
  });

  test("names what it does not read, and says where it finds no text", async () => {
    const { drafts, problems } = await read(
      "title,summary,modified_date,image_text,author_id,story_name\nMill,Jobs gone,1999-05-04,A mill,7,Mill 2\n",
      "a.csv",
    );
    expect(drafts.map(({ date, authors, extent }) => [date, authors, extent])).toEqual([
      [undefined, undefined, "summary"],
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      "The table is read so: title from “title”, standfirst from “summary”. No column of the text was found: the standfirst is all there is. Not read: “modified_date”, “image_text”, “author_id”, “story_name”.",
    ]);
  });

  test("without a text is refused, with the columns that it has", async () => {
    const { drafts, problems } = await read("name,price\nApple,1\n", "prices.csv");
    expect(drafts).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      "No column of this table holds the text of articles. Columns: name, price.",
    ]);
  });

  test("is not what a plain text with commas is", async () => {
    const { drafts } = await read(
      "Rain, wind, and more\n\nIt rained, and the text of it goes on.\n",
      "a.txt",
    );
    expect(drafts.map(({ source }) => source.format)).toEqual(["text"]);
  });
});

describe("JSON", () => {
  test("as lines goes on after one that is broken, and names it", async () => {
    const lines = [
      '{"title":"One","text":"First."}',
      "{broken",
      '{"title":"Two","text":"<p>Se<b>co</b>nd.</p>"}',
    ];
    const { drafts, problems } = await read(lines.join("\n"), "a.jsonl");
    expect(drafts.map(({ title, body }) => [title, plainText(body).trim()])).toEqual([
      [{ text: "One", line: 1 }, "First."],
      [{ text: "Two", line: 3 }, "Second."],
    ]);
    expect(problems.filter(({ severity }) => severity !== "notice").map(({ line }) => line)).toEqual([2]);
  });

  test("of a service may wrap the list and its values, and holds drafts back", async () => {
    const { drafts, skipped } = await read(
      JSON.stringify({
        total: 2,
        data: [
          {
            id: 5,
            title: { rendered: "A &amp; B" },
            content: { rendered: "<p>Text.</p>" },
            date: 1555545600,
          },
          { id: 6, title: "C", content: "Text.", status: "draft" },
        ],
      }),
      "a.json",
    );
    expect(drafts.map(({ source, title, date }) => [source.item, title?.text, date?.edtf])).toEqual([
      ["5", "A & B", "2019-04-18"],
    ]);
    expect(skipped).toEqual([{ item: "6", rule: "draft" }]);
  });
});

test("values within values are found where services put them, and pages are no articles", async () => {
  const records = [
    {
      headline: { main: "Storm hits coast", kicker: null },
      byline: { original: "By Ann Lee" },
      body: { content: ["One.", { text: "Two." }] },
    },
    { headline: "About us", slug: "about", type: "page", body: "We write." },
  ];
  const { drafts, skipped } = await read(JSON.stringify(records), "a.json");
  expect(drafts.map(({ title, authors, body }) => [title?.text, authors, plainText(body).trim()])).toEqual([
    ["Storm hits coast", ["Ann Lee"], "One.\n\nTwo."],
  ]);
  expect(skipped.map(({ rule }) => rule)).toEqual(["page"]);
});

test.each([
  ["1404-04-21 11:30:16+0330", "2025-07-12"],
  ["1398/01/29", "2019-04-18"],
  ["۱۳۹۹/۱۲/۳۰", "2021-03-20"],
  ["1400-12-30", undefined],
  ["2019-04-18", "2019-04-18"],
])("of a Persian text, the day %s is %s", async (date, day) => {
  const table = JSON.stringify([{ title: "باران", text: "باران آمد و گرفت.", date }]);
  const { drafts } = await read(table, "a.json");
  expect(drafts[0]?.date?.edtf).toBe(day);
});

describe("a date in words in a column", () => {
  const dateOf = async (date: string, language?: string, timeZone = "UTC") => {
    const bytes = new TextEncoder().encode(`title,text,date\nRain,It rained.,"${date}"\n`);
    const original = { file: "a.csv", bytes, sha256: "0".repeat(64) };
    const { value } = await readDrafts(original, { timeZone, ...(language ? { language } : {}) });
    return value.drafts[0];
  };

  test.each([
    ["May 4, 1999", "1999-05-04"],
    ["4 May 2001", "2001-05-04"],
    ["Tue, 4 May 1999", "1999-05-04"],
    ["Tuesday, May 4, 1999", "1999-05-04"],
    ["Sept. 4, 1999", "1999-09-04"],
    ["04-MAY-1999", "1999-05-04"],
    ["May 4, 1999 10:30 PM EST", "1999-05-04"],
    ["Tue May 04 1999 10:30:00 GMT+0200 (CEST)", "1999-05-04"],
    ["Tue May  4 10:30:00 1999", "1999-05-04"],
    ["May 1999", "1999-05"],
    ["Sept. 1999", "1999-09"],
    ["MAY-1999", "1999-05"],
    ["4. Mai 1999, 10:30 Uhr", "1999-05-04", "de"],
    ["Mai 1999", "1999-05", "de"],
    ["mardi 4 mai 1999 à 10h30", "1999-05-04", "fr"],
    ["mai 1999", "1999-05", "fr"],
    ["4 de mayo de 1999", "1999-05-04", "es"],
    ["mayo de 1999", "1999-05", "es"],
    ["4 мая 1999 г.", "1999-05-04", "ru"],
    ["май 1999", "1999-05", "ru"],
    ["1999年5月4日", "1999-05-04", "ja"],
    ["1999年5月", "1999-05", "ja"],
    ["۱۴ اردیبهشت ۱۳۷۸", "1999-05-04", "fa"],
  ])("%s is %s", async (date, edtf, language?: string) => {
    expect((await dateOf(date, language))?.date?.edtf).toBe(edtf);
  });

  test("is the day of the archive's time zone, where its time is in UTC", async () => {
    expect((await dateOf("May 4, 1999 11:30 PM UTC", "en", "Asia/Tokyo"))?.date?.edtf).toBe("1999-05-05");
  });

  test.each([
    ["Monday, May 4, 1999", "contradicts the calendar: that day was a Tuesday"],
    ["Mon, 04 May 1999 10:30:00 GMT", "contradicts the calendar: that day was a Tuesday"],
    ["04-MAY-99", "has a year of two figures, whose century is not known"],
    ["May 4, '99", "has a year of two figures, whose century is not known"],
    ["5/4/99", "has a year of two figures, whose century is not known"],
    ["Feb. 30, 1987", undefined],
    ["1999-05-03T25:61:61Z", undefined],
    ["1999-05-03 25:61", undefined],
    ["3-5 May 1987", undefined],
    ["اردیبهشت ۱۳۷۸", undefined, "fa"],
    ["a week in May 1999", undefined],
    ["0001-01-01", "stands for a date that is not known"],
    ["0000-00-00 00:00:00", "stands for a date that is not known"],
    ["1/1/0001 12:00:00 AM", "stands for a date that is not known"],
  ])("%s is not used", async (date, why, language?: string) => {
    const draft = await dateOf(date, language);
    expect(draft).not.toHaveProperty("date");
    expect(draft).not.toHaveProperty("dateFigures");
    expect(draft?.unreadDate?.words).toBe(date);
    expect(draft?.unreadDate?.why).toBe(why);
  });
});

const corpora = join(repositoryFolder, "..", "shared", "corpora", "wikinews-en");

test.skipIf(!existsSync(corpora))(
  "every article of a collection of news has its headline and date",
  async () => {
    const tables = (await readdir(corpora)).filter((name) => name.endsWith(".csv"));
    const drafts = [];
    for (const name of tables) drafts.push(...(await read(await readFile(join(corpora, name)), name)).drafts);
    expect(drafts).toHaveLength(295);
    expect(
      drafts.filter(({ title, date }) => !title || !/^20\d\d-\d\d-\d\d$/.test(date?.edtf ?? "")),
    ).toEqual([]);
  },
);

const persian = join(repositoryFolder, "..", "shared", "corpora", "persian", "sample.csv");

test.skipIf(!existsSync(persian))(
  "every article of a Persian collection has its day, counted from one that is known",
  async () => {
    const { drafts } = await read(await readFile(persian), "sample.csv");
    const days = drafts.map(({ date }) => ({
      edtf: date?.edtf,
      said: /says “(1404)-0([1-6])-(\d\d)/.exec(date?.basis ?? ""),
    }));
    expect(days).toHaveLength(20);
    for (const { edtf, said } of days) {
      // 1404-04-21 is 2025-07-12; the first six months have 31 days.
      const since = (Number(said?.[2]) - 4) * 31 + Number(said?.[3]) - 21;
      expect(edtf).toBe(new Date(Date.UTC(2025, 6, 12 + since)).toISOString().slice(0, 10));
    }
  },
);

describe("what archive.yml says of columns", () => {
  const table = "Kopf;Titel;Tag;Text\nA;Regen;3. Mai 1987;Es regnete, und wie.\n";

  function rule(columns: Partial<Record<TableField, string>>, files?: string): ColumnRule {
    const named = Object.entries(columns).map(([field, column], at) => ({
      field: field as TableField,
      column,
      line: at + 5,
    }));
    return files === undefined ? { columns: named } : { files, columns: named };
  }

  test("holds before any guess, whatever its case; a later rule before an earlier one", async () => {
    const rules = [rule({ title: "Titel" }), rule({ title: "KOPF" }, "press/*.csv")];
    const here = await read(table, "press/a.csv", rules);
    expect(here.drafts.map(({ title }) => title?.text)).toEqual(["A"]);
    const there = await read(table, "b.csv", rules);
    expect(there.drafts.map(({ title }) => title?.text)).toEqual(["Regen"]);
  });

  test("may say that no column holds something", async () => {
    const { drafts } = await read("title,text,author\nA,B C,D\n", "a.csv", [rule({ authors: "" })]);
    expect(drafts[0]?.authors).toBeUndefined();
    expect(drafts[0]?.title?.text).toBe("A");
  });

  test("makes articles of a table whose columns tell nothing", async () => {
    const { drafts } = await read("x,y\nRain,It rained.\n", "a.csv", [
      rule({ title: "x", text: "y" }, "a.csv"),
    ]);
    expect(drafts.map(({ title, body }) => [title?.text, plainText(body)])).toEqual([["Rain", "It rained."]]);
  });

  test("is a fault at its line where the table has no such column; a notice where it is for all tables", async () => {
    const { drafts, problems } = await read(table, "a.csv", [
      rule({ title: "Titel", date: "Datum" }, "*.csv"),
      rule({ authors: "Autor" }),
    ]);
    expect(drafts.map(({ title }) => title?.text)).toEqual(["Regen"]);
    expect(
      problems.slice(0, 2).map(({ file, line, severity, message }) => [file, line, severity, message]),
    ).toEqual([
      [
        "content/archive.yml",
        6,
        "error",
        "date: “Datum” is no column of content/originals/a.csv: expected one of Kopf, Titel, Tag, Text.",
      ],
      [
        "content/archive.yml",
        5,
        "notice",
        "authors: “Autor” is no column of content/originals/a.csv: expected one of Kopf, Titel, Tag, Text.",
      ],
    ]);
  });

  test("for files that are not there is said", () => {
    const rules = [rule({ title: "Titel" }, "press/*.csv")];
    expect(idleRules(rules, ["press/a.CSV"])).toEqual([]);
    expect(idleRules(rules, ["a.csv"])).toMatchObject([{ line: 5, severity: "notice" }]);
  });
});

describe("nothing of a table is lost without a word:", () => {
  test("a record of more cells than there are columns is no article, and is named by its line", async () => {
    const { drafts, problems } = await read(
      "title,date,text\nRain,1999-01-02,It rained, and how.\nWind,1999-01-03,It blew.,\n",
      "a.csv",
    );
    expect(drafts.map(fieldsOf)).toEqual([["Wind", "1999-01-03", undefined, "It blew."]]);
    const [failure] = problems.filter(({ severity }) => severity === "error");
    expect(failure).toMatchObject({ file: "content/originals/a.csv", line: 2 });
    expect(failure?.message).toContain("has 4 cells, the table's first line names 3 columns");
  });

  test("a table without names of columns is not read with its first record as if it were them", async () => {
    const prose = "The harbour burned on Monday, and nobody could say for how long it would go on. ".repeat(
      3,
    );
    const table = `Fire,1999-02-03,"${prose}"\nStorm,1999-02-04,"${prose}Then it rained."\n`;
    const { drafts, problems } = await read(table, "a.csv");
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ file: "content/originals/a.csv", line: 1, severity: "error" }]);
    expect(problems[0]?.message).toContain("expected the names of its columns");
  });
});

describe("a quotation mark that is not closed", () => {
  const header = "id,title,text,date\n";
  const row = (id: number) =>
    `${id},Rain ${id},"It rained,\nand ""how"", on day ${id}.",2019-04-${10 + id}\n`;
  const failures = (problems: readonly { line?: number; message: string; severity: string }[]) =>
    problems.filter(({ severity }) => severity === "error").map(({ line, message }) => [line, message]);

  test.each([
    ["at the end of its line", '3,Wind,"It blew,2019-04-13\n', 6, 7],
    ["before a line break", '3,Wind,"It blew,\nand blew, and blew\nall day.,2019-04-13\n', 6, 9],
    ["in the first cell", '"3,Wind,It blew.,2019-04-13\n', 6, 7],
  ])("%s costs its own record, whose lines are named", async (_, bad, line, next) => {
    const table = `${header}${row(1)}${row(2)}${bad}${row(4)}${row(5)}6,Frost,It froze.,2019-04-16\n`;
    const { drafts, problems } = await read(table, "a.csv");
    expect(drafts.map(({ source, title }) => [source.item, title?.line])).toEqual([
      ["1", 2],
      ["2", 4],
      ["4", next],
      ["5", next + 2],
      ["6", next + 4],
    ]);
    expect(failures(problems)).toEqual([
      [
        line,
        expect.stringContaining(
          `is not closed: ${next - line > 1 ? `lines ${line} to ${next - 1} are` : "it is"} left out, and reading goes on at line ${next}`,
        ),
      ],
    ]);
  });

  test("costs no other record where every cell is quoted", async () => {
    const quoted = (id: number) => `"${id}","Rain ${id}","It rained, on day ${id}.","2019-04-${10 + id}"\n`;
    const bad = '"3","Wind","It blew, and blew.,"2019-04-13"\n';
    const worse = '"5","Wind","It blew, and blew.,\n';
    const { drafts, problems } = await read(
      `${header}${quoted(1)}${quoted(2)}${bad}${quoted(4)}${worse}${quoted(6)}${quoted(7)}`,
      "a.csv",
    );
    const ids = drafts.map(({ source }) => source.item);
    expect(ids.filter((id) => id !== "3")).toEqual(["1", "2", "4", "6", "7"]);
    expect(failures(problems).map(([line]) => line)).toContain(6);
  });

  test("in the last record costs that alone, and in the last but one does not take the last with it", async () => {
    const last = await read(`${header}${row(1)}3,Wind,"It blew,2019-04-13\n`, "a.csv");
    expect(last.drafts).toHaveLength(1);
    expect(failures(last.problems)).toHaveLength(1);
    const lastButOne = await read(`${header}${row(1)}3,Wind,"It blew,2019-04-13\n4,A,B,2019-04-14`, "a.csv");
    expect(lastButOne.drafts.map(({ source }) => source.item)).toEqual(["1", "4"]);
  });

  test("is none where a cell holds marks that are not doubled, line breaks and what looks like a row", async () => {
    const well = '"He said\n7,that,day,2019-04-17\nand ""went""."';
    for (const text of ['He said "rain", and went.', '"He said "rain" and went."', well]) {
      const cell = text.startsWith('"') ? text : `"${text.replaceAll('"', '""')}"`;
      const { drafts, problems } = await read(
        `${header}${row(1)}2,Speech,${cell},2019-04-12\n${row(3)}`,
        "a.csv",
      );
      expect(drafts.map(({ source }) => source.item)).toEqual(["1", "2", "3"]);
      expect(failures(problems)).toEqual([]);
    }
  });

  test("is found in a table that is read in pieces", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, id) => `${id},Rain ${id},"It rained, on day ${id}.",2019\n`,
    );
    rows[9_000] = '9000,Wind,"It blew,2019\n';
    const { drafts, problems } = await read(header + rows.join(""), "a.csv");
    expect(drafts).toHaveLength(19_999);
    expect(failures(problems)).toMatchObject([[9_002, expect.stringContaining("line 9003")]]);
  });
});

describe("a column of the text that no name tells", () => {
  const prose = (id: number) =>
    `On day ${id} the harbour master counted the ships that had come in since the morning. Nobody was hurt, and the boats lay still until the evening bell.`;
  const rows = (of: (id: number) => string) => [1, 2, 3].map(of).join("");

  test("is guessed by its content, and that is said", async () => {
    const { drafts, problems } = await read(
      `nr,headline,zzz,remark\n${rows((id) => `${id},Rain ${id},"${prose(id)}",seen\n`)}`,
      "a.csv",
    );
    expect(drafts.map(fieldsOf)).toEqual(
      [1, 2, 3].map((id) => [`Rain ${id}`, undefined, undefined, prose(id)]),
    );
    expect(problems.map(({ message, severity }) => [severity, message])).toEqual([
      [
        "notice",
        "The table is read so: text from “zzz”, which is guessed by its content, title from “headline”. Not read: “nr”, “remark”.",
      ],
    ]);
  });

  test.each([
    ["of which there are two", (id: number) => `${id},Rain,"${prose(id)}","${prose(id + 1)}"\n`],
    ["which is short", (id: number) => `${id},Rain,It rained.,seen\n`],
    [
      "which is addresses",
      (id: number) => `${id},Rain,https://a.example/${"1234567890/".repeat(20)}?x=.,seen\n`,
    ],
  ])("is not guessed %s", async (_, of) => {
    const { drafts, problems } = await read(`nr,headline,zzz,remark\n${rows(of)}`, "a.csv");
    expect(drafts).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^No column of this table/),
    ]);
  });

  test("is the one that archive.yml says, or none", async () => {
    const table = `nr,headline,zzz,remark\n${rows((id) => `${id},Rain ${id},"${prose(id)}",seen ${id}\n`)}`;
    const rule = (column: string) => ({ columns: [{ field: "text" as const, column, line: 3 }] });
    const { drafts } = await read(table, "a.csv", [rule("remark")]);
    expect(drafts.map(({ body }) => plainText(body).trim())).toEqual(["seen 1", "seen 2", "seen 3"]);
    expect((await read(table, "a.csv", [rule("")])).drafts).toEqual([]);
  });
});
