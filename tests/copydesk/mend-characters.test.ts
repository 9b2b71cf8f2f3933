import { describe, expect, test } from "vitest";
import { mendCharacters } from "../../src/copydesk/mend-characters.ts";
import { decodeAs } from "../../src/text-file.ts";

/** What a text becomes when a program takes its UTF-8 for windows-1252. */
const misread = (text: string) => decodeAs("windows-1252", new TextEncoder().encode(text));

describe("letters that were misread are read aright", () => {
  test.each([
    "It’s “here” – for €5…",
    "café, Ürümqi, São Paulo, garçon",
    "ÓRGANO Y CORAZÓN",
    "Это было вчера",
    "העיתון של אתמול",
    "今日のニュース",
  ])("%s", (text) => {
    const { text: mended, repairs } = mendCharacters(misread(text));
    expect(mended).toBe(text);
    expect(new Set(repairs.map(({ rule }) => rule))).toEqual(new Set(["misread encoding"]));
  });

  test("even twice", () => {
    expect(mendCharacters(misread(misread("It’s café time"))).text).toBe("It’s café time");
  });
});

test.each([
  "„Die SPÖ“ und „die FPÖ“ – so Ö1…",
  "“AMANHÃ” é a MANHÃ…",
  "Łódź, Škoda, Čapek, Ångström, naïve façade",
  "«Âme» et Âge d’or",
  "R&D at AT&T; a & b; Q&amp",
  "Это “было” вчера — и всё…",
])("%s stays as it is", (text) => {
  expect(mendCharacters(text)).toEqual({ text, repairs: [] });
});

test("the decoder of windows-1252 knows its quotation marks", () => {
  expect(decodeAs("windows-1252", Uint8Array.of(0x80, 0x93, 0x94, 0xe9))).toBe("€“”é");
});

test("references to characters are those characters, and what is none stays", () => {
  const { text, repairs } = mendCharacters("Tom &amp; Ann&#8217;s &#x201C;home&rdquo; &bogus; &#55296; &#7;");
  expect(text).toBe("Tom & Ann’s “home” &bogus; &#55296; &#7;");
  expect(repairs.map(({ was, now, rule }) => [was, now, rule])).toEqual([
    ["&amp;", "&", "character reference"],
    ["Ann&#8217;s", "Ann’s", "character reference"],
    ["&#x201C;home&rdquo;", "“home&rdquo;", "character reference"],
    ["&#x201C;home&rdquo;", "&#x201C;home”", "character reference"],
  ]);
});

test("references by any name of HTML are read", () => {
  expect(mendCharacters("Caf&eacute; &Uuml;ber &ntilde; &Omega; &frac12; &constructor;").text).toBe(
    "Café Über ñ Ω ½ &constructor;",
  );
});

test("a soft hyphen goes within a word alone", () => {
  const { text, repairs } = mendCharacters("har\u00adbour \u00ad night");
  expect(text).toBe("harbour \u00ad night");
  expect(repairs).toEqual([{ was: "har\u00adbour", now: "harbour", rule: "soft hyphen" }]);
});
