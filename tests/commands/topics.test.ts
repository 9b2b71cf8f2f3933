import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
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

async function run(command: string, archive: string, ...more: readonly string[]) {
  const { code, stdout } = await runBackfile([command, "--archive", archive, "--json", ...more]);
  return { code, result: JSON.parse(stdout) };
}

test("topics are proposed once, added beside what people wrote, and stay away when they are ignored", async () => {
  const archive = await temporaryArchive({
    "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n",
    "content/topics.yml": "# Ours.\ntopics: []\n",
    "content/originals/feed.xml": feed,
    ...Object.fromEntries([...stories, ...fillers]),
  });
  const vocabulary = join(archive, "content", "topics.yml");
  const ingested = await run("ingest", archive);
  expect(
    ingested.result.problems
      .map(({ message }: { message: string }) => message)
      .filter((message: string) => message.includes("category")),
  ).toEqual([
    "“Odd” is a category of an article, but no topic: feed.xml.",
    "“Weather” is a category of 2 articles, but no topic: feed.xml.",
  ]);

  const dry = await run("topics", archive, "--dry-run");
  expect(dry.code).toBe(0);
  expect(dry.result.proposals).toMatchObject([
    { slug: "weather", label: "Weather", origin: "category", articles: 2, examples: ["feed.xml"] },
    { slug: "strike", label: "Strike", origin: "text", articles: 3 },
  ]);
  expect(await readFile(vocabulary, "utf8")).toBe("# Ours.\ntopics: []\n");

  await run("topics", archive);
  const written = await readFile(vocabulary, "utf8");
  expect(written).toMatch(/^# Ours\.\ntopics:\n {2}# Proposed: .+\n {2}- slug: weather\n/);
  expect((await run("topics", archive)).result.proposals).toEqual([]);
  expect(await readFile(vocabulary, "utf8")).toBe(written);
  const again = await run("ingest", archive);
  expect(again.result.ingested).toBe(5);

  await writeFile(vocabulary, "topics: []\nignored: [strikes, Weather, odd]\n");
  expect((await run("topics", archive)).result.proposals).toEqual([]);
  expect((await run("ingest", archive, "--dry-run")).result.problems).toEqual([]);
}, 120_000);

test("a vocabulary with a fault is left as it is, and the fault is said", async () => {
  const broken = "topics:\n  - slug: a b\n    label: A\n";
  const archive = await temporaryArchive({
    "content/topics.yml": broken,
    "content/originals/a.txt": "A\n\nB.\n",
  });
  const { code, result } = await run("topics", archive);
  expect(code).toBe(1);
  expect(result.problems).toContainEqual(expect.objectContaining({ file: "content/topics.yml", line: 2 }));
  expect(await readFile(join(archive, "content", "topics.yml"), "utf8")).toBe(broken);
});
