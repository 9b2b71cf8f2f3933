import { cp, mkdir, readdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openBuildCache } from "../../src/build-cache.ts";
import { toolStamp } from "../../src/program/tool-stamp.ts";
import { archivePaths } from "../../src/settings/archive-paths.ts";
import { type BuildOptions, openBuilder } from "../../src/site/builder.ts";
import { prepareLook } from "../../src/site/look.ts";
import type { ArchivePaths } from "../../src/types.ts";
import { filesBelow } from "../site-checks/files-below.ts";
import { differingFiles } from "../site-checks/identical-folders.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

/** How many steps the long test takes; after a change to the build, `BACKFILE_ROUNDS=300` asks for more. */
const rounds = Number(process.env.BACKFILE_ROUNDS ?? 120);

/** What an article says, chosen from little, so that articles often share what they say. */
const parts = fc.record({
  title: fc.constantFrom("Harbour", "Bridge", "Market", "Tower"),
  date: fc.constantFrom("", "192X", "1923?", "1923-05", "1923-05-04", "1923-05-05~", "1924-01-01"),
  tags: fc.subarray(["ships", "fires", "trade"]),
  people: fc.subarray(["Jane Roe", "John Doe"]),
  aliases: fc.subarray(["/old/a/", "/old/b/"], { maxLength: 1 }),
  draft: fc.boolean().map((each) => each && "true"),
  original: fc.constantFrom("", "", "first.txt", "second.txt"),
  body: fc.constantFrom("One text.", "Another text.", "**Loud** text.", "> > broken *[text"),
});
type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

const stem = fc.constantFrom("a", "b", "c", "d", "e", "f");

/** Something that a person, a program or an accident does to an archive between two builds. */
type Step = (paths: ArchivePaths) => Promise<void>;

const write = (file: string, content: string): Step => {
  return async ({ content: folder }) => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  };
};

const put = fc.tuple(stem, parts).map(([name, of]) => write(`articles/${name}.md`, articleFile(of)));
const drop = stem.map(
  (name): Step =>
    ({ articles }) =>
      rm(join(articles, `${name}.md`), { force: true }),
);
const move = fc.tuple(stem, stem).map(
  ([from, to]): Step =>
    ({ articles }) =>
      rename(join(articles, `${from}.md`), join(articles, `${to}.md`)).catch(() => undefined),
);
const settle = fc
  .constantFrom("The Test Gazette", "The Other Gazette")
  .map((title) => write("archive.yml", `title: "${title}"\nbaseUrl: "https://example.org/archive/"\n`));
const define = fc
  .constantFrom(
    "- slug: ships\n  label: Ships\n",
    "- slug: ships\n  label: Vessels\n  broader: trade\n- slug: trade\n  label: Trade\n",
  )
  .map((topics) => write("topics.yml", topics));
const keep = fc.constantFrom("first", "second").map((text) => write("originals/first.txt", text));
const picture = fc.constantFrom("one", "two").map((text) => write("media/ab/picture.png", text));

/** What must never lead to a wrong page: parts of the cache or the site lost, cut off or overwritten. */
const mishap = fc.record({ of: fc.constantFrom("cache", "output"), at: fc.nat(), kind: fc.nat(3) }).map(
  ({ of, at, kind }): Step =>
    async ({ [of]: folder }) => {
      const files = await filesBelow(folder).catch(() => []);
      const file = files[at % files.length];
      if (file === undefined) return;
      if (kind === 0) await rm(join(folder, file));
      if (kind === 1) await truncate(join(folder, file), 7);
      if (kind === 2) await writeFile(join(folder, file), "defaced");
      if (kind === 3) await rm(folder, { recursive: true });
      if (of === "output" && kind < 3 && file === "backfile.json") await rm(folder, { recursive: true });
    },
);

