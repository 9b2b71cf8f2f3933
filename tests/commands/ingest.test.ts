import { execFileSync } from "node:child_process";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow } from "../site-checks/files-below.ts";
import { differingFiles } from "../site-checks/identical-folders.ts";
import { runBackfile } from "../support/run-backfile.ts";
import { freshSampleArchive, sampleArchive, sampleContent } from "../support/sample-archive.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

const story =
  "Harbour burns for a second night\n\nThree ships were lost in the harbour, and nobody knows how it began.\n";

const named = { "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n" };

async function ingest(archive: string, ...more: readonly string[]) {
  const { code, stdout, stderr } = await runBackfile(["ingest", "--archive", archive, "--json", ...more]);
  return { code, result: JSON.parse(stdout), stderr };
}

/** The same file whenever it was ingested. */
function timeless(content: string): string {
  return content.replace(/^ {2}(ingested|asWritten): .*\n/gm, "");
}

describe("the sample", () => {
  test("becomes the articles that a careful editor would sign", async () => {
    const archive = await freshSampleArchive();
    const { code, result } = await ingest(archive);
    expect(code).toBe(0);
    expect(result).toMatchObject({ ingested: 2, unchanged: 0, edited: 0, duplicates: 0, failed: 0 });
    const expected = join(sampleContent, "articles");
    const made = join(archive, "content", "articles");
    expect(await filesBelow(made)).toEqual(await filesBelow(expected));
    for (const file of await filesBelow(expected)) {
      const [now, then] = [
        await readFile(join(made, file), "utf8"),
        await readFile(join(expected, file), "utf8"),
      ];
      expect(timeless(now), file).toBe(timeless(then));
    }
  });

  test("is unchanged when it is ingested again, and its originals are never touched", async () => {
    const archive = await sampleArchive();
    const { code, result } = await ingest(archive);
    expect([code, result.unchanged, result.ingested]).toEqual([0, 2, 0]);
    expect(await differingFiles(join(archive, "content"), sampleContent)).toEqual([]);
  });

  test("leaves an article undated that names a day without its year, and says so", async () => {
    const archive = await freshSampleArchive();
    await rm(join(archive, "content", "originals", "metadata.csv"));
    const { code, result } = await ingest(archive);
    expect(code).toBe(0);
    expect(await readdir(join(archive, "content", "articles"))).toEqual(["2018", "undated"]);
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toMatchObject({
      severity: "notice",
      file: "content/originals/000_88b6599d5da68122.txt",
    });
    expect(result.problems[0].message).toMatch(/“May 22”, but no year/);
  });
});

describe("an article that has been made", () => {
  test("is left alone once a person has edited it", async () => {
    const archive = await sampleArchive();
    const [file = ""] = await filesBelow(join(archive, "content", "articles"));
    const path = join(archive, "content", "articles", file);
    const edited = (await readFile(path, "utf8")).replace("Khamenei", "Khamenei (edited)");
    await writeFile(path, edited);
    const { code, result } = await ingest(archive);
    expect([code, result.edited, result.unchanged]).toEqual([0, 1, 1]);
    expect(await readFile(path, "utf8")).toBe(edited);
  });

  test("moves when its date comes to be known, and its old address leads to the new one", async () => {
    const archive = await temporaryArchive({ "content/originals/a.txt": story });
    await ingest(archive);
    await writeFile(join(archive, "content", "originals", "metadata.csv"), "file,date\na.txt,1987-11-03\n");
    const { result } = await ingest(archive);
    expect(result.ingested).toBe(1);
    const articles = await filesBelow(join(archive, "content", "articles"));
    expect(articles).toEqual(["1987/11/harbour-burns-for-a-second-night.md"]);
    const content = await readFile(join(archive, "content", "articles", articles[0] ?? ""), "utf8");
    expect(content).toContain('aliases:\n  - "/undated/harbour-burns-for-a-second-night/"');
    expect((await ingest(archive)).result.unchanged).toBe(1);
  });

  test("is still the same when its original is renamed", async () => {
    const archive = await temporaryArchive({ "content/originals/a.txt": story });
    await ingest(archive);
    const originals = join(archive, "content", "originals");
    await rename(join(originals, "a.txt"), join(originals, "b.txt"));
    await ingest(archive);
    expect(await filesBelow(join(archive, "content", "articles"))).toHaveLength(1);
  });
});

describe("an original that is not what was ingested", () => {
  const other = "Rain at the harbour\n\nIt rained all day, and the boats lay still.\n";
  const told = (result: { problems: { file: string; severity: string; message: string }[] }) =>
    result.problems.map(({ file, severity, message }) => [file, severity, message.split(":")[0]]);

  test("is listed when it is missing, until it is back or its article is gone", async () => {
    const archive = await temporaryArchive({ ...named, "content/originals/a.txt": story });
    await ingest(archive);
    const original = join(archive, "content", "originals", "a.txt");
    await rm(original);
    for (const _ of [1, 2]) {
      const { code, result } = await ingest(archive);
      expect(code).toBe(1);
      expect(told(result)).toContainEqual(["content/originals/a.txt", "error", "This original is missing"]);
    }
    await writeFile(original, story);
    expect(await ingest(archive)).toMatchObject({ code: 0, result: { unchanged: 1 } });
    await rm(original);
    await rm(join(archive, "content", "articles"), { recursive: true });
    expect((await ingest(archive)).code).toBe(0);
  });

  test("is listed once when its article is made anew of it, and always when something made of it is left", async () => {
    const lines = [
      '{"id":"1","title":"Rain","text":"It rained."}',
      '{"id":"2","title":"Wind","text":"It blew."}',
    ];
    const archive = await temporaryArchive({
      ...named,
      "content/originals/a.txt": story,
      "content/originals/b.jsonl": lines.join("\n"),
    });
    await ingest(archive);
    await writeFile(join(archive, "content", "originals", "a.txt"), other);
    await writeFile(join(archive, "content", "originals", "b.jsonl"), lines[0] ?? "");
    const left = ["content/originals/b.jsonl", "error", "This original is not what it was"];
    const first = await ingest(archive);
    expect(told(first.result)).toContainEqual(left);
    expect(told(first.result)).toContainEqual([
      "content/originals/a.txt",
      "notice",
      "This original has changed since it was ingested",
    ]);
    const second = await ingest(archive);
    expect(second.code).toBe(1);
    expect(told(second.result).filter(([, , message]) => message?.startsWith("This original"))).toEqual([
      left,
    ]);
  });
});

