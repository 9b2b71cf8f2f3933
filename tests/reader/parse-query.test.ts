import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "../../src/reader/parse-query.ts";
import { type Clause, replaceTerm, type Term, withoutTerm } from "../../src/reader/query.ts";
import { valueQuery } from "../../src/value-query.ts";

/** A clause in short, with all its parentheses. */
function inShort(clause: Clause): string {
  if (clause.kind === "not") return `-${inShort(clause.of)}`;
  if (clause.kind === "days") return `[${clause.range.from ?? ""}..${clause.range.until ?? ""}]`;
  if (clause.kind === "value") return `${clause.facet}=${clause.text}`;
  if (clause.kind === "term") return termInShort(clause.term);
  return `(${clause.of.map(inShort).join(clause.kind === "all" ? " " : " | ")})`;
}

function termInShort({ kind, text, field }: Term): string {
  const term = kind === "phrase" ? `"${text}"` : `${text}${kind === "prefix" ? "*" : ""}`;
  return field === undefined ? term : `${field}:${term}`;
}

function read(typed: string): [string, string[]] {
  const { clauses, problems } = parseQuery(typed);
  return [clauses.map(inShort).join(" "), problems.map(({ code }) => code)];
}

describe("the query language", () => {
  const table: readonly [string, string, string][] = [
    ["words are all wanted", "iran oil", "iran oil"],
    ["a phrase stands beside words", 'iran "supreme leader"', 'iran "supreme leader"'],
    ["OR binds closer than a space", "iran oil OR gas price", "iran (oil | gas) price"],
    ["a bar is OR", "oil | gas|coal", "(oil | gas | coal)"],
    ["or in small letters is a word", "black oil or gas", "black oil or gas"],
    ["AND is what there is anyway", "oil AND gas", "oil gas"],
    ["a hyphen before a word takes it away", 'iran -oil -"supreme leader"', 'iran -oil -"supreme leader"'],
    ["so does NOT", "iran NOT oil", "iran -oil"],
    ["a hyphen inside a word does not", "cyber-attack", "cyber-attack"],
    ["nor does one between spaces", "iran - oil", "iran oil"],
    ["parentheses group", "iran (oil OR (gas price)) -(war peace)", "iran (oil | (gas price)) -(war peace)"],
    ["parentheses inside a word do not", "f(x) y", "f(x) y"],
    ["an asterisk stands for any ending", "cyb*", "cyb*"],
    [
      "a field asks for a value",
      "tag:oil person:Kazemian place:Tehran",
      "tag=oil person=Kazemian place=Tehran",
    ],
    ["its value may be a phrase", 'author:"Jane Roe" organization:„BBC“', "author=Jane Roe organization=BBC"],
    ["it has further names", "people:Roe subject:oil", "person=Roe tag=oil"],
    ["its name may be in capitals", "Tag:oil TITLE:dam", "tag=oil title:dam"],
    [
      "the headline may hold words, phrases and beginnings",
      'title:dam title:"a b" title:ka*',
      'title:dam title:"a b" title:ka*',
    ],
    ["a field may have parentheses", "title:(dam OR water)", "(title:dam | title:water)"],
    ["a field may be taken away", "iran -tag:oil", "iran -tag=oil"],
    ["a date is a range of days", "date:2018-04", "[2018-04-01..2018-04-30]"],
    ["two dates are the range between", "date:2018-04..2020", "[2018-04-01..2020-12-31]"],
    ["either end may be open", "date:..2020 date:2018..", "[..2020-12-31] [2018-01-01..]"],
    [
      "before and after leave the date itself out",
      "before:2018 OR after:2018-02",
      "([..2017-12-31] | [2018-03-01..])",
    ],
    ["a decade is a date", "date:198X", "[1980-01-01..1989-12-31]"],
    ["digits may be of any script", "date:۲۰۱۸", "[2018-01-01..2018-12-31]"],
    ["a language is a field", "lang:fa", "language=fa"],
    ["an address on the web is text", "http://example.org/a:b", "http://example.org/a:b"],
    ["a time is text", "12:30", "12:30"],
    ["a sentence with a colon is text", "Iran: deal reached", "Iran: deal reached"],
    ["a quotation mark in a Hebrew abbreviation is part of it", 'צה"ל חיפה', 'צה"ל חיפה'],
  ];
  test.each(table)("%s", (_, typed, clauses) => {
    expect(read(typed)).toEqual([clauses, []]);
  });
});

