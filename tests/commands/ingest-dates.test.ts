import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ingest } from "../../src/commands/ingest.ts";
import { hasErrors } from "../../src/problem.ts";
import { followWork } from "../../src/progress.ts";
import { archivePaths } from "../../src/settings/archive-paths.ts";
import { filesBelow } from "../site-checks/files-below.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

async function run(archive: string, ...given: readonly string[]) {
  const context = {
    ...{ paths: archivePaths(archive, { from: archive }), from: archive, progress: followWork() },
    ...{ now: new Date("2026-01-31T12:00:00Z"), say: () => undefined },
  };
  const { problems, result } = await ingest(context, { given, isDryRun: false });
  return { problems: problems.filter((each) => hasErrors([each])), result };
}

test("a date line in figures is read in the order that other texts of its folder tell", async () => {
  const text = (title: string, date: string) =>
    `${title}\n\n${date}\n\nIt rained in the town and on the hills.\n`;
  const archive = await temporaryArchive({
    "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n",
    "content/originals/old/a.txt": text("Told", "02/03/1990"),
    "content/originals/old/b.txt": text("Telling", "25/12/1990"),
    "content/originals/new/a.txt": text("Untold", "02/03/1990"),
  });
  const { problems } = await run(archive);
  expect(await filesBelow(join(archive, "content/articles"))).toEqual([
    "1990/03/told.md",
    "1990/12/telling.md",
    "1990/untold.md",
  ]);
  expect(problems.map(({ file }) => file)).toEqual(["content/originals/new/a.txt"]);
});

test("a date of a feed or a table that cannot be is not used, but listed with what is wrong", async () => {
  const item = (title: string, date: string) =>
    `<item><title>${title}</title><pubDate>${date}</pubDate><description>It rained in ${title}.</description></item>`;
  const archive = await temporaryArchive({
    "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n",
    "content/originals/a.xml": `<rss version="2.0"><channel><title>Post</title>${item("Sound", "Wed, 21 May 2008 07:00:00 GMT")}${item("Wrong", "Thu, 21 May 2008 07:00:00 GMT")}${item("None", "0001-01-01T00:00:00Z")}</channel></rss>`,
    "content/originals/b.csv":
      'title,date,text\nDay,"Monday, May 4, 1999",It rained on the hills.\nTime,1999-05-03T25:61:61Z,It rained on the town.\nOld,1066-10-14,It rained on the sea.\n',
  });
  const { problems, result } = await run(archive);
  expect(await filesBelow(join(archive, "content/articles"))).toEqual([
    "2008/05/sound.md",
    ...["undated/day.md", "undated/none.md", "undated/old.md", "undated/time.md", "undated/wrong.md"],
  ]);
  const said = problems.map(({ message }) => message).toSorted();
  expect(said).toHaveLength(5);
  for (const words of [
    /“Thu, 21 May 2008 07:00:00 GMT” contradicts the calendar: that day was a Wednesday/,
    /“0001-01-01T00:00:00Z” stands for a date that is not known/,
    /“Monday, May 4, 1999” contradicts the calendar: that day was a Tuesday/,
    /“1999-05-03T25:61:61Z” is no date that exists/,
    /1066-10-14 lies before there were newspapers/,
  ])
    expect(said.filter((each) => words.test(each))).toHaveLength(1);
  expect(result).toMatchObject({ ingested: 6, failed: 0 });
});

const matter = (date: string, lang = "en") =>
  `---\ntitle: M\nlang: ${lang}\ndate: ${date}\n---\n\nIt rained ${date}, twice.\n`;
const mail = (date: string) =>
  `From: Jane Roe <j@a.example>\nSubject: M\nDate: ${date}\n\nIt rained ${date}, twice.\n`;
const agency = (date: string, more: object = {}) =>
  JSON.stringify({
    uri: `urn:x:${date}`,
    headline: "M",
    body_text: "It rained, twice.",
    versioncreated: date,
    ...more,
  });
const post = (date: string, local = "0000-00-00 00:00:00") =>
  `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>W</title><item><title>M</title><pubDate>${date}</pubDate><wp:post_date>${local}</wp:post_date><content:encoded><![CDATA[It rained, twice.]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>`;

