import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseArticle } from "../../src/articles/article-file.ts";
import { ingest } from "../../src/commands/ingest.ts";
import { followWork } from "../../src/progress.ts";
import { archivePaths } from "../../src/settings/archive-paths.ts";
import { makeNotices, withOtherPunctuation } from "../copydesk/duplicates/notices.ts";
import { filesBelow } from "../site-checks/files-below.ts";
import { type Files, temporaryArchive } from "../support/temporary-archive.ts";

const settings = { "content/archive.yml": "title: A\nbaseUrl: https://a.example/\nlanguage: en\n" };

async function archiveOf(originals: Files): Promise<string> {
  const files = Object.entries(originals).map(([file, content]) => [`content/originals/${file}`, content]);
  return temporaryArchive({ ...settings, ...Object.fromEntries(files) });
}

async function run(root: string, options: { given?: readonly string[]; isDryRun?: boolean } = {}) {
  const { given = [], isDryRun = false } = options;
  const paths = archivePaths(root, { from: root });
  const now = new Date("2026-02-01T12:00:00Z");
  const context = { paths, from: root, now, progress: followWork(), say: () => undefined };
  const { result, problems } = await ingest(context, {
    given: given.map((file) => join(paths.originals, file)),
    isDryRun,
  });
  const { sameTexts, skippedBy: _, files: __, ...counts } = result;
  return { counts, sameTexts, problems };
}

const none = { ingested: 0, unchanged: 0, edited: 0, duplicates: 0, failed: 0, skipped: 0 };

/** Every article file and its content. */
async function articlesIn(root: string): Promise<Record<string, string>> {
  const folder = join(root, "content/articles");
  const files = (await filesBelow(folder)).map(async (file) => [
    file,
    await readFile(join(folder, file), "utf8"),
  ]);
  return Object.fromEntries(await Promise.all(files));
}

async function articleIn(root: string, file: string) {
  const content = await readFile(join(root, "content/articles", file), "utf8");
  const { value } = parseArticle(content, file);
  if (!value) throw new Error(`${file} is no article.`);
  return value;
}

const paragraphs = [
  "The old warehouse on the eastern quay caught fire shortly after midnight, and by the time that the engines came the roof had fallen in and sparks were flying over the roofs of the fishing quarter.",
  "Three ships that lay alongside were towed out by their own crews. Harbour master Anna Lind said that without the pilots, who had been at a wedding nearby, all of them would have been lost.",
  "Nobody was hurt. The police are looking for the watchman, who was seen leaving by a side door with a suitcase, and for the owner of the building, a company that is registered in another country.",
  "The town council meets on Thursday to talk about the other wooden buildings along the quay, of which there are eleven, most of them older than the railway.",
];
const story = (headline: string, texts: readonly string[], date = "") =>
  `${headline}\n\n${date}${texts.join("\n\n")}\n`;
const full = story("Fire on the eastern quay", paragraphs);
const short = story("Warehouse burns down at night", paragraphs.slice(0, 2));
const other = story("Library opens again", [
  "After two years of building works the library in Mill Street opens its doors to readers again. There are more places to sit, a room for children and a lift, which had been promised since the war.",
  "The librarian, Peter Holm, has moved forty thousand books with the help of pupils from three schools. Some were found to have been lent out since before most of the pupils had been born.",
]);