const step = fc.oneof(
  { arbitrary: put, weight: 12 },
  { arbitrary: drop, weight: 3 },
  { arbitrary: move, weight: 3 },
  { arbitrary: settle, weight: 1 },
  { arbitrary: define, weight: 1 },
  { arbitrary: keep, weight: 1 },
  { arbitrary: picture, weight: 1 },
  { arbitrary: mishap, weight: 4 },
);

function articleFile({
  original,
  ...fields
}: { readonly [Key in keyof Parts]: Parts[Key] | string }): string {
  const lines = Object.entries(fields)
    .filter(([key, value]) => key !== "body" && value !== "" && value !== false)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const source = original === "" ? [] : ["source:", `  file: "${original}"`, `  sha256: "${"0".repeat(64)}"`];
  return ["---", ...lines, ...source, "---", "", fields.body, ""].join("\n");
}

/** Templates and scripts, compiled for an archive that has nothing else: no step has to do with them. */
let compiledLook: Promise<string> | undefined;

async function compileLook(): Promise<string> {
  const { cache } = archivePaths(await temporaryArchive(), { from: "/" });
  await prepareLook(archivePaths(dirname(cache), { from: "/" }), openBuildCache(cache, await toolStamp()));
  return cache;
}

/** Build what stands in an archive's folder in an archive that has never been built. */
async function cleanly(paths: ArchivePaths, options: BuildOptions): Promise<ArchivePaths> {
  const clean = archivePaths(await temporaryArchive(), { from: "/" });
  await cp(paths.content, clean.content, { recursive: true });
  compiledLook ??= compileLook();
  await cp(await compiledLook, clean.cache, { recursive: true });
  await openBuilder(clean).build(options);
  return clean;
}

async function archiveWith(
  files: Readonly<Record<string, Parameters<typeof articleFile>[0]>>,
): Promise<ArchivePaths> {
  const paths = archivePaths(await temporaryArchive(), { from: "/" });
  await write("archive.yml", 'title: "The Test Gazette"\nbaseUrl: "https://example.org/archive/"\n')(paths);
  for (const [name, of] of Object.entries(files)) await write(`articles/${name}.md`, articleFile(of))(paths);
  return paths;
}

const plain: Parts = {
  title: "Harbour",
  date: "1924-01-01",
  tags: [],
  people: [],
  aliases: [],
  draft: false,
  original: "",
  body: "One text.",
};

test("a site built step by step, whatever happens in between, is the site built at once", {
  timeout: 1_200_000,
}, async () => {
  const paths = await archiveWith({ a: plain });
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
      round += 1;
      for (const change of steps) await change(paths);
      const options = { search: round % 8 === 0 ? "fresh" : "none" } as const;
      await openBuilder(paths).build(options);
      const clean = await cleanly(paths, { ...options, threads: 0 });
      expect(await differingFiles(paths.output, clean.output)).toEqual([]);
      await rm(clean.root, { recursive: true });
    }),
    // The steps build on each other: none of them can be taken back to find a smaller one.
    { numRuns: rounds, endOnFailure: true },
  );
});

test("a site is the same however many threads build it", { timeout: 120_000 }, async () => {
  const many = Array.from({ length: 1_100 }, (_, index) => [
    `article-${index}`,
    {
      ...plain,
      title: `Number ${index}`,
      date: `1924-${String((index % 12) + 1).padStart(2, "0")}`,
      tags: ["ships"],
    },
  ]);
  const paths = await archiveWith(Object.fromEntries(many));
  await openBuilder(paths).build({ search: "fresh", threads: 2 });
  const clean = await cleanly(paths, { search: "fresh", threads: 0 });
  expect(await differingFiles(paths.output, clean.output)).toEqual([]);
});

