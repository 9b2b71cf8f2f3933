import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { CommandContext } from "../../src/commands/command.ts";
import { ingest } from "../../src/commands/ingest.ts";
import { followWork } from "../../src/progress.ts";
import { archivePaths } from "../../src/settings/archive-paths.ts";
import { filesBelow } from "../site-checks/files-below.ts";
import { differingFiles } from "../site-checks/identical-folders.ts";
import { commandLine } from "../support/run-backfile.ts";
import { type Files, temporaryArchive } from "../support/temporary-archive.ts";

const settings = "title: A\nbaseUrl: https://a.example/\n";

/** A text of about sixty words, different for every number, with a headline that others share. */
function story(number: number): string {
  const sentence = `On day ${number} the harbour master of Port ${number % 7} counted ${number * 3} ships.`;
  return `Ships at the harbour ${number % 5}\n\nMay 3, 1987\n\n${`${sentence} Nobody was hurt. `.repeat(4)}\n`;
}

function contextOf(archive: string): CommandContext {
  const now = new Date("2026-03-01T12:00:00Z");
  const paths = archivePaths(archive, { from: archive, output: undefined });
  return { paths, from: archive, now, progress: followWork(), say: () => undefined };
}

async function run(archive: string, options: { threads?: number; given?: readonly string[] } = {}) {
  const { threads = 0, given = [] } = options;
  const { result, problems } = await ingest(contextOf(archive), { given, isDryRun: false, threads });
  return { ...(result as Record<string, unknown>), problems };
}

const post = (id: number, status: string, title: string) =>
  `<item><title>${title}</title><content:encoded><![CDATA[Words of it.]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>${status}</wp:status></item>`;
const wordpress = `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>W</title>
${post(1, "publish", "Erster Beitrag")}${post(2, "draft", "Entwurf")}${post(3, "publish", "Zweiter Beitrag")}</channel></rss>`;

/** A file of every format, and of every way in which an item can end. */
const mixed: Files = {
  "content/archive.yml": settings,
  "content/originals/a.txt": story(1),
  "content/originals/b-twin.txt": story(1),
  "content/originals/blog/export.xml": wordpress,
  "content/originals/blog/export-2.xml.gz": gzipSync(wordpress.replaceAll("Beitrag", "Artikel")),
  "content/originals/c.md": "---\ntitle: Über Nacht\ndate: 2018-04-18\n---\nEs regnete.\n",
  "content/originals/d.html":
    "<!doctype html><html><head><title>Low tide</title></head><body><article><h1>Low tide</h1><p>The water went out further than anybody could remember, and it stayed out for a day.</p><p>Boats lay on the sand, and people walked to the island.</p></article></body></html>",
  "content/originals/e.jsonl":
    '{"id":"1","title":"باران","text":"باران آمد و گرفت."}\n{broken\n{"id":"3","title":"Pluie","text":"Il a plu.","status":"draft"}\n{"id":"1","title":"Regen","text":"Es regnete."}\n',
  "content/originals/f.csv": "title,text\nRain,It rained.\nWind,\n",
  "content/originals/g.rss":
    '<rss version="2.0"><channel><title>F</title><item><guid>x</guid><title>Storm</title><description>It blew.</description></item></channel></rss>',
  "content/originals/h.json":
    '{"uri":"urn:x:1","headline":"Frost","body_text":"It froze.","pubstatus":"usable"}',
  "content/originals/i.bin": Buffer.from([0, 1, 2, 3]),
  "content/originals/j.txt": "",
  "content/originals/.hidden": "x",
};

const expected = { ingested: 12, duplicates: 1, failed: 4, skipped: 4, unchanged: 0, edited: 0 };

