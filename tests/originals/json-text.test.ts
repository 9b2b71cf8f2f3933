import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonItems } from "../../src/originals/json/json-items.ts";
import { itemsInValue, type JsonItems, wholeText } from "../../src/originals/json/json-lists.ts";
import { readJsonText } from "../../src/originals/json/read-json-text.ts";
import { gatherFindings } from "../../src/originals/reading.ts";
import { inMemory } from "../../src/originals/stored-original.ts";

/** Texts larger than this are read piece by piece here. */
const small = 100;

async function read(content: unknown, most: number) {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const original = { file: "a.json", bytes: Buffer.from(text), sha256: "0".repeat(64) };
  const { value, problems } = await gatherFindings(
    readJsonText(inMemory(original), { timeZone: "UTC" }, most),
  );
  return {
    drafts: value.drafts.map(({ source, title, date }) => [source.format, title?.text, date?.edtf]),
    skipped: value.skipped,
    faults: problems.filter(({ severity }) => severity === "error").map(({ message }) => message),
  };
}

const articles = Array.from({ length: 20 }, (_, at) => ({
  title: `Nº ${at} “{[”`,
  text: `Ein Text, \\ ${at}.`,
  date: "2019-04-18",
}));
const drafts = articles.map(({ title, date }) => ["JSON", title, date]);
const news = articles.map(({ title, text }, at) => ({
  ...{ uri: `urn:${at}`, versioncreated: "2019-04-18T10:00:00Z", headline: title, body_text: text },
  pubstatus: at === 19 ? "canceled" : "usable",
}));

describe("a list of articles is found, in a small text and in a large one, which is read piece by piece", () => {
  test.each([
    ["that is the text", articles],
    ["under a usual name", { total: 20, facets: [{ title: "x", count: 1 }], posts: articles }],
    ["below other members", { response: { status: "ok", results: articles } }],
    ["in a list of one", { db: [{ meta: { on: 1 }, data: { posts: articles, users: [{ name: "A" }] } }] }],
    ["among others that hold none", { data: [{ id: 1 }, { id: 2 }], items: articles }],
    ["with others in its articles", { posts: articles.map((each) => ({ ...each, items: articles })) }],
  ])("%s", async (_, content) => {
    for (const most of [2 ** 20, small])
      expect(await read(content, most)).toEqual({ drafts, skipped: [], faults: [] });
  });

  test("that are items of a news agency", async () => {
    for (const most of [2 ** 20, small]) {
      for (const content of [news, { _meta: { total: 20 }, items: news }]) {
        const { drafts: found, skipped, faults } = await read(content, most);
        expect(found).toEqual(drafts.slice(0, -1).map(([, ...rest]) => ["ninjs", ...rest]));
        expect([skipped, faults]).toEqual([[{ item: "urn:19", rule: "canceled" }], []]);
      }
    }
  });
});

test("a text that is one article is not taken for what is related to it", async () => {
  const [one] = articles;
  const { drafts: found } = await read({ ...one, related: { items: articles } }, 2 ** 20);
  expect(found).toEqual(drafts.slice(0, 1));
});

test.each([small, 1e6])(
  "what is no object in a list of articles has failed, and is told by its place",
  async (most) => {
    const list = [articles[0], null, articles[1], "words", ["a", { title: "b", text: "c" }], 5, articles[2]];
    const { drafts: found, faults } = await read(list, most);
    expect(found).toEqual(drafts.slice(0, 3));
    expect(faults.map((fault) => /^Element \d+ of the list is no object/.exec(fault)?.[0])).toEqual(
      [2, 4, 5, 6].map((place) => `Element ${place} of the list is no object`),
    );
  },
);

test("what comes before a fault of a large text is read, and the fault is told", async () => {
  const text = JSON.stringify(articles);
  const told = "The JSON text cannot be read further: it is cut off: expected one article.";
  for (const most of [2 ** 20, small]) {
    const cut = await read(text.slice(0, -30), most);
    expect(cut.drafts).toEqual(drafts.slice(0, -1));
    expect(cut.faults).toEqual([told]);
  }
  const broken = await read(text.replace('"Nº 7', 'x"Nº 7'), small);
  expect(broken.drafts).toEqual(drafts.slice(0, 7));
  expect(broken.faults).toHaveLength(1);
});

test("a large text that is no list is refused", async () => {
  const { drafts: found, faults } = await read({ title: "A", text: "B ".repeat(small) }, small);
  expect(found).toEqual([]);
  expect(faults).toHaveLength(1);
});

async function* pieces(text: string, length: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function gathered(items: JsonItems): Promise<unknown[]> {
  const found = [];
  for await (const item of items) found.push(item);
  return found;
}

test("an item that is too large is left out, and the rest is read", async () => {
  const text = JSON.stringify([{ a: 1 }, { a: Array(200).fill({ b: "c" }) }, { a: 2 }]);
  expect(await gathered(jsonItems(pieces(text, 50), { most: 1_000 }))).toEqual([
    { list: "", value: { a: 1 } },
    { reason: "An item is larger than 0.00095367431640625 MiB" },
    { list: "", value: { a: 2 } },
  ]);
});

test.each([
  ["a value without end", `[{"a":"${"x".repeat(5_000)}"}]`],
  ["lists in lists", `{"a":${"[".repeat(5_000)}`],
  ["lists in lists of an item", `[{"a":${"[".repeat(900_000)}`],
])("%s does not fill the memory", async (_, text) => {
  const found = await gathered(jsonItems(pieces(text, 500), { most: 2_000 }));
  expect(found.at(-1)).toHaveProperty("reason");
});

test("piece by piece, the same is found as in memory", async () => {
  const name = fc.constantFrom("a", "items", "posts", "data", 'é\u0000"');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "medium" },
      fc.oneof(fc.string({ unit: "grapheme" }), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(name, tie("value"), { maxKeys: 3 }),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(value, fc.integer({ min: 1, max: 40 }), async (each, length) => {
      const text = JSON.stringify(each);
      const expected = [...itemsInValue(JSON.parse(text))].filter(({ list }) => list !== wholeText);
      expect(await gathered(jsonItems(pieces(text, length)))).toEqual(expected);
    }),
  );
});
