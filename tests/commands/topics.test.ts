import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "../../src/commands/command.ts";
import { ingest } from "../../src/commands/ingest.ts";
import { topics } from "../../src/commands/topics.ts";
import { followWork } from "../../src/progress.ts";
import { archivePaths } from "../../src/settings/archive-paths.ts";
import { runBackfile } from "../support/run-backfile.ts";
import { temporaryArchive } from "../support/temporary-archive.ts";

const stories = ["The dockers began", "Teachers plan", "Here ends"].map((start, at): [string, string] => [
  `content/originals/s${at}.txt`,
  `${start} a strike\n\nThe strike number q${at}q. Of the strike v${at}v they spoke.\n`,
]);
const fillers = Array.from({ length: 12 }, (_, at): [string, string] => [
  `content/originals/f${at}.txt`,
  `x${at}x y${at}y\n\nIt was z${at}z then.\n`,
]);
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>N</title><link>https://n.example/</link><description>d</description>
<item><title>Rain</title><description>It rained.</description><category>Weather</category><guid>1</guid></item>
<item><title>Wind</title><description>It blew.</description><category>weather</category><category>Odd</category><guid>2</guid></item>
</channel></rss>`;

/** Run commands in this process: each would else start a program of its own. */
function commandsFor(archive: string) {
  const context = {
    paths: archivePaths(archive, { from: "/" }),
    from: archive,
    now: new Date("2026-01-31T12:00:00Z"),
    progress: followWork(),
    say: () => undefined,
  };
  return {
    ingest: () => ingest(context, { given: [], isDryRun: false }),
    topics: (isDryRun: boolean) => topics(context, { isDryRun, most: 60 }),
  };
}

/** What is said of the vocabulary. */
function told({ problems }: Report): string[] {
  return problems.filter(({ file }) => file === "content/topics.yml").map(({ message }) => message);
}

test("topics are proposed once, added beside what people wrote, and stay away when they are ignored", async () => {
  const archive = await temporaryArchive({
    "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n",
    "content/topics.yml": "# Ours.\ntopics: []\n",
    "content/originals/feed.xml": feed,
    ...Object.fromEntries([...stories, ...fillers]),
  });
  const vocabulary = join(archive, "content", "topics.yml");
  const run = commandsFor(archive);
  expect(told(await run.ingest())).toEqual([
    "“Weather” is a category of 2 articles, but no topic: feed.xml.",
    "“Odd” is a category of an article, but no topic: feed.xml.",
  ]);

  const dry = await run.topics(true);
  expect(dry.problems).toEqual([]);
  expect(dry.result.proposals).toMatchObject([
    { slug: "weather", label: "Weather", origin: "category", articles: 2, examples: ["feed.xml"] },
    { slug: "strike", label: "Strike", origin: "text", articles: 3 },
  ]);
  expect(await readFile(vocabulary, "utf8")).toBe("# Ours.\ntopics: []\n");

  await run.topics(false);
  const written = await readFile(vocabulary, "utf8");
  expect(written).toMatch(/^# Ours\.\ntopics:\n {2}# Proposed: .+\n {2}- slug: weather\n/);
  expect((await run.topics(false)).result.proposals).toEqual([]);
  expect(await readFile(vocabulary, "utf8")).toBe(written);
  expect((await run.ingest()).result.ingested).toBe(5);

  await writeFile(vocabulary, "topics: []\nignored: [strikes, Weather, odd]\n");
  expect((await run.topics(false)).result.proposals).toEqual([]);
  expect(told(await run.ingest())).toEqual([]);
});

test("a vocabulary with a fault is left as it is, and the fault is said", async () => {
  const broken = "topics:\n  - slug: a b\n    label: A\n";
  const archive = await temporaryArchive({
    "content/topics.yml": broken,
    "content/originals/a.txt": "A\n\nB.\n",
  });
  const { problems } = await commandsFor(archive).topics(false);
  expect(problems).toContainEqual(
    expect.objectContaining({ file: "content/topics.yml", line: 2, severity: "error" }),
  );
  expect(await readFile(join(archive, "content", "topics.yml"), "utf8")).toBe(broken);
});

test("the command line knows the command, and how many terms are no number of them", async () => {
  const archive = await temporaryArchive({ "content/archive.yml": "title: A\n" });
  const { code, stderr } = await runBackfile(["topics", "--archive", archive, "--most", "none"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/whole number/);
});