describe("every item of a mixed folder ends in exactly one way", () => {
  test("what is no original is counted too, by its rule, and duplicates by their kind", async () => {
    const words =
      "Three ships that lay alongside were towed out by their own crews while the harbour master and the pilots, who had been at a wedding nearby, looked for the watchman in all the sheds on the eastern quay.";
    const text = `Fire on the quay\n\n${words}\n\nNobody was hurt, and the police are asking who left by a side door with a suitcase shortly before midnight.\n`;
    const archive = await temporaryArchive({
      "content/archive.yml": settings,
      "content/originals/metadata.csv": "file,date\na.txt,1987-05-03\n",
      "content/originals/a.txt": text,
      "content/originals/b.txt": text,
      "content/originals/c.txt": text.replace("\n", "\n\n"),
      "content/originals/.DS_Store": "x",
      "content/originals/x/Thumbs.db": "x",
      "content/originals/.hidden.txt": story(2),
      "content/originals/d.txt~": story(3),
      "content/originals/e.txt": "",
    });
    for (const first of [1, 0]) {
      const result = await run(archive);
      expect(result).toMatchObject({
        ...{ ingested: first, unchanged: 1 - first, edited: 0, duplicates: 2, failed: 1, skipped: 5 },
        skippedBy: { "metadata.csv": 1, "file of a system": 2, "hidden file": 1, "backup of an editor": 1 },
      });
    }
    const { summary } = await ingest(contextOf(archive), { given: [], isDryRun: true, threads: 0 });
    expect(summary[0]).toBe(
      "Originals: 1 unchanged, 2 duplicates (1 same bytes, 1 same text), 1 failed, 5 skipped",
    );
  });

  test("in all and file by file, with the rules by which some are skipped", async () => {
    const archive = await temporaryArchive(mixed);
    const result = await run(archive);
    expect(result).toMatchObject(expected);
    expect(result).toMatchObject({ skippedBy: { draft: 3, "hidden file": 1 } });
    expect(await filesBelow(join(archive, "content", "articles"))).toHaveLength(expected.ingested);
    expect(result).toMatchObject({
      files: [
        { file: "blog/export-2.xml.gz", ingested: 2, skipped: 1, skippedBy: { draft: 1 }, failed: 0 },
        { file: "blog/export.xml", ingested: 2, skipped: 1, skippedBy: { draft: 1 }, failed: 0 },
        { file: "e.jsonl", ingested: 2, skipped: 1, failed: 1 },
        { file: "f.csv", ingested: 1, failed: 1 },
      ],
    });
    const errors = result.problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ file, line }) => [file.replace("content/originals/", ""), line])).toEqual([
      ["e.jsonl", 2],
      ["f.csv", 3],
      ["i.bin", undefined],
      ["j.txt", undefined],
    ]);
  });

  test("and a second time nothing changes, be what was known kept or lost", async () => {
    const archive = await temporaryArchive(mixed);
    const first = await run(archive);
    const copy = await temporaryArchive();
    await cp(join(archive, "content"), join(copy, "content"), { recursive: true });
    for (const cache of ["kept", "lost"]) {
      if (cache === "lost") await rm(join(archive, ".backfile"), { recursive: true });
      const again = await run(archive);
      expect(again, cache).toMatchObject({ ...expected, ingested: 0, unchanged: expected.ingested });
      expect(again.problems, cache).toEqual(first.problems);
      expect(await differingFiles(join(archive, "content"), join(copy, "content")), cache).toEqual([]);
    }
  });
});

describe("what is known from the last time", () => {
  test("does not hide an article that was edited, or is gone", async () => {
    const archive = await temporaryArchive(mixed);
    await run(archive);
    const folder = join(archive, "content", "articles");
    const [one = "", other = ""] = await filesBelow(folder);
    const edited = `${await readFile(join(folder, one), "utf8")}More.\n`;
    await writeFile(join(folder, one), edited);
    const made = await readFile(join(folder, other), "utf8");
    await rm(join(folder, other));
    expect(await run(archive)).toMatchObject({ ingested: 1, edited: 1, unchanged: expected.ingested - 2 });
    expect(await readFile(join(folder, one), "utf8")).toBe(edited);
    expect(await readFile(join(folder, other), "utf8")).toBe(made);
  });

  test("does not outlive a change of the settings or of metadata.csv", async () => {
    const archive = await temporaryArchive({ ...mixed });
    await run(archive);
    const row = "file,publication\na.txt,The Post\n";
    await writeFile(join(archive, "content", "originals", "metadata.csv"), row);
    expect(await run(archive)).toMatchObject({ ingested: 1, unchanged: expected.ingested - 1 });
    await writeFile(join(archive, "content", "archive.yml"), `${settings}language: de\n`);
    await run(archive);
    expect(await run(archive)).toMatchObject({ ingested: 0, unchanged: expected.ingested });
  });
});