test("an edit leaves the files of other pages as they are", async () => {
  const paths = await archiveWith({ a: plain, b: { ...plain, date: "192X" } });
  const inodes = () =>
    Promise.all(
      ["1924/01/01/a", "192X/b"].map(
        async (page) => (await stat(join(paths.output, page, "index.html"))).ino,
      ),
    );
  await openBuilder(paths).build({ search: "none" });
  const [a, b] = await inodes();
  await write("articles/a.md", articleFile({ ...plain, body: "Another text." }))(paths);
  await openBuilder(paths).build({ search: "none" });
  const [newA, newB] = await inodes();
  expect(newB).toBe(b);
  expect(newA).not.toBe(a);
});

test("a build of what has not changed makes nothing, and says again what was wrong", async () => {
  const paths = await archiveWith({ a: plain });
  await write("articles/broken.md", "no front matter")(paths);
  const first = await openBuilder(paths).build({ search: "none" });
  expect(first.problems.map(({ file }) => file)).toEqual(["content/articles/broken.md"]);
  // Files that were written this very moment are not relied on.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await openBuilder(paths).build({ search: "none" });
  const before = await stat(join(paths.output, "index.html"));
  const again = await openBuilder(paths).build({ search: "none" });
  expect(again).toEqual({ ...first, made: 0 });
  expect((await stat(join(paths.output, "index.html"))).ino).toBe(before.ino);
});

test("a folder of the site that somebody has emptied stands in nobody's way", async () => {
  const paths = await archiveWith({ a: plain });
  await openBuilder(paths).build({ search: "none" });
  const withOriginal = { ...plain, original: "first.txt" };
  await write("originals/first.txt", "one")(paths);
  await write("articles/a.md", articleFile(withOriginal))(paths);
  await openBuilder(paths).build({ search: "none" });
  await rm(join(paths.output, "originals/first.txt"));
  await write("articles/a.md", articleFile(plain))(paths);
  await openBuilder(paths).build({ search: "none" });
  await mkdir(join(paths.output, "originals/deep"), { recursive: true });
  await write("articles/a.md", articleFile(withOriginal))(paths);
  await openBuilder(paths).build({ search: "none" });
  expect(await readFile(join(paths.output, "originals/first.txt"), "utf8")).toBe("one");
});

test("what somebody has put where the site is to have its own is not overwritten, and named", async () => {
  const paths = await archiveWith({ a: plain });
  await openBuilder(paths).build({ search: "none" });
  await mkdir(join(paths.output, "originals"));
  await writeFile(join(paths.output, "originals/mine.txt"), "mine");
  await write("originals/first.txt", "one")(paths);
  await write("articles/a.md", articleFile({ ...plain, original: "first.txt" }))(paths);
  await expect(openBuilder(paths).build({ search: "none" })).rejects.toThrow(
    /_site\/originals is not of Backfile's/,
  );
  expect(await readFile(join(paths.output, "originals/mine.txt"), "utf8")).toBe("mine");
});

test("a page that somebody has changed in the built site is written anew", async () => {
  const paths = await archiveWith({ a: plain });
  await openBuilder(paths).build({ search: "none" });
  const page = join(paths.output, "1924/01/01/a/index.html");
  const before = await readFile(page, "utf8");
  await writeFile(page, "defaced");
  await openBuilder(paths).build({ search: "none" });
  expect(await readFile(page, "utf8")).toBe(before);
});

test("a cache that comes from another machine is used where it fits", async () => {
  const paths = await archiveWith({ a: plain, b: { ...plain, date: "192X" } });
  await openBuilder(paths).build({ search: "none" });
  await write("articles/a.md", articleFile({ ...plain, body: "Another text." }))(paths);
  await openBuilder(paths).build({ search: "none" });
  const elsewhere = archivePaths(await temporaryArchive(), { from: "/" });
  await cp(paths.content, elsewhere.content, { recursive: true });
  await cp(paths.cache, elsewhere.cache, { recursive: true });
  await openBuilder(elsewhere).build({ search: "none" });
  expect(await differingFiles(paths.output, elsewhere.output)).toEqual([]);
  expect(await readdir(elsewhere.root)).not.toContain("_site.backfile-next");
});