describe("a mistake is told of and read in the most sensible way", () => {
  const table: readonly [string, string, string, readonly string[]][] = [
    ["OR with nothing after it", "oil OR", "oil", ["loneOr"]],
    ["OR with nothing before it", "OR oil", "oil", ["loneOr"]],
    ["OR alone", "OR", "", ["loneOr"]],
    ["OR twice", "oil OR OR gas", "(oil | gas)", ["loneOr"]],
    ["NOT with nothing after it", "oil NOT", "oil", ["loneNot"]],
    ["a parenthesis that is not closed", "iran (oil OR gas", "iran (oil | gas)", ["openParenthesis"]],
    ["a parenthesis that was not opened", "iran oil) gas", "iran oil gas", ["strayParenthesis"]],
    ["parentheses around nothing", "iran ()", "iran", ["emptyParentheses"]],
    ["a quotation mark that is not closed", 'iran "supreme lea', "iran supreme lea", ["openQuote"]],
    ["quotation marks around nothing", 'iran ""', "iran", ["emptyQuotes"]],
    ["or in small letters between two words", 'oil or "natural gas"', 'oil or "natural gas"', ["smallOr"]],
    ["a distance between words", '"oil price"~5 iran', '"oil price" iran', ["distance"]],
    ["an unknown field", "tagg:oil", "tagg:oil", ["unknownField"]],
    ["a field without a value", "iran tag: oil", "iran oil", ["emptyField"]],
    ["a field with a sign for a value", "tag:-", "", ["emptyField"]],
    ["a day that does not exist", "iran date:2018-02-30", "iran", ["impossibleDate"]],
    ["a word for a date", "after:yesterday iran", "iran", ["impossibleDate"]],
    [
      "a range that ends before it begins",
      "date:2020..2018",
      "[2018-01-01..2020-12-31]",
      ["endBeforeBeginning"],
    ],
    ["nothing but what is not wanted", "-oil", "-oil", ["onlyNegative"]],
    [
      "dates that are apart",
      "date:2019 oil date:2020",
      "[2019-01-01..2019-12-31] oil [2020-01-01..2020-12-31]",
      ["apartDates"],
    ],
    [
      "not dates that meet, or of which any will do",
      "after:2018 date:2019-04..2020 (date:1990 OR date:1991)",
      "[2019-01-01..] [2019-04-01..2020-12-31] ([1990-01-01..1990-12-31] | [1991-01-01..1991-12-31])",
      [],
    ],
    ["the same wanted and not wanted", "oil -oil", "oil", ["contradiction"]],
    ["a beginning of one letter", "a* oil", "a oil", ["shortPrefix"]],
    ["an asterisk inside a word", "c*ber *oil", "cber oil", ["strayAsterisk", "strayAsterisk"]],
    ["an asterisk in a phrase", '"natural gas*"', '"natural gas*"', ["phraseAsterisk"]],
    ["no asterisk inside a word of a phrase", '"M*A*S*H"', '"M*A*S*H"', []],
    ["too much", `oil ${"a".repeat(600)}`, `oil ${"a".repeat(496)}`, ["tooLong"]],
  ];
  test.each(table)("%s", (_, typed, clauses, problems) => {
    expect(read(typed)).toEqual([clauses, problems]);
  });

  test("says where it is, and what may have been meant", () => {
    const typed = "iran titel:dam";
    const [problem] = parseQuery(typed).problems;
    expect(problem).toEqual({ code: "unknownField", typed: "titel:", at: 5, hint: ["title:"] });
  });

  test.each([
    ['"natural gas*"', "natural gas*"],
    ['title:"gas*"', "title:gas*"],
    ['title:"natural gas*"', "title:(natural gas*)"],
  ])("offers %s without quotation marks, so that the asterisk counts", (typed, meant) => {
    expect(parseQuery(typed).problems).toEqual([{ code: "phraseAsterisk", typed, at: 0, hint: [meant] }]);
  });

  test("whatever is typed, and every problem names a part of it", () => {
    const piece = fc.constantFrom(
      "a",
      "bc",
      " ",
      " ",
      '"',
      "(",
      ")",
      "OR",
      "NOT",
      "-",
      "|",
      "*",
      "tag:",
      "title:",
      "date:",
      "2018",
      "..",
      "“",
      ":",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const typed = pieces.join("");
        for (const { typed: part, at } of parseQuery(typed).problems) {
          expect(typed.includes(part.replace(/^-/, ""))).toBe(true);
          expect(at).toBeLessThanOrEqual(typed.length);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("the query for a value of a field", () => {
  test.each([
    ["person", "Byron", "person:Byron"],
    ["person", "Ada Byron", 'person:"Ada Byron"'],
    ["person", 'William "Bill" Roe', 'person:"William Bill Roe"'],
    ["organization", "„Die Zeit“", 'organization:"Die Zeit"'],
    ["tag", "oil(gas)", 'tag:"oil(gas)"'],
  ])("%s %s is read without a mistake", (field, value, query) => {
    expect(valueQuery(field, value)).toBe(query);
    expect(parseQuery(query)).toMatchObject({ clauses: [{ kind: "value", facet: field }], problems: [] });
  });
});

describe("what would have been typed", () => {
  const table: readonly [string, string, string, string, string][] = [
    ["without a word", "iran qqqq oil", "qqqq", "", "iran oil"],
    ["without one beside OR", "iran qqqq OR oil", "qqqq", "", "iran oil"],
    ["without one after OR", "iran OR qqqq oil", "qqqq", "", "iran oil"],
    ["with another word", "iran qqqq -oil", "qqqq", "quad", "iran quad -oil"],
    ["with another word in a headline", "title:qqqq", "qqqq", "quad", "title:quad"],
    ["where the word is typed twice", "qqqq oil qqqq", "qqqq", "quad", "quad oil quad"],
  ];
  test.each(table)("%s", (_, typed, text, word, other) => {
    const query = parseQuery(typed);
    const term = query.terms.find((each) => each.text === text);
    expect(term && (word === "" ? withoutTerm(query, term) : replaceTerm(query, term, word))).toBe(other);
  });
});