describe("a shortened reprint", () => {
  test("is listed in the article of the fuller text, whichever comes first", async () => {
    for (const [fuller, poorer] of [
      ["a.txt", "b.txt"],
      ["b.txt", "a.txt"],
    ] as const) {
      const root = await archiveOf({ [fuller]: full, [poorer]: short, "c.txt": other });
      const { counts, sameTexts, problems } = await run(root);
      expect(counts).toEqual({ ...none, ingested: 2, duplicates: 1 });
      const kept = "undated/fire-on-the-eastern-quay.md";
      expect(Object.keys(await articlesIn(root))).toEqual([kept, "undated/library-opens-again.md"]);
      const { alsoPublishedAs, source, aliases } = await articleIn(root, kept);
      expect(source?.file).toBe(fuller);
      expect(alsoPublishedAs).toMatchObject([{ file: poorer, title: "Warehouse burns down at night" }]);
      expect(alsoPublishedAs?.[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(aliases).toEqual(fuller === "b.txt" ? ["/undated/warehouse-burns-down-at-night/"] : []);
      expect(sameTexts).toMatchObject([{ article: kept, copies: [{ file: poorer, contained: 1 }] }]);
      expect(problems.filter(({ message }) => message.includes("100 % of the shorter"))).toMatchObject([
        { file: `content/originals/${poorer}`, severity: "notice" },
      ]);
    }
  });

  test("stays listed there: ingesting again changes nothing", async () => {
    const root = await archiveOf({
      "a.txt": short,
      "b.txt": full,
      "c.txt": story("Third", paragraphs.slice(0, 3)),
    });
    expect((await run(root)).counts).toEqual({ ...none, ingested: 1, duplicates: 2 });
    const before = await articlesIn(root);
    const again = await run(root);
    expect(again.counts).toEqual({ ...none, unchanged: 1, duplicates: 2 });
    expect(again.problems.filter(({ message }) => message.includes("alsoPublishedAs"))).toEqual([]);
    expect(await articlesIn(root)).toEqual(before);
    expect((await run(root, { given: ["a.txt"] })).counts).toEqual({ ...none, duplicates: 1 });
    expect(await articlesIn(root)).toEqual(before);
  });

  test("is an article of its own as soon as the article that listed it comes to be another text", async () => {
    for (const [kept, copy] of [
      ["a.txt", "b.txt"],
      ["b.txt", "a.txt"],
    ] as const) {
      const root = await archiveOf({ [kept]: full, [copy]: short });
      await run(root);
      await writeFile(join(root, "content/originals", kept), other);
      expect((await run(root)).counts).toEqual({ ...none, ingested: 2 });
      const articles = Object.values(await articlesIn(root)).join("\n");
      expect(articles.match(/^ {2}file: .*/gm)?.toSorted()).toEqual([`  file: "a.txt"`, `  file: "b.txt"`]);
      expect((await run(root)).counts).toEqual({ ...none, unchanged: 2 });
    }
  });

  test("is known again by its content when it is renamed", async () => {
    const root = await archiveOf({ "a.txt": full, "b.txt": short });
    await run(root);
    await rename(join(root, "content/originals/b.txt"), join(root, "content/originals/z.txt"));
    expect((await run(root)).counts).toEqual({ ...none, unchanged: 1, duplicates: 1 });
    const { alsoPublishedAs } = await articleIn(root, "undated/fire-on-the-eastern-quay.md");
    expect(alsoPublishedAs?.map(({ file }) => file)).toEqual(["z.txt"]);
  });

  test("becomes an article of its own when its original comes to be another text", async () => {
    const root = await archiveOf({ "a.txt": full, "b.txt": short });
    await run(root);
    await writeFile(join(root, "content/originals/b.txt"), other);
    expect((await run(root)).counts).toEqual({ ...none, ingested: 1, unchanged: 1 });
    expect((await articleIn(root, "undated/fire-on-the-eastern-quay.md")).alsoPublishedAs ?? []).toEqual([]);
    expect((await run(root)).counts).toEqual({ ...none, unchanged: 2 });
  });

  test("is found with --dry-run too, and nothing is written", async () => {
    const root = await archiveOf({ "a.txt": short, "b.txt": full });
    expect((await run(root, { isDryRun: true })).counts).toEqual({ ...none, ingested: 1, duplicates: 1 });
    expect((await filesBelow(root)).filter((file) => !file.startsWith("content/"))).toEqual([]);
    expect(await filesBelow(join(root, "content"))).toEqual([
      "archive.yml",
      "originals/a.txt",
      "originals/b.txt",
    ]);
  });
});

describe("a fuller text that comes later", () => {
  test("takes the place of an article of an earlier run, whose address leads to it", async () => {
    const root = await archiveOf({ "a.txt": short });
    await run(root);
    await writeFile(join(root, "content/originals/b.txt"), full);
    expect((await run(root)).counts).toEqual({ ...none, ingested: 1, duplicates: 1 });
    expect(Object.keys(await articlesIn(root))).toEqual(["undated/fire-on-the-eastern-quay.md"]);
    const kept = await articleIn(root, "undated/fire-on-the-eastern-quay.md");
    expect(kept.aliases).toEqual(["/undated/warehouse-burns-down-at-night/"]);
    expect((await run(root)).counts).toEqual({ ...none, unchanged: 1, duplicates: 1 });
  });

  test("keeps the address where the headline is the same", async () => {
    const root = await archiveOf({
      "a.txt": story("Fire on the eastern quay", paragraphs.slice(0, 3)),
      "b.txt": full,
    });
    expect((await run(root)).counts).toEqual({ ...none, ingested: 1, duplicates: 1 });
    const kept = await articleIn(root, "undated/fire-on-the-eastern-quay.md");
    expect([kept.source?.file, kept.aliases]).toEqual(["b.txt", []]);
  });

  test("never replaces an article that was edited by hand, and says so", async () => {
    const root = await archiveOf({ "a.txt": short });
    await run(root);
    const path = join(root, "content/articles/undated/warehouse-burns-down-at-night.md");
    const edited = (await readFile(path, "utf8")).replace("Anna Lind", "Anna Lindh");
    await writeFile(path, edited);
    await writeFile(join(root, "content/originals/b.txt"), full);
    const { counts, problems } = await run(root);
    expect(counts).toEqual({ ...none, edited: 1, duplicates: 1 });
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining("was edited by hand"),
    );
    expect(await articlesIn(root)).toEqual({ "undated/warehouse-burns-down-at-night.md": edited });
  });
});

test("an interruption between two writes is made good by the next run", async () => {
  const root = await archiveOf({ "a.txt": short });
  await run(root);
  const [[file = "", content = ""] = []] = Object.entries(await articlesIn(root));
  await writeFile(join(root, "content/originals/b.txt"), full);
  await run(root);
  const whole = await articlesIn(root);
  await writeFile(join(root, "content/articles", file), content);
  expect((await run(root)).counts).toEqual({ ...none, unchanged: 1, duplicates: 1 });
  expect(await articlesIn(root)).toEqual(whole);
});

describe("a person who finds two articles distinct", () => {
  test("writes so into the one, and the other is made again", async () => {
    const root = await archiveOf({ "a.txt": full, "b.txt": short });
    await run(root);
    const path = join(root, "content/articles/undated/fire-on-the-eastern-quay.md");
    const content = await readFile(path, "utf8");
    await writeFile(path, content.replace("\n---\n", '\ndistinctFrom: "b.txt"\n---\n'));
    expect((await run(root)).counts).toEqual({ ...none, ingested: 1, unchanged: 1 });
    const kept = await articleIn(root, "undated/fire-on-the-eastern-quay.md");
    expect([kept.alsoPublishedAs ?? [], kept.distinctFrom]).toEqual([[], [{ file: "b.txt" }]]);
    expect((await articleIn(root, "undated/warehouse-burns-down-at-night.md")).source?.file).toBe("b.txt");
    expect((await run(root)).counts).toEqual({ ...none, unchanged: 2 });
  });

  test("gives it back an address that led to the one", async () => {
    const root = await archiveOf({ "a.txt": short, "b.txt": full });
    await run(root);
    const path = join(root, "content/articles/undated/fire-on-the-eastern-quay.md");
    const content = await readFile(path, "utf8");
    expect(content).toContain("/undated/warehouse-burns-down-at-night/");
    await writeFile(path, content.replace("\n---\n", "\ndistinctFrom:\n- file: a.txt\n---\n"));
    expect((await run(root)).counts).toEqual({ ...none, ingested: 1, unchanged: 1 });
    expect((await articleIn(root, "undated/fire-on-the-eastern-quay.md")).aliases).toEqual([]);
    expect((await articleIn(root, "undated/warehouse-burns-down-at-night.md")).source?.file).toBe("a.txt");
    expect((await run(root)).counts).toEqual({ ...none, unchanged: 2 });
  });

  test("is obeyed in an article that was edited otherwise, too", async () => {
    const root = await archiveOf({ "a.txt": full, "b.txt": short });
    await run(root);
    const path = join(root, "content/articles/undated/fire-on-the-eastern-quay.md");
    const content = await readFile(path, "utf8");
    const edited = content.replace("alsoPublishedAs:", "distinctFrom:").replace("Anna Lind", "Anna Lindh");
    await writeFile(path, edited);
    expect((await run(root)).counts).toEqual({ ...none, ingested: 1, edited: 1 });
    expect(await readFile(path, "utf8")).toBe(edited);
  });
});

const feed = (items: readonly string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title><link>https://post.example/</link>${items.join("")}</channel></rss>`;
const item = (id: string, date: string, texts: readonly string[]) =>
  `<item><guid>${id}</guid><title>Fire on the eastern quay</title><link>https://post.example/fire</link><pubDate>${date}</pubDate><description>${texts.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join("")}</description></item>`;

test("of two versions of a story the later is kept, and the date and address of the other are known", async () => {
  const later = [
    paragraphs[0]?.replace("shortly after midnight", "at half past twelve") ?? "",
    ...paragraphs.slice(1, 3),
  ];
  const root = await archiveOf({
    "1.xml": feed([item("v1", "Mon, 02 Mar 2015 08:00:00 GMT", paragraphs.slice(0, 3))]),
    "2.xml": feed([item("v2", "Tue, 03 Mar 2015 08:00:00 GMT", later)]),
  });
  expect((await run(root)).counts).toEqual({ ...none, ingested: 1, duplicates: 1 });
  const kept = await articleIn(root, "2015/03/fire-on-the-eastern-quay.md");
  expect(kept.date).toBe("2015-03-03");
  expect(kept.body).toContain("half past twelve");
  expect(kept.aliases).toEqual(["/2015/03/02/fire-on-the-eastern-quay/"]);
  expect(kept.alsoPublishedAs).toMatchObject([
    { date: "2015-03-02", url: "https://post.example/fire", file: "1.xml" },
  ]);
  expect((await run(root)).counts).toEqual({ ...none, unchanged: 1, duplicates: 1 });
});

test("when the article is deleted, its originals are ingested anew", async () => {
  const root = await archiveOf({ "a.txt": full, "b.txt": short });
  await run(root);
  await rm(join(root, "content/articles"), { recursive: true });
  expect((await run(root)).counts).toEqual({ ...none, ingested: 1, duplicates: 1 });
});

test("short notices from one form are articles of their own, and their reprints are listed in them", async () => {
  const notices = makeNotices();
  const fileOf = (name: string, headline: string, date: string, text: string) =>
    [name, `${headline}\n\n${date}\n\n${text}\n`] as const;
  const first = notices.map(({ headline, date = "", text }, at) =>
    fileOf(`first/${at}.txt`, headline, date, text),
  );
  const alone = await archiveOf(Object.fromEntries(first));
  expect((await run(alone)).counts).toEqual({ ...none, ingested: notices.length });
  const again = notices.map(({ text }, at) =>
    fileOf(`second/${at}.txt`, "From elsewhere", "1999-12-31", withOtherPunctuation(text)),
  );
  const both = await archiveOf(Object.fromEntries([...first, ...again]));
  await run(both);
  const made = Object.keys(await articlesIn(both)).length;
  expect(made).toBeGreaterThanOrEqual(notices.length);
  expect(made).toBeLessThanOrEqual(1.05 * notices.length);
});