const many: Files = {
  "content/archive.yml": settings,
  ...Object.fromEntries(
    Array.from({ length: 130 }, (_, number) => [`content/originals/${number}.txt`, story(number)]),
  ),
};

test.each(["0.txt", "b.txt"])(
  "the former text of an original that was altered, under the name %s, has an article of its own",
  async (name) => {
    const archive = await temporaryArchive({
      "content/archive.yml": settings,
      "content/originals/a.txt": story(1),
    });
    await run(archive);
    await writeFile(join(archive, "content/originals/a.txt"), story(2));
    await writeFile(join(archive, "content/originals", name), story(1));
    expect(await run(archive)).toMatchObject({ ingested: 2, duplicates: 0 });
    const articles = join(archive, "content/articles");
    const texts = await Promise.all(
      (await filesBelow(articles)).map((file) => readFile(join(articles, file), "utf8")),
    );
    const daysBy = (file: string) =>
      texts.filter((text) => text.includes(`file: "${file}"`)).map((text) => /On day \d/.exec(text)?.[0]);
    expect([daysBy("a.txt"), daysBy(name)]).toEqual([["On day 2"], ["On day 1"]]);
    expect(await run(archive)).toMatchObject({ unchanged: 2, ingested: 0 });
  },
);

test("what becomes of originals does not depend on the number of threads", async () => {
  const [one, other] = [await temporaryArchive(many), await temporaryArchive(many)];
  await run(one, { threads: 0 });
  expect(await run(other, { threads: 1 })).toMatchObject({ ingested: 130 });
  expect(await differingFiles(join(one, "content"), join(other, "content"))).toEqual([]);
});

describe("an ingest that is killed", () => {
  test("can be run again, and all is as if nothing had happened", async () => {
    const whole = await temporaryArchive(many);
    await run(whole);
    const killed = await temporaryArchive({ "content/archive.yml": settings });
    const box = await temporaryArchive(many);
    const from = join(box, "content", "originals");
    // Once while files are being copied, and twice while articles are being made.
    await killWhen(killed, from, "originals", 20);
    await killWhen(killed, from, "articles", 5);
    await killWhen(killed, from, "articles", 60);
    await run(killed, { given: [from] });
    expect(await filesBelow(join(killed, "content"))).toEqual(await filesBelow(join(whole, "content")));
    for (const file of await filesBelow(join(whole, "content"))) {
      const [now, then] = [
        await timeless(join(killed, "content", file)),
        await timeless(join(whole, "content", file)),
      ];
      expect(now, file).toBe(then);
    }
  });

  test("between writing an article at its new place and removing it at the old one", async () => {
    const archive = await temporaryArchive({
      "content/archive.yml": settings,
      "content/originals/a.txt": story(1),
    });
    await run(archive);
    const folder = join(archive, "content", "articles");
    const [old = ""] = await filesBelow(folder);
    const before = await readFile(join(folder, old));
    await writeFile(join(archive, "content", "originals", "metadata.csv"), "file,date\na.txt,1954-10-12\n");
    await run(archive);
    const moved = await filesBelow(folder);
    await writeFile(join(folder, old), before);
    expect(await run(archive)).toMatchObject({ ingested: 0, unchanged: 1 });
    expect(await filesBelow(folder)).toEqual(moved);
  });
});

/** The same file whenever it was ingested. */
async function timeless(path: string): Promise<string> {
  return (await readFile(path, "utf8")).replace(/^ {2}(ingested|asWritten): .*\n/gm, "");
}

/** Ingest a folder in a process of its own, and kill it when so many files are there. */
async function killWhen(archive: string, from: string, kind: "originals" | "articles", count: number) {
  const { program, before, cwd, env } = commandLine({});
  const args = [...before, "ingest", "--archive", archive, from];
  const child = spawn(program, args, { cwd, env, stdio: "ignore" });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once("close", (_, signal) => resolve(signal));
  });
  const folder = join(archive, "content", kind);
  while (child.exitCode === null && !(existsSync(folder) && (await filesBelow(folder)).length >= count)) {
    await setTimeout(5);
  }
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
}
