import { describe, expect, test } from "vitest";
import { assembleArchive } from "../../src/archive/assemble.ts";
import { entryWith, fingerprintOf } from "../../src/articles/article-entry.ts";
import { parseArticle } from "../../src/articles/article-file.ts";
import type { ArticleEntry, Settings, Topic } from "../../src/types.ts";
import { english } from "../support/wording-in.ts";

const settings: Settings = {
  title: "Archive",
  description: "An archive.",
  baseUrl: "https://a.example/news/",
  language: "en",
  timeZone: "UTC",
  publishOriginals: true,
  vocabulary: "closed",
};

function topic(slug: string, more: Partial<Topic> = {}): Topic {
  return { slug, label: slug.toUpperCase(), alsoKnownAs: [], mentions: 2, ...more };
}

/** The entry of an article file with the front matter lines given, each of them YAML. */
function file(path: string, ...lines: string[]): ArticleEntry {
  const content = ["---", `title: "${path}"`, ...lines, "---", "", "Text of it."].join("\n");
  const { value, problems } = parseArticle(content, path);
  if (!value) throw new Error(JSON.stringify(problems));
  return entryWith("Text of it.", {
    file: path,
    article: value,
    fingerprint: fingerprintOf(Buffer.from(content)),
  });
}

function assemble(
  entries: readonly ArticleEntry[],
  topics: readonly Topic[] = [],
  more: Partial<Settings> = {},
) {
  return assembleArchive({ settings: { ...settings, ...more }, topics, entries, wording: english });
}

describe("addresses", () => {
  test.each([
    ["2018/04/a-story.md", 'date: "2018-04-18"', "/2018/04/18/a-story/"],
    ["2018/04/a-story.md", 'date: "2018-04-18~"', "/2018/04/18/a-story/"],
    ["2018/04/a-story.md", 'date: "2018-04"', "/2018/04/a-story/"],
    ["2018/a-story.md", 'date: "2018?"', "/2018/a-story/"],
    ["192X/a-story.md", 'date: "192X"', "/192X/a-story/"],
    ["undated/a-story.md", "", "/undated/a-story/"],
    ["undated/My Story.md", "", "/undated/my-story/"],
  ])("%s with %s stands at %s", (path, line, address) => {
    expect(assemble([file(path, line)]).value.articles.map((each) => each.address)).toEqual([address]);
  });

  test("the first of two articles with one address keeps it, the other is a problem", () => {
    const { value, problems } = assemble([
      file("2018/04/a.md", 'date: "2018-04-18"'),
      file("other/a.md", 'date: "2018-04-18"'),
    ]);
    expect(value.articles.map((each) => each.entry.file)).toEqual(["2018/04/a.md"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: "content/articles/other/a.md", severity: "error" });
  });

  test("an article cannot take the address of a page of dates", () => {
    const { problems } = assemble([
      file("2018/04.md", 'date: "2018"'),
      file("2018/04/b.md", 'date: "2018-04"'),
    ]);
    expect(problems.map((each) => each.file)).toEqual(["content/articles/2018/04.md"]);
  });

  test("a draft is not published", () => {
    expect(assemble([file("undated/a.md", "draft: true")]).value.articles).toEqual([]);
  });

  test("an alias leads to its article; one that is taken is a problem", () => {
    const { value, problems } = assemble([
      file(
        "2018/a.md",
        'date: "2018"',
        'aliases: ["/old/%D8%B3", "/old.html", "/dates/", "/2018/b/", "/media/x/"]',
      ),
      file("2018/b.md", 'date: "2018"'),
    ]);
    expect(value.redirects).toEqual([
      { from: "/old/س/", to: "/2018/a/" },
      { from: "/old.html/", to: "/2018/a/" },
    ]);
    expect(problems).toHaveLength(3);
  });
});

describe("order", () => {
  const { value } = assemble([
    file("2018/04/b.md", 'date: "2018-04-18"'),
    file("2020/c.md", 'date: "2020"'),
    file("2018/04/a.md", 'date: "2018-04-01"'),
    file("undated/d.md"),
  ]);

  test("articles stand oldest first, undated last; the latest come newest first", () => {
    expect(value.articles.map((each) => each.entry.file)).toEqual([
      "2018/04/a.md",
      "2018/04/b.md",
      "2020/c.md",
      "undated/d.md",
    ]);
    expect(value.latest.map((each) => each.title)).toEqual([
      "2020/c.md",
      "2018/04/b.md",
      "2018/04/a.md",
      "undated/d.md",
    ]);
  });

  test("each knows the one before and after it; the undated have neither", () => {
    expect(value.articles.map((each) => [each.earlier?.title, each.later?.title])).toEqual([
      [undefined, "2018/04/b.md"],
      ["2018/04/a.md", "2020/c.md"],
      ["2018/04/b.md", undefined],
      [undefined, undefined],
    ]);
  });
});

