import { expect, test } from "vitest";
import { plainText } from "../../src/articles/markdown.ts";
import { readJsonText } from "../../src/originals/json/read-json-text.ts";
import { gatherFindings } from "../../src/originals/reading.ts";
import { inMemory } from "../../src/originals/stored-original.ts";

/** Texts larger than this are read piece by piece. */
const sizes = [2 ** 20, 100];

const post = (id: string, more: object) => ({
  ...{ id, uuid: `u-${id}`, title: `Post ${id}`, slug: `post-${id}`, html: `<p>Text of <b>${id}</b>.</p>` },
  ...{ plaintext: `Text of ${id}.`, feature_image: null, featured: 0, type: "post", status: "published" },
  ...{ locale: null, visibility: "public", published_at: "2019-04-18T10:00:00.000Z", custom_excerpt: null },
  ...{ created_at: "2019-04-01T10:00:00.000Z", updated_at: "2020-01-01T10:00:00.000Z", canonical_url: null },
  ...more,
});

/** As Ghost 4 and later write it: tables in the order of their names. */
const tables = {
  posts: [
    post("a1", { custom_excerpt: "The ferry stays." }),
    post("a2", { status: "draft", published_at: null }),
    post("a3", { status: "scheduled", published_at: "2099-01-01T10:00:00.000Z" }),
    post("a4", { type: "page" }),
    post("a5", { status: "sent" }),
    post("a6", {}),
  ],
  posts_authors: [
    { id: "1", post_id: "a1", author_id: "u2", sort_order: 1 },
    { id: "2", post_id: "a1", author_id: "u1", sort_order: 0 },
    { id: "3", post_id: "a6", author_id: "u2", sort_order: 0 },
    { id: "4", post_id: "a6", author_id: "gone", sort_order: 1 },
  ],
  posts_meta: [{ id: "m1", post_id: "a1", meta_title: "For search engines" }],
  posts_tags: [
    { id: "1", post_id: "a1", tag_id: "t2", sort_order: 1 },
    { id: "2", post_id: "a1", tag_id: "t1", sort_order: 0 },
    { id: "3", post_id: "a1", tag_id: "t3", sort_order: 2 },
    { id: "4", post_id: "a2", tag_id: "t1", sort_order: 0 },
  ],
  settings: [{ id: "s", key: "title", value: "Harbour Post" }],
  tags: [
    { id: "t1", name: "Ferries", slug: "ferries", visibility: "public", description: "Boats" },
    { id: "t2", name: "Council", slug: "council", visibility: "public" },
    { id: "t3", name: "#sponsored", slug: "hash-sponsored", visibility: "internal" },
  ],
  users: [
    { id: "u1", name: "Ana Lima", slug: "ana", email: "a@example.org", bio: "Writes of boats." },
    { id: "u2", name: "João Reis", slug: "joao", email: "j@example.org" },
  ],
};

async function read(content: object, most: number) {
  const bytes = Buffer.from(JSON.stringify(content));
  const original = inMemory({ file: "ghost.json", bytes, sha256: "0".repeat(64) });
  const { value, problems } = await gatherFindings(readJsonText(original, { timeZone: "UTC" }, most));
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return value;
}

test("an export gives its published posts, with the authors and tags of its tables, and counts the others", async () => {
  for (const most of sizes) {
    for (const content of [
      { db: [{ meta: { exported_on: 1, version: "5.0" }, data: tables }] },
      { meta: {}, data: tables },
    ]) {
      const { drafts, skipped } = await read(content, most);
      expect(drafts).toMatchObject([
        {
          source: { item: "a1" },
          title: { text: "Post a1" },
          standfirst: { text: "The ferry stays." },
          date: { edtf: "2019-04-18" },
          authors: ["Ana Lima", "João Reis"],
          categories: ["Ferries", "Council"],
        },
        { source: { item: "a6" }, authors: ["João Reis"] },
      ]);
      expect(drafts[1]).not.toHaveProperty("categories");
      expect(drafts.map(({ body }) => plainText(body).trim())).toEqual(["Text of a1.", "Text of a6."]);
      expect(skipped).toEqual([
        { item: "a2", rule: "draft" },
        { item: "a3", rule: "scheduled" },
        { item: "a4", rule: "page" },
        { item: "a5", rule: "sent" },
      ]);
    }
  }
});

test("an export of early Ghost has numbers as ids, moments in milliseconds, and one author in each post", async () => {
  const old = { type: undefined, page: 0, published_at: 1_555_581_600_000, author_id: 7 };
  const posts = [post("1", { ...old, id: 1 }), post("2", { ...old, id: 2, page: 1 })];
  const data = {
    posts,
    tags: [{ id: 3, name: "Ferries" }],
    posts_tags: [{ id: 1, post_id: 1, tag_id: 3 }],
    users: [{ id: 7, name: "Ana Lima" }],
  };
  for (const most of sizes) {
    const { drafts, skipped } = await read({ db: [{ meta: {}, data }] }, most);
    expect(drafts).toMatchObject([
      { date: { edtf: "2019-04-18" }, authors: ["Ana Lima"], categories: ["Ferries"] },
    ]);
    expect(skipped).toEqual([{ item: "2", rule: "page" }]);
  }
});

test("posts of another service keep what they have", async () => {
  const posts = [{ id: 1, title: "Ferry", body: "It stays.", author: "Ana Lima", tags: ["Boats"] }];
  for (const most of sizes) {
    const { drafts } = await read({ data: { posts, total: 1 } }, most);
    expect(drafts).toMatchObject([{ authors: ["Ana Lima"], categories: ["Boats"] }]);
  }
});
