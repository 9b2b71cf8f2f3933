import { mkdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/commands/build.ts";
import type { CommandContext } from "../../src/commands/command.ts";
import { ingest } from "../../src/commands/ingest.ts";
import { verify } from "../../src/commands/verify.ts";
import { followWork } from "../../src/progress.ts";
import { archivePaths } from "../../src/settings/archive-paths.ts";
import { filesBelow } from "../site-checks/files-below.ts";
import { type Files, temporaryArchive } from "../support/temporary-archive.ts";

function contextOf(archive: string): CommandContext {
  const paths = archivePaths(archive, { from: archive, output: undefined });
  const now = new Date("2026-03-01T12:00:00Z");
  return { paths, from: archive, now, progress: followWork(), say: () => undefined };
}

async function run(archive: string, ...given: string[]) {
  const { result, problems } = await ingest(contextOf(archive), { given, isDryRun: false, threads: 0 });
  return { ...(result as { ingested: number; failed: number }), problems };
}

const settings = { "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n" };
const story = (place: string) =>
  `The harbour of ${place}\n\nNobody in ${place} knew where the ferry went that night.\n`;

/** The beginning of a zip: its first entry, which is stored as it is. */
function firstEntry(name: string, content: string): Buffer {
  const header = Buffer.alloc(30);
  header.write("PK\x03\x04", "latin1");
  header.writeUInt32LE(content.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name + content)]);
}

describe("a file whose words stand in a format that is not read is said to be one, and is no article:", () => {
  const odt = firstEntry("mimetype", "application/vnd.oasis.opendocument.text");
  const table: readonly [string, string | Uint8Array, RegExp, RegExp][] = [
    ["Word", firstEntry("[Content_Types].xml", "<Types/>"), /office program \(Word/, /save its text/],
    [
      "Excel whose parts come in another order",
      Buffer.concat([firstEntry("xl/a.xml", "<a/>"), firstEntry("[Content_Types].xml", "<Types/>")]),
      /office program \(Word, Excel/,
      /save its text/,
    ],
    ["OpenDocument", odt, /OpenDocument/, /save its text/],
    ["an e-book", firstEntry("mimetype", "application/epub+zip"), /e-book/, /save its text/],
    ["Word of long ago", Buffer.from("d0cf11e0a1b11ae10000", "hex"), /office program/, /save its text/],
    ["a PDF", "%PDF-1.4\n1 0 obj\n<< /Title (Harbour) >>\nendobj\n", /is a PDF/, /copy its text/],
    ["PostScript", "%!PS-Adobe-3.0\n(Harbour) show\n", /PostScript/, /copy its text/],
    [
      "a saved page of several parts",
      'From: <Saved by a browser>\r\nSubject: Harbour\r\nDate: Sat, 9 Jun 2012 23:42:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x"\r\n\r\n\r\n----x\r\nContent-Type: text/html\r\n\r\n<html><body><h1>Harbour</h1><p>It burned.</p></body></html>\r\n----x--\r\n',
      /several parts \(MHTML\)/,
      /save the page/,
    ],
    ["RTF", "{\\rtf1\\ansi Harbour, title, text\\par}\n", /Rich Text/, /save its text/],
    ["brackets", "[".repeat(50_000) + "]".repeat(50_000), /holds no words/, /text/],
  ];
  test.each(table)("%s", async (_, content, message, hint) => {
    const archive = await temporaryArchive({ ...settings, "content/originals/a.doc": content });
    const { failed, ingested, problems } = await run(archive);
    expect([failed, ingested]).toEqual([1, 0]);
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors).toMatchObject([{ file: "content/originals/a.doc" }]);
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.hint).toMatch(hint);
  });
});

