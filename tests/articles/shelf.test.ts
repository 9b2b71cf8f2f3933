import { expect, test } from "vitest";
import { formatArticle, isAsWritten, parseArticle } from "../../src/articles/article-file.ts";
import type { StoredArticle } from "../../src/articles/read-article.ts";
import { fileArticle, openShelf } from "../../src/articles/shelf.ts";
import { type ShelfContents, shelve } from "../../src/articles/shelved-article.ts";
import type { Article, Source } from "../../src/types.ts";
import { blankArticle } from "../support/blank-article.ts";

const source: Source = {
  file: "a.txt",
  sha256: "a".repeat(64),
  format: "text",
  ingested: "2026-01-01T00:00:00Z",
};

function made(more: Partial<Article> = {}, origin: Source = source): Article & { source: Source } {
  return { ...blankArticle, title: "A story", body: "Text.", ...more, source: origin };
}

function stored(file: string, content: string): StoredArticle {
  const { value } = parseArticle(content, file);
  if (!value) throw new Error("The article cannot be read.");
  return { file, article: value, content };
}

function contentsOf(articles: readonly StoredArticle[]): ShelfContents {
  return {
    articles: articles.flatMap(
      ({ file, article, content }) => shelve(file, article, isAsWritten(content, article)) ?? [],
    ),
    broken: [],
    files: articles.map(({ file }) => file),
    read: (file) => articles.find((each) => each.file === file),
  };
}

function shelfOf(articles: readonly StoredArticle[], originals: readonly string[]) {
  return openShelf(contentsOf(articles), originals);
}

test("a new article is filed by year and month under its headline", () => {
  const shelf = shelfOf([], ["a.txt"]);
  expect(fileArticle(made({ date: "2018-04-18~" }), shelf)).toMatchObject({
    kind: "ingested",
    file: "2018/04/a-story.md",
  });
  expect(fileArticle(made({}, { ...source, file: "b.txt" }), shelf)).toMatchObject({
    file: "undated/a-story.md",
  });
  expect(fileArticle(made({}, { ...source, file: "c.txt" }), shelf)).toMatchObject({
    file: "undated/a-story-2.md",
  });
  expect(fileArticle(made({ title: "11" }, { ...source, file: "d.txt" }), shelf)).toMatchObject({
    file: "undated/11-article.md",
  });
});

test("the same article again, at another time, is unchanged", () => {
  const shelf = shelfOf([stored("undated/a-story.md", formatArticle(made()))], ["a.txt"]);
  const again = made({}, { ...source, ingested: "2027-01-01T00:00:00Z" });
  expect(fileArticle(again, shelf).kind).toBe("unchanged");
});

test("an article that a person has edited is left alone", () => {
  const edited = formatArticle(made()).replace("Text.", "Better text.");
  const shelf = shelfOf([stored("undated/a-story.md", edited)], ["a.txt"]);
  expect(fileArticle(made({ date: "2018" }), shelf).kind).toBe("edited");
});

test("an article that has come to be dated moves, and its old address leads to the new one", () => {
  const shelf = shelfOf([stored("undated/a-story.md", formatArticle(made()))], ["a.txt"]);
  const filing = fileArticle(made({ date: "2020-05~" }), shelf);
  expect(filing).toMatchObject({
    kind: "ingested",
    file: "2020/05/a-story.md",
    replaces: "undated/a-story.md",
  });
  if (filing.kind !== "ingested") return;
  const moved = stored(filing.file, filing.content);
  expect(moved.article.aliases).toEqual(["/undated/a-story/"]);
  expect(moved.article.source?.ingested).toBe("2026-01-01T00:00:00Z");
  const again = shelfOf([moved], ["a.txt"]);
  expect(fileArticle(made({ date: "2020-05~" }), again).kind).toBe("unchanged");
});

test("a file that a person has renamed keeps its name and its address", () => {
  const shelf = shelfOf([stored("undated/better-name.md", formatArticle(made()))], ["a.txt"]);
  expect(fileArticle(made({ section: "World" }), shelf)).toMatchObject({ file: "undated/better-name.md" });
});

test("an original that was renamed is still the same article's", () => {
  const shelf = shelfOf([stored("undated/a-story.md", formatArticle(made()))], ["new.txt"]);
  const filing = fileArticle(made({}, { ...source, file: "new.txt" }), shelf);
  expect(filing).toMatchObject({ kind: "ingested", file: "undated/a-story.md" });
});

test("an article file that cannot be read is a person's, and is left alone", () => {
  const broken = [{ file: "undated/a-story.md", original: "a.txt" }];
  const shelf = openShelf({ ...contentsOf([]), broken }, ["a.txt"]);
  expect(fileArticle(made(), shelf)).toEqual({ kind: "edited", file: "undated/a-story.md" });
  expect(fileArticle(made({}, { ...source, file: "b.txt" }), shelf)).toMatchObject({
    file: "undated/a-story-2.md",
  });
});

test("while what is known of it cannot be read, an article stays as it is", () => {
  const shelf = shelfOf([stored("2018/a-story.md", formatArticle(made({ date: "2018" })))], ["a.txt"]);
  expect(fileArticle(made(), shelf, false)).toEqual({ kind: "unchanged", file: "2018/a-story.md" });
});

test("a date that changes within its month changes the address, and the old one leads to the new", () => {
  const shelf = shelfOf(
    [stored("1954/10/a-story.md", formatArticle(made({ date: "1954-10-11~" })))],
    ["a.txt"],
  );
  const filing = fileArticle(made({ date: "1954-10-12" }), shelf);
  expect(filing).toMatchObject({ kind: "ingested", file: "1954/10/a-story.md" });
  if (filing.kind !== "ingested") return;
  expect(stored(filing.file, filing.content).article.aliases).toEqual(["/1954/10/11/a-story/"]);
});
