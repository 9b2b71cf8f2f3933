import { writeFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { followWork } from "../../src/progress.ts";
import { archivePaths } from "../../src/settings/archive-paths.ts";
import { openBuilder } from "../../src/site/builder.ts";
import type { ArchivePaths } from "../../src/types.ts";
import { filesBelow } from "../site-checks/files-below.ts";
import { runBackfile } from "../support/run-backfile.ts";
import { type Files, temporaryArchive } from "../support/temporary-archive.ts";

const settings = "title: The Test Gazette\nbaseUrl: https://a.example/\n";
const article = (title: string, text: string, more = "") =>
  `---\ntitle: "${title}"\ndate: "1924-01-01"\n${more}---\n\n${text}\n`;
const harbour = article("Harbour", "One text.");
const base: Files = {
  "content/archive.yml": settings,
  "content/articles/a.md": harbour,
};

async function archiveOf(files: Files): Promise<ArchivePaths> {
  return archivePaths(await temporaryArchive(files), { from: "/" });
}

async function bytesBelow(folder: string): Promise<Record<string, string>> {
  const files = await filesBelow(folder);
  const rows = files.map(async (file) => [file, await readFile(join(folder, file), "base64")] as const);
  return Object.fromEntries(await Promise.all(rows));
}

const page = ({ output }: ArchivePaths) => readFile(join(output, "1924/01/01/a/index.html"), "utf8");

test("a build that fails leaves the site that readers see, and search, as it was", async () => {
  const paths = await archiveOf({ ...base, "content/originals/first.txt": "one" });
  await openBuilder(paths).build({ search: "fresh" });
  await mkdir(join(paths.output, "originals"));
  await writeFile(join(paths.output, "originals/mine.txt"), "mine");
  const before = await bytesBelow(paths.output);
  const source = `source:\n  file: first.txt\n  sha256: "${"0".repeat(64)}"\n`;
  await writeFile(join(paths.articles, "b.md"), article("Bridge", "Another text.", source));
  await expect(openBuilder(paths).build({ search: "fresh" })).rejects.toThrow(/originals is not of/);
  expect(await bytesBelow(paths.output)).toEqual(before);
});

test("what is saved while a build goes on comes into it, and leaves no trace when it is taken back", async () => {
  const paths = await archiveOf(base);
  const file = join(paths.articles, "a.md");
  const progress = followWork();
  let isSaved = false;
  await openBuilder(paths).build({
    search: "fresh",
    progress: {
      ...progress,
      stage: (name, work) => {
        if (name === "lists" && !isSaved) writeFileSync(file, article("Harbour", "Withdrawn words."));
        isSaved ||= name === "lists";
        return progress.stage(name, work);
      },
    },
  });
  expect(await page(paths)).toContain("Withdrawn words.");
  await writeFile(file, article("Harbour", "One text."));
  await openBuilder(paths).build({ search: "fresh" });
  const again = await bytesBelow(paths.output);
  await rm(paths.cache, { recursive: true });
  await rm(paths.output, { recursive: true });
  await openBuilder(paths).build({ search: "fresh" });
  expect(again).toEqual(await bytesBelow(paths.output));
});

describe("a lock that nobody holds any more stops no build", () => {
  test.each([
    ["of a process whose number somebody else has by now", String(process.pid)],
    ["that was cut short", ""],
  ])("%s", { timeout: 30_000 }, async (_, holder) => {
    const paths = await archiveOf(base);
    await mkdir(paths.cache);
    const lock = join(paths.cache, "lock");
    await writeFile(lock, holder);
    const anHourAgo = new Date(Date.now() - 3_600_000);
    await utimes(lock, anHourAgo, anHourAgo);
    await openBuilder(paths).build({ search: "none" });
    expect(await page(paths)).toContain("One text.");
    expect(await readdir(paths.cache)).not.toContain("lock");
  });
});

test("settings to which a link leads are read again when they change", async () => {
  const paths = await archiveOf({ "content/articles/a.md": harbour });
  const shared = join(paths.root, "shared.yml");
  await writeFile(shared, settings);
  await symlink(shared, join(paths.content, "archive.yml"));
  // Files that were written this very moment are not relied on.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await openBuilder(paths).build({ search: "none" });
  await writeFile(shared, settings.replace("Test", "Other"));
  await openBuilder(paths).build({ search: "none" });
  expect(await page(paths)).toContain("The Other Gazette");
});

test("an archive.yml that cannot be read is named, and no original is published", async () => {
  const paths = await archiveOf({ "content/articles/a.md": harbour });
  await mkdir(join(paths.content, "archive.yml"));
  const { problems } = await openBuilder(paths).build({ search: "none" });
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(errors.map(({ file }) => file)).toEqual(["content/archive.yml"]);
});

describe("what would stand in a file of the site, or where it has a folder, is left out and named", () => {
  test.each(["/feed.xml/z/", "/1924/index.html/deep/", "/favicon.svg/x/", "/index.html/y/"])(
    "the alias %s",
    async (alias) => {
      const paths = await archiveOf({
        ...base,
        "content/articles/a.md": article("Harbour", "One text.", `aliases:\n  - "${alias}"\n`),
      });
      const { problems } = await openBuilder(paths).build({ search: "none" });
      expect(problems.map(({ file }) => file)).toEqual(["content/articles/a.md"]);
      expect(await page(paths)).toContain("One text.");
    },
  );

  test.each(["1924", "assets", "search/index.html/x"])("the public file %s", async (file) => {
    const paths = await archiveOf({ ...base, [`public/${file}`]: "mine" });
    const { problems } = await openBuilder(paths).build({ search: "none" });
    expect(problems.map((each) => each.file)).toEqual([`public/${file}`]);
    expect(await page(paths)).toContain("One text.");
  });
});

test("a site is the same from whatever folder it is built", { timeout: 60_000 }, async () => {
  const paths = await archiveOf(base);
  const builtFrom = async (cwd: string) => {
    await rm(paths.cache, { recursive: true, force: true });
    await rm(paths.output, { recursive: true, force: true });
    expect((await runBackfile(["build", "--archive", paths.root], { cwd })).code).toBe(0);
    return bytesBelow(paths.output);
  };
  expect(await builtFrom(paths.root)).toEqual(await builtFrom("/"));
});