test.each([
  ["front matter in words", "a.md", matter("12 March 1998"), "1998/03", []],
  ["front matter in words, the month first", "a.md", matter('"March 12, 1998"'), "1998/03", []],
  ["front matter in another language", "a.md", matter("12 mars 1998", "fr"), "1998/03", []],
  ["front matter of a month", "a.md", matter("March 1998"), "1998/03", []],
  [
    "front matter that contradicts itself",
    "a.md",
    matter('"Monday, 12 March 1998"'),
    "undated",
    [/was a Thursday/],
  ],
  ["ninjs in words", "a.json", agency("12 March 1998"), "1998/03", []],
  [
    "ninjs that contradicts itself",
    "a.json",
    agency("Mon, 12 Mar 1998 10:00:00 GMT"),
    "undated",
    [/was a Thursday/],
  ],
  [
    "ninjs of which one date contradicts itself",
    "a.json",
    agency("1998-03-12T10:00:00Z", { published: "Mon, 12 Mar 1998 10:00:00 GMT" }),
    "1998/03",
    [/\(published\).*was a Thursday/],
  ],
  [
    "a mail that contradicts itself",
    "a.eml",
    mail("Mon, 12 Mar 1998 10:00:00 +0100"),
    "undated",
    [/mail.*was a Thursday/],
  ],
  [
    "a mail of a day that is none",
    "a.eml",
    mail("30 Feb 1998 10:00:00 +0100"),
    "undated",
    [/mail.*is no date that exists/],
  ],
  [
    "WordPress that contradicts itself",
    "a.xml",
    post("Mon, 12 Mar 1998 10:00:00 +0000"),
    "undated",
    [/ubDate.*was a Thursday/],
  ],
  [
    "WordPress of a day that is none",
    "a.xml",
    post("Thu, 12 Mar 1998 10:00:00 +0000", "1998-02-30 10:00:00"),
    "1998/03",
    [/post_date.*is no date that exists/],
  ],
] as const)(
  "the date of %s is read, or listed, as in tables and feeds",
  async (_, file, content, folder, faults) => {
    const archive = await temporaryArchive({
      "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n",
      [`content/originals/${file}`]: content,
    });
    const { problems } = await run(archive);
    expect(
      (await filesBelow(join(archive, "content/articles"))).map((each) => each.replace(/\/m.*$/, "")),
    ).toEqual([folder]);
    const told = problems.filter(({ message }) => !message.startsWith("“"));
    expect(told.map(({ message }) => message)).toEqual(faults.map((fault) => expect.stringMatching(fault)));
  },
);

const row = (title: string, date: string) => `${title},${date},It rained in the town and on the hills.\n`;
const header = "title,date,text\n";

test("figures are read in the order that other dates of their column, folder or site tell", async () => {
  const archive = await temporaryArchive({
    "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n",
    // The order is told by the last of its rows.
    "content/originals/british/a.csv": `${header}${row("British", "03/04/2012")}${row("Later", "17/04/2012")}`,
    // And here by another file of the folder.
    "content/originals/american/a.csv": `${header}${row("American", "03/04/2012")}`,
    "content/originals/american/b.csv": `${header}${row("Other", "04/17/2012")}`,
    // Nothing tells it here, and here too much.
    "content/originals/unknown/a.csv": `${header}${row("Unknown", "03/04/2012")}${row("Same", "05/05/2012")}`,
    "content/originals/mixed/a.csv": `${header}${row("Mixed", "03/04/2012")}${row("One", "17/04/2012")}${row("Two", "04/17/2012")}`,
    "content/originals/posts/a.md": "---\ntitle: Post\ndate: 03/04/2012\n---\n\nIt rained, and how.\n",
    "content/originals/posts/b.md": "---\ntitle: Second post\ndate: 30/04/2012\n---\n\nIt rained again.\n",
  });
  const { problems, result } = await run(archive);
  expect(await filesBelow(join(archive, "content/articles"))).toEqual([
    "2012/03/american.md",
    "2012/04/british.md",
    "2012/04/later.md",
    "2012/04/one.md",
    "2012/04/other.md",
    "2012/04/post.md",
    "2012/04/second-post.md",
    "2012/04/two.md",
    "2012/05/same.md",
    "2012/mixed.md",
    "2012/unknown.md",
  ]);
  expect(problems.map(({ file }) => file).toSorted()).toEqual([
    "content/originals/mixed/a.csv",
    "content/originals/unknown/a.csv",
  ]);
  expect(problems[0]?.message).toMatch(/may be 2012-04-03 or 2012-03-04/);
  expect(result).toMatchObject({ ingested: 11, unchanged: 0, failed: 0 });

  // One file alone is read as among all the others, and nothing changes when all are ingested again.
  const alone = await run(archive, join(archive, "content/originals/american/a.csv"));
  expect(alone.result).toMatchObject({ ingested: 0, unchanged: 1 });
  const again = await run(archive);
  expect(again.result).toMatchObject({ ingested: 0, unchanged: 11 });

  await writeFile(join(archive, "content/originals/unknown/b.csv"), `${header}${row("Told", "30/04/2012")}`);
  await run(archive);
  expect(await readdir(join(archive, "content/articles/2012"))).toEqual(["03", "04", "05", "mixed.md"]);
});