test("backups that editors leave are skipped by a rule, and named", async () => {
  const backups = ["a.txt~", "b.bak", "c.swp", "#d.txt#"];
  const files = Object.fromEntries(backups.map((name) => [`content/originals/${name}`, story(name)]));
  const archive = await temporaryArchive({
    ...settings,
    ...files,
    "content/originals/a.txt": story("Ahlum"),
  });
  const result = await run(archive);
  expect(result).toMatchObject({ ingested: 1, failed: 0, skippedBy: { "backup of an editor": 4 } });
  const named = result.problems.filter(({ message }) => message.includes("backup"));
  const names = new Set(named.map(({ file }) => file));
  expect(names).toEqual(new Set(backups.map((name) => `content/originals/${name}`)));
});

describe("an original whose name has blanks at its ends", () => {
  let archive: string;
  beforeAll(async () => {
    const names = [" lead.txt", "trail .txt ", " fol der /a.txt"];
    const files: Files = Object.fromEntries(
      names.map((name) => [`content/originals/${name}`, story(name.trim())]),
    );
    archive = await temporaryArchive({ ...settings, ...files });
    expect(await run(archive)).toMatchObject({ ingested: 3, failed: 0 });
  });

  test("is known again", async () => {
    expect(await run(archive)).toMatchObject({ unchanged: 3, ingested: 0 });
  });

  test("is found from its article's page", async () => {
    await build(contextOf(archive), { search: "none" });
    const { problems } = await verify(contextOf(archive));
    expect(problems).toEqual([]);
  });
});

describe("of a folder that is given, every file is in one count:", () => {
  const files: Files = {
    ...settings,
    "new/a.txt": story("Ahlum"),
    "new/.hidden.txt": story("Behren"),
    "elsewhere.txt": story("Calbe"),
  };
  const counts = { ingested: 1, failed: 1, skipped: 1, skippedBy: { "hidden file": 1 } };
  const link = /link or a special file/;

  test("from elsewhere", async () => {
    const archive = await temporaryArchive(files);
    await symlink("../elsewhere.txt", join(archive, "new", "link.txt"));
    const { problems, ...result } = await run(archive, "new/");
    expect(result).toMatchObject(counts);
    expect(problems.find(({ message }) => link.test(message))?.file).toBe("new/link.txt");
  });

  test("among the originals", async () => {
    const archive = await temporaryArchive({ ...files, "content/originals/other/.b": "x" });
    const folder = join(archive, "content", "originals", "in");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "a.txt"), story("Ahlum"));
    await writeFile(join(folder, ".hidden.txt"), story("Behren"));
    await symlink("../../../elsewhere.txt", join(folder, "link.txt"));
    const { problems, ...result } = await run(archive, "content/originals/in");
    expect(result).toMatchObject(counts);
    expect(problems.filter(({ message }) => link.test(message))).toHaveLength(1);
  });
});

describe("a file whose name is not UTF-8 is said to have such a name:", () => {
  const odd = (folder: string) =>
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x63, 0xe9, 0x2e, 0x74])]);

  test.each([["content/originals"], ["new"]])("in %s", async (place) => {
    const archive = await temporaryArchive({ ...settings, [`${place}/a.txt`]: story("Ahlum") });
    await writeFile(odd(join(archive, place)), story("Behren"));
    const { failed, ingested, problems } = await run(archive, place);
    expect([failed, ingested]).toEqual([1, 1]);
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors).toMatchObject([{ file: `${place}/c\ufffd.t`, hint: "Rename it." }]);
    expect(errors[0]?.message).toContain("name is not UTF-8");
  });
});

test("a quotation mark that is not closed is named by the line of its record", async () => {
  const csv = 'title,text\nOne,"It rained."\nTwo,"It blew,\nand blew.\nThree,It froze.\n';
  const archive = await temporaryArchive({ ...settings, "content/originals/a.csv": csv });
  const { ingested, failed, problems } = await run(archive);
  expect([ingested, failed]).toEqual([2, 1]);
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(errors).toMatchObject([{ file: "content/originals/a.csv", line: 3 }]);
  expect(errors[0]?.message).toMatch(/quotation mark that opens in this record is not closed/);
});