describe("pages of dates", () => {
  const { value } = assemble([
    file("2018/04/a.md", 'date: "2018-04-18"'),
    file("2018/04/b.md", 'date: "2018-04~"'),
    file("2018/c.md", 'date: "2018?"'),
    file("2020/d.md", 'date: "2020-01-05"'),
    file("192X/e.md", 'date: "192X"'),
    file("undated/f.md"),
  ]);
  const page = (address: string) => value.dates.find((each) => each.address === address);

  test("there is one for each step that holds an article", () => {
    expect(new Set(value.dates.map((each) => each.address))).toEqual(
      new Set([
        "/192X/",
        "/2018/",
        "/2018/04/",
        "/2018/04/18/",
        "/2020/",
        "/2020/01/",
        "/2020/01/05/",
        "/undated/",
      ]),
    );
  });

  test("an article stands at the step to which its date is known", () => {
    expect(page("/2018/")?.articles.map((each) => each.title)).toEqual(["2018/c.md"]);
    expect(page("/2018/04/")?.articles.map((each) => each.title)).toEqual(["2018/04/b.md"]);
    expect(page("/2018/04/18/")?.articles.map((each) => each.title)).toEqual(["2018/04/a.md"]);
    expect(page("/undated/")?.articles.map((each) => each.title)).toEqual(["undated/f.md"]);
  });

  test("a decade leads to its years", () => {
    const { value: twenties } = assemble([
      file("192X/a.md", 'date: "192X"'),
      file("1923/b.md", 'date: "1923"'),
    ]);
    expect(
      twenties.dates.find((each) => each.address === "/192X/")?.parts.map((each) => each.address),
    ).toEqual(["/1923/"]);
  });

  test("counts include what is known more finely, and pages lead on to their neighbours", () => {
    expect(page("/2018/")).toMatchObject({ count: 3, later: { address: "/2020/" } });
    expect(page("/2020/")).toMatchObject({ count: 1, earlier: { address: "/2018/" } });
    expect(page("/192X/")?.later).toBeUndefined();
    expect(page("/2018/04/18/")).toMatchObject({ trail: [{ label: "2018" }, { label: "April 2018" }] });
  });
});

describe("topics", () => {
  const topics = [topic("middle-east"), topic("iran", { broader: "middle-east" }), topic("sport")];

  test("a topic that articles bear has a page, and so has the wider one above it, which lists them too", () => {
    const { value, problems } = assemble([file("undated/a.md", "tags: [iran]")], topics);
    expect(problems).toEqual([]);
    expect(value.topics.map((each) => [each.slug, each.count, each.broader?.address])).toEqual([
      ["iran", 1, "/tags/middle-east/"],
      ["middle-east", 1, undefined],
    ]);
  });

  test("a tag by its label is the topic", () => {
    expect(assemble([file("undated/a.md", "tags: [IRAN]")], topics).problems).toEqual([]);
  });

  test("an unknown topic is a problem with the one that was meant, and is shown all the same", () => {
    const { value, problems } = assemble([file("undated/a.md", "tags: [irna]")], topics);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.hint).toMatch(/^Did you mean iran\?/);
    expect(value.articles[0]?.tags).toEqual([{ address: "/tags/irna/", label: "irna" }]);
  });

  test("free words are welcome where the vocabulary is open; spellings of one slug are one topic", () => {
    const { value, problems } = assemble(
      [file("undated/a.md", "tags: [Ship Wrecks]"), file("undated/b.md", "tags: [ship wrecks]")],
      topics,
      { vocabulary: "open" },
    );
    expect(problems).toEqual([]);
    expect(value.topics.map((each) => [each.slug, each.count])).toEqual([["ship-wrecks", 2]]);
  });

  test("topics in a circle end", () => {
    const circle = [topic("aa", { broader: "bb" }), topic("bb", { broader: "aa" })];
    expect(assemble([file("undated/a.md", "tags: [aa]")], circle).value.topics).toHaveLength(2);
  });
});

describe("names", () => {
  const { value } = assemble([
    file("2018/a.md", 'date: "2018"', 'people: ["Khamene’i", "Jane Roe"]'),
    file("2019/b.md", 'date: "2019"', 'people: ["Khamenei"]'),
    file("2020/c.md", 'date: "2020"', 'people: ["Khamenei"]'),
  ]);

  test("spellings of one slug are one name, shown as it is most often spelled", () => {
    expect(value.names.people.map((each) => [each.name, each.count, each.address])).toEqual([
      ["Jane Roe", 1, undefined],
      ["Khamenei", 3, "/people/khamenei/"],
    ]);
  });

  test("an article links the names that have a page, in its own spelling", () => {
    expect(value.articles[0]?.people).toEqual([
      { name: "Khamene’i", address: "/people/khamenei/" },
      { name: "Jane Roe" },
    ]);
  });

  test("related articles are older ones alone, so that old pages stay as they are", () => {
    expect(value.articles.map((each) => each.related.map((other) => other.title))).toEqual([
      [],
      ["2018/a.md"],
      ["2019/b.md", "2018/a.md"],
    ]);
  });
});

test("the direction of an article follows from its language", () => {
  const { value } = assemble([file("undated/a.md", "lang: fa"), file("undated/b.md", "lang: az-Cyrl")]);
  expect(value.articles.map((each) => [each.lang, each.dir])).toEqual([
    ["fa", "rtl"],
    ["az-Cyrl", "ltr"],
  ]);
});
