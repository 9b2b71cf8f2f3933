import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow } from "../site-checks/files-below.ts";
import { runBackfile } from "../support/run-backfile.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

async function run(command: string, archive: string) {
  const { stdout } = await runBackfile([command, "--archive", archive, "--json"]);
  return JSON.parse(stdout);
}

const path = "1987/05/harbour-burns-for-a-second-night.md";

async function edited() {
  const archive = await temporaryArchive({
    "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n",
    "content/originals/a.txt":
      "Harbour burns for a second night\n\n3 May 1987\n\nThree ships were lost in the harbour, and nobody knows how it began.\n",
  });
  await run("ingest", archive);
  const file = join(archive, "content", "articles", path);
  const content = (await readFile(file, "utf8"))
    .replace(/^source:\n(?: {2}.*\n)+/m, "")
    .replace("Three ships", "Four ships");
  await writeFile(file, content);
  return { archive, file, content };
}

describe("an article whose source a person has deleted counts as edited, and is neither overwritten nor doubled", () => {
  test.each(["as ever", "when the cache is gone", "when its front matter is broken"])("%s", async (how) => {
    const { archive, file, content } = await edited();
    if (how.includes("cache")) await rm(join(archive, ".backfile"), { recursive: true });
    const now = how.includes("broken") ? content.replace("title:", "title: [") : content;
    await writeFile(file, now);
    for (const _ of ["once", "again"]) {
      const { ingested, edited: left } = await run("ingest", archive);
      expect([ingested, left]).toEqual([0, 1]);
    }
    expect(await filesBelow(join(archive, "content", "articles"))).toEqual([path]);
    expect(await readFile(file, "utf8")).toBe(now);
  });
});

test("what ingest says to write mends it", async () => {
  const { archive, file, content } = await edited();
  const { problems } = await run("ingest", archive);
  const [told] = problems.filter((each: { file: string }) => each.file === `content/articles/${path}`);
  const [, source = ""] = /Write into its front matter: (source: .*)$/.exec(told.hint) ?? [];
  await writeFile(file, content.replace("\n---\n\n", `\n${source}\n---\n\n`));
  const again = await run("ingest", archive);
  expect([again.edited, again.problems]).toEqual([1, []]);
  const verified = await run("verify", archive);
  expect(verified.problems.filter((each: { severity: string }) => each.severity === "error")).toEqual([]);
  expect(verified.problems.map((each: { file: string }) => each.file)).not.toContain(
    "content/originals/a.txt",
  );
});

test("verify names what mends an original that has changed under an article that was edited", async () => {
  const { archive, file } = await edited();
  const original = join(archive, "content", "originals", "a.txt");
  await rm(file);
  await run("ingest", archive);
  await writeFile(file, (await readFile(file, "utf8")).replace("Three ships", "Four ships"));
  await writeFile(original, `${await readFile(original, "utf8")}\nMore.\n`);
  const hint = /delete its file and run ingest/;
  const told = async () =>
    (await run("verify", archive)).problems.filter(
      (each: { file: string }) => each.file === "content/originals/a.txt",
    );
  expect(await told()).toEqual([expect.objectContaining({ hint: expect.stringMatching(hint) })]);
  await rm(file);
  await run("ingest", archive);
  expect(await told()).toEqual([]);
});
