import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { assembleArchive } from "../../src/archive/assemble.ts";
import { parseArticle } from "../../src/articles/article-file.ts";
import { archivePaths } from "../../src/settings/archive-paths.ts";
import { buildSite } from "../../src/site/build-site.ts";
import type { ArchivePaths, ArticleFile, Settings } from "../../src/types.ts";
import { differingFiles } from "../site-checks/identical-folders.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

const settings: Settings = {
  title: "The Test Gazette",
  description: "Articles made for a test.",
  baseUrl: "https://example.org/archive/",
  language: "en",
  timeZone: "UTC",
  publishOriginals: true,
  vocabulary: "open",
};

/** What an article says, chosen from little, so that articles often share what they say. */
const parts = fc.record({
  title: fc.constantFrom("Harbour", "Bridge", "Market", "Tower"),
  date: fc.constantFrom(undefined, "192X", "1923?", "1923-05", "1923-05-04", "1923-05-05~", "1924-01-01"),
  tags: fc.subarray(["ships", "fires", "trade"]),
  people: fc.subarray(["Jane Roe", "John Doe"]),
  aliases: fc.subarray(["/old/a/", "/old/b/"], { maxLength: 1 }),
  body: fc.constantFrom("One text.", "Another text.", "**Loud** text."),
});
type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

const stems = ["a", "b", "c", "d"] as const;
const step = fc.record({
  stem: fc.constantFrom(...stems),
  parts: fc.option(parts, { freq: 4 }),
  title: fc.option(fc.constantFrom("The Test Gazette", "The Other Gazette"), {
    freq: 9,
    nil: "The Test Gazette",
  }),
});

function articleFile(stem: string, { title, date, tags, people, aliases, body }: Parts): ArticleFile {
  const front = { title, ...(date === undefined ? {} : { date }), tags, people, aliases };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const content = ["---", ...lines, "---", "", body].join("\n");
  const { value } = parseArticle(content, stem);
  if (!value) throw new Error(content);
  return { file: `${stem}.md`, article: value };
}

async function build(
  files: ReadonlyMap<string, ArticleFile>,
  title: string,
  paths: ArchivePaths,
): Promise<void> {
  const sorted = [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  const archive = assembleArchive({ settings: { ...settings, title }, topics: [], files: sorted });
  await buildSite(archive.value, paths, { withSearch: false });
}

test("a site built step by step, as articles come, change and go, is the site built at once", {
  timeout: 600_000,
}, async () => {
  const kept = archivePaths(await temporaryArchive(), { from: "/" });
  const files = new Map<string, ArticleFile>();
  await fc.assert(
    fc.asyncProperty(step, async (change) => {
      if (change.parts) files.set(change.stem, articleFile(change.stem, change.parts));
      else files.delete(change.stem);
      await build(files, change.title, kept);
      const clean = archivePaths(await temporaryArchive(), { from: "/" });
      await build(files, change.title, clean);
      expect(await differingFiles(kept.output, clean.output)).toEqual([]);
      await rm(clean.root, { recursive: true });
    }),
    // The steps build on each other: none of them can be taken back to find a smaller one.
    { numRuns: 60, endOnFailure: true },
  );
});

test("an edit leaves the files of other pages as they are", async () => {
  const paths = archivePaths(await temporaryArchive(), { from: "/" });
  const parts: Parts = {
    title: "Harbour",
    date: "192X",
    tags: [],
    people: [],
    aliases: [],
    body: "One text.",
  };
  const files = new Map([
    ["a", articleFile("a", { ...parts, date: "1924-01-01" })],
    ["b", articleFile("b", parts)],
  ]);
  const inodes = () =>
    Promise.all(
      ["1924/01/01/a", "192X/b"].map(
        async (page) => (await stat(join(paths.output, page, "index.html"))).ino,
      ),
    );
  await build(files, "A", paths);
  const [a, b] = await inodes();
  files.set("a", articleFile("a", { ...parts, date: "1924-01-01", body: "Another text." }));
  await build(files, "A", paths);
  const [newA, newB] = await inodes();
  expect(newB).toBe(b);
  expect(newA).not.toBe(a);
});

test("a page that somebody has changed in the built site is written anew", async () => {
  const paths = archivePaths(await temporaryArchive(), { from: "/" });
  const files = new Map([
    [
      "a",
      articleFile("a", {
        title: "Harbour",
        date: "1924-01-01",
        tags: [],
        people: [],
        aliases: [],
        body: "One text.",
      }),
    ],
  ]);
  await build(files, "A", paths);
  const page = join(paths.output, "1924/01/01/a/index.html");
  const before = await readFile(page, "utf8");
  await writeFile(page, "defaced");
  await build(files, "A", paths);
  expect(await readFile(page, "utf8")).toBe(before);
});
