import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tidySpaces } from "../../src/copydesk/tidy-spaces.ts";

describe("tidies", () => {
  const table: readonly [string, string, string, string, string, string][] = [
    ["a no-break space", "out of\u00A0town", "out of town", "of\u00A0town", "of town", "no-break space"],
    [
      "a narrow one",
      "Mr.\u202FSmith left",
      "Mr. Smith left",
      "Mr.\u202FSmith",
      "Mr. Smith",
      "no-break space",
    ],
    [
      "one beside another",
      "Iran,\u00A0 said",
      "Iran, said",
      "Iran,\u00A0 said",
      "Iran, said",
      "no-break space",
    ],
    ["one at the beginning", "\u00A0 So it is", "So it is", "\u00A0 So", "So", "no-break space"],
    [
      "one after a year",
      "in 2018\u00A0and on",
      "in 2018 and on",
      "2018\u00A0and",
      "2018 and",
      "no-break space",
    ],
    ["two spaces", "ended.  Then", "ended. Then", "ended.  Then", "ended. Then", "doubled space"],
    [
      "spaces at the end",
      "ended.\u00A0 \u00A0",
      "ended.",
      "ended.\u00A0 \u00A0",
      "ended.",
      "space at line end",
    ],
    ["a space before a line break", "one \ntwo", "one\ntwo", "one ", "one", "space at line end"],
    ["a byte order mark", "\uFEFFTehran", "Tehran", "\uFEFFTehran", "Tehran", "byte order mark"],
    ["a zero-width space", "cy\u200Bber war", "cyber war", "cy\u200Bber", "cyber", "zero-width space"],
  ];
  test.each(table)("%s", (_, before, after, was, now, rule) => {
    expect(tidySpaces(before)).toEqual({ text: after, repairs: [{ was, now, rule }] });
  });

  test("each place by itself, in reading order", () => {
    const { text, repairs } = tidySpaces("a  b\u00A0c  d ");
    expect(text).toBe("a b c d");
    expect(repairs.map(({ was }) => was)).toEqual(["a  b", "b\u00A0c", "c  d", "d "]);
  });
});

describe("leaves alone", () => {
  test.each([
    ["a number in groups", "10\u00A0000 people"],
    ["a number and its unit", "5\u00A0km, 20\u202F%, 7\u00A0kWh, 9\u00A0a.m., 3\u00A0°C, 40\u00A0€"],
    ["French punctuation", "«\u00A0Pourquoi\u202F?\u00A0» dit-il\u00A0: rien\u202F; rien\u202F!"],
    ["Persian non-joiners", "می\u200Cشود و نمی\u200Cشود"],
    ["joined emoji", "👩\u200D🚀 and 👨\u200D👩\u200D👧"],
    ["Thai, where a zero-width space ends a word", "ภาษา\u200Bไทย"],
    ["indentation and tabs", "  a verse\n    and another\n\ta\t\tb"],
    ["paragraphs", "One.\n\n\nTwo.\r\nThree."],
  ])("%s", (_, text) => {
    expect(tidySpaces(text)).toEqual({ text, repairs: [] });
  });
});

test("keeps one space at an end where the line goes on", () => {
  const { text } = tidySpaces("\u00A0 said to  the\u00A0 ", { startsLine: false, endsLine: false });
  expect(text).toBe(" said to the ");
  expect(tidySpaces(" the ", { startsLine: false, endsLine: false }).repairs).toEqual([]);
});

describe("whatever the text", () => {
  const pieces = fc.constantFrom(
    " ",
    "  ",
    "\u00A0",
    "\u202F",
    "\u2007",
    "\t",
    "\n",
    "\r\n",
    "\u200B",
    "\u200C",
    "\u200D",
    "\uFEFF",
    "word",
    "10",
    "km",
    "«",
    "»",
    "!",
    "می",
    "ไทย",
    "🚀",
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(""));
  const withoutSpace = (text: string) => text.replace(/[\s\u200B]/gu, "");

  test("nothing but white space is changed", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(withoutSpace(tidySpaces(text).text)).toBe(withoutSpace(text));
      }),
    );
  });

  test("every change is recorded, and is one of white space", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: after, repairs } = tidySpaces(text);
        expect(repairs.length > 0).toBe(after !== text);
        for (const { was, now } of repairs) {
          expect(withoutSpace(now)).toBe(withoutSpace(was));
          expect(now).not.toBe(was);
        }
      }),
    );
  });

  test("tidying what is tidy changes nothing", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = tidySpaces(text).text;
        expect(tidySpaces(once)).toEqual({ text: once, repairs: [] });
      }),
    );
  });
});