test("UTF-16 without its mark is told in every format that is text, and no sound or picture is taken for it", async () => {
  const wide = (text: string) => Buffer.from(text, "utf16le");
  const samples = Array.from({ length: 2_000 }, (_, at) => Math.round(90 + 80 * Math.sin(at / 9)));
  const archive = await temporaryArchive({
    ...settings,
    "content/originals/a.txt": wide(story("Wismar")),
    "content/originals/b.csv": wide("title,text\nFähre,Die Fähre fuhr nicht.\n"),
    "content/originals/c.html": wide(
      "<!doctype html><title>Brücke</title><h1>Brücke</h1><article><p>Die Brücke über den Fluss ist seit gestern gesperrt, und niemand im Rathaus weiß, für wie lange.</p><p>Wer in die Altstadt will, muss nun durch das ganze Tal fahren, sagte der Bürgermeister am Abend.</p></article>",
    ).swap16(),
    "content/originals/d.rss": wide(
      '<rss version="2.0"><channel><title>F</title><item><guid>1</guid><title>Sturm</title><description>Es stürmte.</description></item></channel></rss>',
    ),
    "content/originals/e.jsonl": wide('{"title":"Nebel","text":"Es war neblig."}\n'),
    "content/originals/sound.raw": Buffer.from(Uint16Array.from(samples).buffer),
  });
  const { ingested, failed, problems } = await run(archive);
  const wrong = problems.filter(({ severity }) => severity === "error").map(({ file }) => file);
  expect([ingested, failed, wrong]).toEqual([5, 1, ["content/originals/sound.raw"]]);
  const articles = await filesBelow(join(archive, "content/articles"));
  expect(articles.map((file) => file.split("/").at(-1))).toEqual([
    "bruecke.md",
    "faehre.md",
    "nebel.md",
    "sturm.md",
    "the-harbour-of-wismar.md",
  ]);
});

test("a reason is put into a sentence without a full stop of its own", async () => {
  const cut = firstEntry("a.txt", story("Ahlum"));
  const archive = await temporaryArchive({ ...settings, "content/originals/a.zip": cut });
  const { problems } = await run(archive);
  const [error] = problems.filter(({ severity }) => severity === "error");
  expect(error?.message).toMatch(/[^.]\.$/);
});

describe("the original of an article that was edited by hand is renamed:", () => {
  const renamed = "Neu – ‘o’.txt";
  async function archiveOf(edit: (made: string) => string) {
    const archive = await temporaryArchive({ ...settings, "content/originals/old.txt": story("Ahlum") });
    await run(archive);
    const path = join(archive, "content/articles/undated/the-harbour-of-ahlum.md");
    const edited = edit(await readFile(path, "utf8"));
    await writeFile(path, edited);
    const originals = join(archive, "content", "originals");
    await rename(join(originals, "old.txt"), join(originals, renamed));
    return { archive, edited, read: () => readFile(path, "utf8") };
  }

  test("its new name is written into the article, and nothing else is changed", async () => {
    const { archive, edited, read } = await archiveOf((made) =>
      made.replace("the ferry", "the  *night* ferry"),
    );
    const { problems, ...result } = await run(archive);
    expect(result).toMatchObject({ edited: 1, ingested: 0, failed: 0 });
    expect(problems.map(({ severity }) => severity)).toEqual(["notice"]);
    expect(await read()).toBe(edited.replace('"old.txt"', JSON.stringify(renamed)));
    const again = await run(archive);
    expect(again).toMatchObject({ edited: 1, problems: [] });
    const { problems: wrong } = await verify(contextOf(archive));
    expect(wrong.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("where the article is written otherwise, a person is told what to write", async () => {
    const { archive, edited, read } = await archiveOf((made) =>
      made.replace("the ferry", "the night ferry").replaceAll("\n", "\r\n"),
    );
    const { problems } = await run(archive);
    expect(problems.map(({ severity, hint }) => [severity, hint])).toEqual([
      ["error", expect.stringContaining(`file: ${JSON.stringify(renamed)}`)],
    ]);
    expect(await read()).toBe(edited);
  });
});
