import { describe, expect, test } from "vitest";
import { parseQuery } from "../../src/reader/parse-query.ts";
import { withoutTerm } from "../../src/reader/query.ts";
import { spellings } from "../../src/reader/spellings.ts";

/** Terms in short: a phrase in quotation marks, an unfinished word with an asterisk. */
function inShort(typed: string): string {
  return parseQuery(typed)
    .terms.map(({ text, kind, isOpen }) => (kind === "phrase" ? `"${text}"` : `${text}${isOpen ? "*" : ""}`))
    .join(" ");
}

describe("a query", () => {
  const table: readonly [string, string, string][] = [
    ["of one word, unfinished until something follows", "cyber", "cyber*"],
    ["of one word that is finished", "cyber ", "cyber"],
    ["of two words", "  cyber   attack", "cyber attack*"],
    ["of a phrase", '"supreme leader"', '"supreme leader"'],
    ["of a phrase beside words", 'iran "supreme leader" oil', 'iran "supreme leader" oil*'],
    ["with the quotation marks of other languages", "“a b” „c d“ «e f»", '"a b" "c d" "e f"'],
    ["with a phrase that is not closed yet", 'iran "supreme lea', "iran supreme lea*"],
    ["with a phrase right after a word", 'a"b c"', 'a "b c"'],
    ["with an apostrophe, which quotes nothing", "Khamene’i’s ‘war’", "Khamene’i’s ‘war’*"],
    ["with signs that are no words", "cyber - & “” attack", "cyber attack*"],
    ["of signs alone", '- & "" \'', ""],
    ["of nothing", "", ""],
    ["with a word typed twice", "iran oil iran", "iran* oil"],
    ["in another script", "خبر ایران", "خبر ایران*"],
    ["of a symbol", "🌾", "🌾*"],
  ];
  test.each(table)("%s", (_, typed, terms) => {
    expect(inShort(typed)).toBe(terms);
  });

  test("without one of its terms keeps the others as they were typed", () => {
    const query = parseQuery("iran “supreme leader” qqqq oil");
    const term = query.terms.find(({ text }) => text === "qqqq");
    expect(term && withoutTerm(query, term)).toBe("iran “supreme leader” oil");
  });
});

describe("the spellings of a term", () => {
  const table: readonly [string, string, readonly string[]][] = [
    ["a plain word has one", "cyber", ["cyber"]],
    ["a hyphen is left out or parts two words", "cyber-attack", ["cyberattack", "cyber attack"]],
    ["so does a dash of any kind", "Israel–Iran", ["IsraelIran", "Israel Iran"]],
    ["an apostrophe is left out", "Khamene’i’s", ["Khameneis"]],
    ["punctuation around a word is left out", "(war),", ["war"]],
    ["signs that the index drops are left out", "C++", ["C"]],
    ["a sign alone stays what it is", "🌾", ["🌾"]],
    ["a phrase keeps its words", "supreme leader", ["supreme leader"]],
    ["Arabic and Persian letters are one", "كبیر", ["کبیر"]],
    ["digits of all scripts are one", "۱۴۰۲", ["1402"]],
    ["a half-space parts a word or does not", "می‌خواهم", ["میخواهم", "می خواهم"]],
    ["a word without spaces is a phrase of its signs", "北京2008", ["北 京 2008"]],
    ["accents are left out", "Straße naïve", ["Strasse naive"]],
  ];
  test.each(table)("%s", (_, text, forms) => {
    expect(spellings({ text })).toEqual(forms);
  });
});
