import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { DOMParser } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { feeds } from "../../src/site/feeds.ts";
import { type ArticleParts, archiveOf } from "./archive-of.ts";

const source = { file: "a.txt", sha256: "0", format: "text", ingested: "2026-01-02T03:04:05Z" };
const articles: readonly ArticleParts[] = [
  {
    title: "To the day",
    date: "1987-11-03",
    authors: ["Jane Roe", "John Doe"],
    tags: ["sea"],
    body: "Text.",
    source,
  },
  { title: "Perhaps", date: "1987-11-03?", body: "Text.", source },
  { title: "A <month> & more ]]> \u0007", date: "1987-11", body: "a  b\n\nc", source },
  { title: "Some years", date: "192X", tags: ["sea"], corrections: [{ date: "2026-03-01", note: "x" }] },
  { title: "نان", lang: "fa", standfirst: "نانوایی", body: "متن", source },
  { title: "Undated" },
];
const archive = archiveOf(articles);

const texts = new Map<string, string>();
beforeAll(async () => {
  for (const { file, text } of feeds(archive)) texts.set(file, await text());
});
const textOf = (file: string) => texts.get(file) ?? "";

test("there is one for the archive in two forms, and one for each topic", () => {
  expect([...texts.keys()]).toEqual(["feed.xml", "tags/sea/feed.xml", "feed.json"]);
});

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

describe.each(["feed.xml", "tags/sea/feed.xml"])("%s, by RFC 4287,", (file) => {
  const feed = (): Element | undefined =>
    [...new DOMParser().parseFromString(textOf(file), "text/xml").querySelectorAll("feed")][0];
  const own = (element: Element | undefined, name: string) =>
    [...(element?.children ?? [])].filter(({ tagName }) => tagName === name);
  const entries = () => own(feed(), "entry");

  test("is read by a reader of feeds, and has what every feed must have, once", () => {
    expect(parseAtomFeed(textOf(file)).entries).toHaveLength(entries().length);
    expect(feed()?.getAttribute("xmlns")).toBe("http://www.w3.org/2005/Atom");
    expect(feed()?.getAttribute("xml:lang")).toBe("en");
    for (const each of [feed(), ...entries()]) {
      for (const name of ["id", "title", "updated"]) expect(own(each, name)).toHaveLength(1);
      expect(own(each, "updated")[0]?.textContent).toMatch(rfc3339);
      expect(own(each, "link").some((link) => link.getAttribute("rel") === "alternate")).toBe(true);
    }
    expect(own(feed(), "author")).toHaveLength(1);
    const self = own(feed(), "link").find((link) => link.getAttribute("rel") === "self");
    expect(self?.getAttribute("href")).toBe(`https://example.org/archive/${file}`);
  });

  test("names every entry by an address that stays, its own", () => {
    const ids = entries().map((entry) => own(entry, "id")[0]?.textContent);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^https:\/\/example\.org\/archive\/.*\/$/);
  });

  test("gives a day of publication only where it is known for certain", () => {
    const dated = entries().filter((entry) => own(entry, "published").length > 0);
    expect(dated.map((entry) => own(entry, "title")[0]?.textContent)).toEqual(["To the day"]);
    expect(own(dated[0], "published")[0]?.textContent).toMatch(/^1987-11-03T00:00:00/);
  });

  test("holds no character that XML cannot", () => {
    expect(textOf(file)).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
  });

  test("says in which language an article is written that is in another", () => {
    const foreign = entries().filter((entry) => entry.getAttribute("xml:lang") !== null);
    const titles = foreign.map((entry) => [
      entry.getAttribute("xml:lang"),
      own(entry, "title")[0]?.textContent,
    ]);
    expect(titles).toEqual(file === "feed.xml" ? [["fa", "نان"]] : []);
  });
});

test("the last change of an article is its last correction, else when it was added", () => {
  const updated = new Map(parseAtomFeed(textOf("feed.xml")).entries?.map((each) => [each.id, each.updated]));
  const of = (title: string) => updated.get(addressOf(title));
  expect(of("Some years")).toMatch(/^2026-03-01T00:00:00/);
  expect(of("To the day")).toMatch(/^2026-01-02T03:04:05/);
});

describe("feed.json, by JSON Feed 1.1,", () => {
  const author = z.strictObject({ name: z.string() });
  const item = z.strictObject({
    id: z.url(),
    url: z.url(),
    title: z.string(),
    content_text: z.string().min(1),
    date_published: z.string().regex(rfc3339).optional(),
    date_modified: z.string().regex(rfc3339),
    authors: z.array(author).min(1).optional(),
    tags: z.array(z.string()),
    language: z.string(),
  });
  const shape = z.strictObject({
    version: z.literal("https://jsonfeed.org/version/1.1"),
    title: z.string(),
    home_page_url: z.literal("https://example.org/archive/"),
    feed_url: z.literal("https://example.org/archive/feed.json"),
    description: z.string(),
    language: z.literal("en"),
    authors: z.array(author),
    items: z.array(item),
  });

  test("has what it must have and nothing else, and is read by a reader of feeds", () => {
    const feed = shape.parse(JSON.parse(textOf("feed.json")));
    expect(parseJsonFeed(textOf("feed.json")).items).toHaveLength(articles.length);
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(articles.length);
    const published = feed.items.filter((each) => each.date_published !== undefined);
    expect(published.map(({ title }) => title)).toEqual(["To the day"]);
    expect(feed.items.find(({ title }) => title === "نان")).toMatchObject({
      language: "fa",
      content_text: "نانوایی",
    });
  });
});

function addressOf(title: string): string {
  const address = archive.articles.find((article) => article.title === title)?.address ?? "";
  return `https://example.org/archive${address}`;
}
