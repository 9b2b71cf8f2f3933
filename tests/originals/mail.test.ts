import { describe, expect, test } from "vitest";
import { plainText } from "../../src/articles/markdown.ts";
import { readText } from "../../src/originals/read-text.ts";

const paragraph = "Running text that is rather longer than any headline, and ends with a full stop.";

function read(text: string, timeZone = "UTC") {
  const bytes = new TextEncoder().encode(text);
  const { value, problems } = readText({ file: "a.txt", bytes, sha256: "0" }, { timeZone });
  const [draft] = value.drafts;
  const body = draft ? plainText(draft.body).trim().split("\n\n") : [];
  return { ...draft, title: draft?.title?.text, body, blocks: draft?.body.children, problems };
}

describe("a text saved from a mailbox", () => {
  const mail = [
    "From: Jane Roe <jane@example.org>",
    "To: desk@example.org",
    "Subject: =?UTF-8?Q?Fwd:_Caf=C3=A9?=",
    "  =?UTF-8?Q?_closed?=",
    "Date: Sat, 9 Jun 2012 23:42:00 -0400",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    `The owner=E2=80=99s story. ${paragraph} And on it =`,
    "goes.",
    "",
    paragraph,
    "",
  ].join("\r\n");

  test("has the subject as its headline, the sender as its author, and the day that the sender had", () => {
    const { title, authors, date } = read(mail);
    expect([title, authors, date?.edtf]).toEqual(["Café closed", ["Jane Roe"], "2012-06-09"]);
    expect(date?.basis).toBe("the header of the mail, “Date: Sat, 9 Jun 2012 23:42:00 -0400”");
  });

  test("is decoded, and its paragraphs are found on their lines", () => {
    const { body, blocks, problems } = read(mail);
    expect(body).toEqual([`The owner’s story. ${paragraph} And on it goes.`, paragraph]);
    expect(blocks?.map((block) => block.position?.start.line)).toEqual([8, 11]);
    expect(problems).toEqual([]);
  });

  test("has every line of its header and every escape recorded", () => {
    const { repairs = [] } = read(mail);
    expect(repairs.filter(({ rule }) => rule === "mail header").map(({ now, line }) => [now, line])).toEqual([
      ["Jane Roe", 1],
      ["", 2],
      ["Café closed", 3],
      ["2012-06-09", 5],
      ["", 6],
    ]);
    expect(repairs.filter(({ rule }) => rule === "quoted-printable")).toEqual([
      { was: "=E2=80=99", now: "’", rule: "quoted-printable" },
      { was: "=\n", now: "", rule: "quoted-printable" },
    ]);
  });

  test.each([
    [
      "Von: Hans Müller\nBetreff: Brücke gesperrt\nDatum: 9 Jun 2012 10:00 GMT",
      "Hans Müller",
      "Brücke gesperrt",
    ],
    ["De : Jean Dupont\nObjet : Pont fermé\nDate : 9 Jun 2012 10:00 GMT", "Jean Dupont", "Pont fermé"],
    ["От: Иван Петров\nТема: Мост закрыт\nДата: 9 Jun 2012 10:00 GMT", "Иван Петров", "Мост закрыт"],
    ["发件人：王小明\n主题：大桥关闭\n日期：2012-06-09", "王小明", "大桥关闭"],
  ])("in the words of other mail programs: %j", (header, author, headline) => {
    const { title, authors, date } = read(`${header}\n\n${paragraph}\n`);
    expect([title, authors, date?.edtf]).toEqual([headline, [author], "2012-06-09"]);
  });

  test("that repeats its subject has the headline once, and its own byline goes first", () => {
    const { title, byline, authors, body, repairs } = read(
      `Subject: Bridge closed\nFrom: desk@example.org\n\nBRIDGE CLOSED\n\nBy Jane Roe\n\n${paragraph}\n`,
    );
    expect([title, byline?.text, authors, body]).toEqual([
      "Bridge closed",
      "By Jane Roe",
      undefined,
      [paragraph],
    ]);
    expect(repairs?.at(-1)).toEqual({ was: "BRIDGE CLOSED", now: "", rule: "repeated headline", line: 4 });
  });
});

describe("what is no header stays in the text", () => {
  test.each([
    "From: the mayor\nI have news for you.",
    "Date: 3 May 1987",
    "Subject: none\nThe rest: is text\nthat goes on",
    "Note: this\nWarning: that",
  ])("%j", (start) => {
    const { title, body, repairs = [] } = read(`${start}\n\n${paragraph}\n`);
    expect([title ?? "", ...body].join("\n")).toContain("\n");
    expect(repairs.filter(({ rule }) => rule === "mail header")).toEqual([]);
  });
});

describe("quoted-printable without a header", () => {
  test("is decoded", () => {
    const { title, body, problems } = read(`Caf=C3=A9 closed=20\n\n${paragraph} It=E2=80=99s =\nover.\n`);
    expect([title?.trim(), body]).toEqual(["Café closed", [`${paragraph} It’s over.`]]);
    expect(problems).toEqual([]);
  });

  test.each(["a =10 and b =20", "x = y, =E2=80=99", "=====\n=E2=80=99", "https://a.example/?q=C3&r=A9"])(
    "%j is left as it is",
    (text) => {
      expect(read(`Headline\n\n${paragraph} ${text}.\n`).body.join("\n\n")).toContain(
        text.split("\n").at(-1),
      );
    },
  );
});