describe("files from elsewhere", () => {
  test("are copied among the originals, byte for byte, and ingested", async () => {
    const archive = await temporaryArchive({
      "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n",
    });
    const elsewhere = await temporaryArchive({ "box/1987/a.txt": story, "b.txt": `${story}More.\n` });
    const { code, result } = await ingest(archive, join(elsewhere, "box"), join(elsewhere, "b.txt"));
    expect([code, result.ingested]).toEqual([0, 2]);
    expect(await filesBelow(join(archive, "content", "originals"))).toEqual(["1987/a.txt", "b.txt"]);
    expect(await readFile(join(archive, "content", "originals", "1987", "a.txt"), "utf8")).toBe(story);
  });

  test("never replace another original of the same name", async () => {
    const archive = await temporaryArchive({ ...named, "content/originals/a.txt": story });
    const elsewhere = await temporaryArchive({ "a.txt": "Another story\n\nWith other words.\n" });
    const { code, result } = await ingest(archive, join(elsewhere, "a.txt"));
    expect(code).toBe(1);
    expect(result.problems.at(-1)).toMatchObject({ file: "content/originals/a.txt", severity: "error" });
    expect(await readFile(join(archive, "content", "originals", "a.txt"), "utf8")).toBe(story);
  });

  test("that are neither files nor folders are a problem, and are not waited for", async () => {
    const archive = await temporaryArchive({ ...named, "content/originals/a.txt": story });
    const pipe = join(await temporaryArchive({}), "news.txt");
    execFileSync("mkfifo", [pipe]);
    const { code, result } = await ingest(archive, pipe);
    expect([code, result.failed]).toEqual([1, 1]);
    expect(result.problems).toContainEqual(expect.objectContaining({ file: pipe, severity: "error" }));
  });

  test("that are not there are a problem", async () => {
    const archive = await temporaryArchive({ "content/originals/a.txt": story });
    expect((await ingest(archive, "/nowhere/x.txt")).code).toBe(1);
  });
});

test("the same bytes under two names make one article", async () => {
  const archive = await temporaryArchive({
    "content/originals/a.txt": story,
    "content/originals/b/a.txt": story,
  });
  const { code, result } = await ingest(archive);
  expect([code, result.ingested, result.duplicates]).toEqual([0, 1, 1]);
});

test("with --dry-run nothing is written", async () => {
  const archive = await temporaryArchive({ "content/originals/a.txt": story });
  const { result } = await ingest(archive, "--dry-run");
  expect(result.ingested).toBe(1);
  expect(await readdir(join(archive, "content"))).toEqual(["originals"]);
});

test("with --dry-run files from elsewhere are counted as an ingest of them would, and nothing is written", async () => {
  const page =
    '<!doctype html><title>Low tide</title><article><h1>Low tide</h1><img src="tide.gif" alt="Low tide"><p>The water went out further than anybody could remember, and it stayed out for a day.</p><p>Boats lay on the sand, and people walked to the island.</p></article>';
  const elsewhere = await temporaryArchive({
    "box/1987/a.txt": story,
    "box/metadata.csv": "file,date\n1987/a.txt,1987-05-03\n",
    "box/b.txt": story,
    "box/page.html": page,
    "box/tide.gif": Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64"),
    "box/.hidden": "x",
    "other/b.txt": "Another story\n\nWith other words.\n",
  });
  const given = [join(elsewhere, "box"), join(elsewhere, "other")];
  const archive = await temporaryArchive({ ...named, "content/originals/c.txt": `${story}More.\n` });
  const dry = await ingest(archive, "--dry-run", ...given);
  expect(await filesBelow(archive)).toEqual(["content/archive.yml", "content/originals/c.txt"]);
  const { code, result } = await ingest(archive, ...given);
  expect([dry.code, dry.result]).toEqual([code, result]);
  expect(result).toMatchObject({ ingested: 2, duplicates: 1, failed: 1, skipped: 3 });
  const all = await ingest(archive);
  expect(all.result.ingested).toBe(1);
});

test("a wrong row of metadata.csv is a problem with its line", async () => {
  const archive = await temporaryArchive({
    "content/originals/a.txt": story,
    "content/originals/metadata.csv": "file,date,autors\na.txt,1987-02-30,x\nb.txt,1987,x\n",
  });
  const { code, result } = await ingest(archive);
  expect([code, result.ingested]).toEqual([1, 1]);
  const told = result.problems.filter((each: { severity: string }) => each.severity === "error");
  expect(told.map((each: { line: number; message: string }) => [each.line, each.message])).toEqual([
    [1, "A column “autors” that Backfile does not know."],
    [2, 'date: "1987-02-30" is no date that exists and can be read'],
    [3, "There is no original “b.txt”."],
  ]);
});
