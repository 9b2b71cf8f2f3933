import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatArticle, isAsWritten, parseArticle } from "../../src/articles/article-file.ts";
import type { Article } from "../../src/types.ts";
import { blankArticle } from "../support/blank-article.ts";

function parsed(content: string) {
  return parseArticle(content, "content/articles/a.md");
}

test("an article file read and written again is the same file", () => {
  const article: Article = {
    ...blankArticle,
    standfirst: 'A "quoted" line: with a colon',
    date: "0999-01-01",
    authors: ["A. Reporter", "no"],
    tags: ["22:30", "0123", "true", "~"],
    image: { caption: "A caption", alt: "" },
    source: { file: "a b.txt", sha256: "a".repeat(64), format: "text", ingested: "2026-01-31T12:00:00Z" },
    alsoPublishedAs: [
      { title: "Another: headline", date: "2015-03~", file: "b.xml", item: "7", sha256: "b".repeat(64) },
      { publication: "The Post", url: "https://post.example/1", file: "c.txt", sha256: "c".repeat(64) },
    ],
    distinctFrom: [{ file: "d.txt" }, { file: "e.xml", item: "1" }],
    repairs: [{ was: "ofthe", now: "of the", rule: "lost space", line: 3, times: 2 }],
    corrections: [{ date: "2026-01-31", note: "A name was misspelled." }],
    aliases: ["/2018/old/"],
    draft: true,
    extra: { weight: "3" },
  };
  const written = formatArticle(article);
  const { value, problems } = parsed(written);
  expect(problems).toEqual([]);
  expect(value && formatArticle(value)).toBe(written);
  expect(value?.tags).toEqual(["22:30", "0123", "true", "~"]);
  expect(value?.extra).toEqual({ weight: "3" });
  expect(value?.alsoPublishedAs).toEqual(article.alsoPublishedAs);
  expect(value?.distinctFrom).toEqual(article.distinctFrom);
});

test("any text survives the way into a file and back", () => {
  const line = fc
    .string({ unit: "grapheme", minLength: 1 })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(line, line, fc.array(line, { maxLength: 3 }), (title, standfirst, authors) => {
      const { value, problems } = parsed(formatArticle({ ...blankArticle, title, standfirst, authors }));
      expect(problems).toEqual([]);
      expect([value?.title, value?.standfirst, value?.authors]).toEqual([title, standfirst, authors]);
    }),
  );
});

test("to say that another original is another article is no edit, in whatever form; anything beside it is", () => {
  const written = formatArticle({
    ...blankArticle,
    body: "Before.\n\ndistinctFrom: a line of the text",
    source: { file: "a.txt", sha256: "b".repeat(64), format: "text" },
  });
  const forms = [
    'distinctFrom: "b.txt"',
    "distinctFrom:\n- b.txt",
    "distinctFrom:\n  - file: b.txt\n    item: '4'\n  - c.txt",
  ];
  for (const form of forms) {
    const said = written.replace("\n---\n", `\n${form}\n---\n`);
    const { value, problems } = parsed(said);
    expect(problems).toEqual([]);
    expect(value?.distinctFrom?.[0]?.file).toBe("b.txt");
    expect(value && isAsWritten(said, value), form).toBe(true);
    const edited = said.replace("a line", "some lines");
    expect(value && isAsWritten(edited, value), form).toBe(false);
    const more = said.replace("\n---\n", '\nsection: "News"\n---\n');
    expect(value && isAsWritten(more, value), form).toBe(false);
  }
});

test("an edit by a person is noticed, wherever it is made", () => {
  const written = formatArticle({
    ...blankArticle,
    source: { file: "a.txt", sha256: "b".repeat(64), format: "text" },
  });
  const { value } = parsed(written);
  expect(value && isAsWritten(written, value)).toBe(true);
  for (const edited of [written.replace("Some", "Any"), written.replace("A headline", "Another")]) {
    const { value: other } = parsed(edited);
    expect(other && isAsWritten(edited, other)).toBe(false);
  }
});

describe("a fault in front matter is a problem with its line", () => {
  const table: readonly [string, string, number, RegExp][] = [
    ["broken YAML", '---\ntitle: "A\ntags: [a\n---\n\nText\n', 3, /not valid YAML/],
    ["no headline", '---\ndate: "2018"\n---\n\nText\n', 1, /title: expected text, found nothing/],
    [
      "a date that does not exist",
      '---\ntitle: "A"\ndate: "2018-02-30"\n---\n',
      3,
      /"2018-02-30" is no date that exists/,
    ],
    [
      "a list where text belongs",
      '---\ntitle: "A"\nauthors:\n  - x: 1\n---\n',
      4,
      /authors.0: expected text/,
    ],
    ["a language that is none", '---\ntitle: "A"\nlang: "english language"\n---\n', 3, /not a language tag/],
    [
      "an alias outside the site",
      '---\ntitle: "A"\naliases: ["//evil.example/"]\n---\n',
      3,
      /not an address of this site/,
    ],
    ["no front matter", "Just text\n", 1, /no front matter/],
    ["front matter left open", '---\ntitle: "A"\n', 1, /not closed/],
    ["a script as front matter", "---js\n{ title: process.exit(9) }\n---\n", 1, /nothing is run/],
    ["a script by another name", "--- javascript\nprocess.exit(9)\n---\n", 1, /nothing is run/],
  ];
  test.each(table)("%s", (_, content, line, message) => {
    const { value, problems } = parsed(content);
    expect(value).toBeUndefined();
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.hint).not.toBe("");
    expect(problems[0]?.file).toBe("content/articles/a.md");
  });
});

test("values stay the text that was written, whatever YAML would make of them", () => {
  const { value } = parsed("---\ntitle: 1984\ndate: 2018-04-18\nauthors: no\n---\n\nText\n");
  expect([value?.title, value?.date, value?.authors]).toEqual(["1984", "2018-04-18", ["no"]]);
});
