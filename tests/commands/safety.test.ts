import { chmod, mkdir, readdir, readFile, readlink, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow } from "../site-checks/files-below.ts";
import { runBackfile } from "../support/run-backfile.ts";
import { type Files, temporaryArchive } from "../support/temporary-archive.ts";

const story =
  "Harbour burns for a second night\n\nThree ships were lost in the harbour, and nobody knows how it began.\n";
const settings = "title: A\nbaseUrl: https://a.example/\n";
const address = "undated/harbour-burns-for-a-second-night";
const base: Files = { "content/archive.yml": settings, "content/originals/a.txt": story };

async function run(command: string, archive: string, ...more: readonly string[]) {
  const { code, stdout } = await runBackfile([command, "--archive", archive, "--json", ...more]);
  const result = JSON.parse(stdout);
  const problems: { file: string; message: string; severity: string }[] = result.problems ?? [];
  return {
    code,
    result,
    errors: problems.filter((each) => each.severity === "error").map((each) => each.file),
  };
}

describe("ingest never overwrites what a person has edited", () => {
  test.each([
    ["an article with a slip in its front matter", 'title: "My "better" title"', "utf8"],
    ["an article with a letter of another encoding", 'title: "Caf\u00e9"', "latin1"],
  ] as const)("%s", async (_, title, encoding) => {
    const archive = await temporaryArchive(base);
    await run("ingest", archive);
    const path = join(archive, "content/articles", `${address}.md`);
    const edited = Buffer.from((await readFile(path, "utf8")).replace(/^title: .*$/m, title), encoding);
    await writeFile(path, edited);
    const { code, result, errors } = await run("ingest", archive);
    expect([code, result.edited, result.ingested, errors]).toEqual([
      1,
      1,
      0,
      [`content/articles/${address}.md`],
    ]);
    expect((await readFile(path)).equals(edited)).toBe(true);
    expect(await filesBelow(join(archive, "content/articles"))).toHaveLength(1);
  });

  test("a dated article, while the table with its date has a fault", async () => {
    const archive = await temporaryArchive({
      ...base,
      "content/originals/metadata.csv": "file,date\na.txt,1987-05-04\n",
    });
    await run("ingest", archive);
    for (const table of [
      "file,date\na.txt,1987-05-32\n",
      'file,date\na.txt,"1987\n',
      "file,date\na.txt,1987-05-04,,\n",
    ]) {
      await writeFile(join(archive, "content/originals/metadata.csv"), table);
      const { code, result } = await run("ingest", archive);
      expect([code, result.unchanged]).toEqual([1, 1]);
    }
    expect(await filesBelow(join(archive, "content/articles"))).toEqual([
      "1987/05/harbour-burns-for-a-second-night.md",
    ]);
  });
});

test("one bad row of the table leaves the others as they are", async () => {
  const table = "file,date\na.txt,1987-05-04\nb.txt,1988,\n";
  const archive = await temporaryArchive({
    ...base,
    "content/originals/b.txt": `${story}More.`,
    "content/originals/metadata.csv": table,
  });
  const { code, result } = await run("ingest", archive);
  expect([code, result.ingested]).toEqual([1, 2]);
  expect(await readdir(join(archive, "content/articles"))).toContain("1987");
});

test("a link among the originals is not followed, and is a problem", async () => {
  const archive = await temporaryArchive(base);
  await symlink("/etc/passwd", join(archive, "content/originals/p.txt"));
  const { code, errors } = await run("ingest", archive);
  expect([code, errors]).toEqual([1, ["content/originals/p.txt"]]);
});

test.skipIf(process.getuid?.() === 0)(
  "a folder that cannot be read is a problem, and nothing is overwritten",
  async () => {
    const archive = await temporaryArchive(base);
    await run("ingest", archive);
    const locked = join(archive, "content/articles/locked");
    await mkdir(locked);
    await chmod(locked, 0);
    const { code, result, errors } = await run("ingest", archive);
    await chmod(locked, 0o700);
    expect([code, result.ingested, errors]).toEqual([1, 0, ["content/articles/locked"]]);
  },
);

describe("what is published", () => {
  test("is the original of a published article, and no hidden file, no draft's and no unread one", async () => {
    const archive = await temporaryArchive({
      ...base,
      "content/originals/.env": "SECRET=1",
      "content/originals/draft.txt":
        "Not yet\n\nThis is not to be read by anybody before its time has come.\n",
      "content/originals/picture.bin": new Uint8Array([0, 1, 2]),
    });
    await run("ingest", archive);
    const draft = join(archive, "content/articles/undated/not-yet.md");
    await writeFile(draft, (await readFile(draft, "utf8")).replace("---\n", "---\ndraft: true\n"));
    await run("build", archive);
    expect(await filesBelow(join(archive, "_site/originals"))).toEqual(["a.txt"]);
  });

  test("is no file that holds what is not published, unless the publisher wants all of them", async () => {
    const post = {
      title: "The mill is sold",
      content: "The mill at the river was sold on Monday to a man from the town.",
    };
    const secret = { ...post, title: "Not for readers", status: "draft" };
    const archive = await temporaryArchive({
      ...base,
      "content/originals/posts.jsonl": `${JSON.stringify(post)}\n${JSON.stringify(secret)}\n`,
    });
    await run("ingest", archive);
    await run("build", archive);
    expect(await filesBelow(join(archive, "_site/originals"))).toEqual(["a.txt"]);
    const page = join(archive, "_site/undated/the-mill-is-sold/index.html");
    expect(await readFile(page, "utf8")).not.toContain("/originals/");
    await writeFile(join(archive, "content/archive.yml"), `${settings}publishOriginals: all\n`);
    await run("build", archive);
    expect(new Set(await filesBelow(join(archive, "_site/originals")))).toEqual(
      new Set(["a.txt", "posts.jsonl"]),
    );
    expect(await readFile(page, "utf8")).toContain('href="/originals/posts.jsonl"');
    expect((await run("verify", archive)).errors).toEqual([]);
  });

  test("cannot be run as a page, whatever it is called", async () => {
    const original =
      "A headline of the day\n\nThe text. <script>alert(1)</script> And more of it, as it was sent to us.\n";
    const archive = await temporaryArchive({
      "content/archive.yml": settings,
      "content/originals/a.html": original,
    });
    await run("ingest", archive);
    await run("build", archive);
    expect(await filesBelow(join(archive, "_site/originals"))).toEqual(["a.html.txt"]);
    expect((await run("verify", archive)).errors).toEqual([]);
  });

  test("is not the originals, while the setting that decides on it is in doubt", async () => {
    const archive = await temporaryArchive({
      ...base,
      "content/archive.yml": `${settings}publishOriginals: no way\n`,
    });
    await run("ingest", archive);
    await run("build", archive);
    expect(await readdir(join(archive, "_site"))).not.toContain("originals");
  });
});

describe("the output folder", () => {
  test("keeps what others have put beside the site", async () => {
    const archive = await temporaryArchive(base);
    await run("build", archive);
    await writeFile(join(archive, "_site/CNAME"), "news.example");
    await run("build", archive);
    expect(await readFile(join(archive, "_site/CNAME"), "utf8")).toBe("news.example");
  });

  test("may be a link, which stays one", async () => {
    const archive = await temporaryArchive({ ...base, "www/.keep": "" });
    const link = join(archive, "link");
    await symlink("web", link);
    await mkdir(join(archive, "web"));
    expect((await run("build", archive, "--output", link)).code).toBe(0);
    expect(await readlink(link)).toBe("web");
    expect(await readdir(join(archive, "web"))).toContain("index.html");
  });

  test.each(["content", "content/media", ".", "content/archive.yml"])("is never %s", async (output) => {
    const archive = await temporaryArchive(base);
    const { code, result } = await run("build", archive, "--output", join(archive, output));
    expect([code, typeof result.stopped]).toEqual([2, "string"]);
    expect(await readFile(join(archive, "content/originals/a.txt"), "utf8")).toBe(story);
  });

  test("is whole when two builds run at once", async () => {
    const archive = await temporaryArchive(base);
    await run("ingest", archive);
    const codes = await Promise.all([run("build", archive), run("build", archive), run("build", archive)]);
    expect(codes.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect((await run("verify", archive)).errors).toEqual([]);
    expect((await readdir(archive)).sort()).toEqual([".backfile", "_site", "content"]);
  });
});

test("a path with any characters can hold an archive, and originals can have any name", async () => {
  const odd = "a#b ?c%20d'é";
  const archive = await temporaryArchive({
    [`${odd}/content/archive.yml`]: "title: A\nbaseUrl: https://a.example/a b/ü/\n",
    [`${odd}/content/originals/a&b#c?d;e%20 f.txt`]: story,
    [`${odd}/content/originals/back\\slash.txt`]: `${story}More.\n`,
  });
  const folder = join(archive, odd);
  const { code, result } = await run("ingest", folder);
  expect([code, result.ingested]).toEqual([0, 2]);
  expect((await run("build", folder)).code).toBe(0);
  expect(await run("verify", folder)).toMatchObject({ code: 0, errors: [] });
});

test("whatever an alias says, the site is built and the article is published", async () => {
  const aliases = [
    "/..",
    "/x/../y",
    "/.",
    "/search/index.html",
    "/tags/index.html",
    "/favicon.svg",
    `/${"a".repeat(300)}`,
    "/a/%00b",
    "/a/%2e%2e/%2e%2e/out/",
    "//evil.example/",
    "/feed.xml",
  ];
  const articles = aliases.map((alias, index) => [
    `content/articles/a${index}.md`,
    `---\ntitle: "T${index}"\naliases: [${JSON.stringify(alias)}]\n---\n\nText.\n`,
  ]);
  const archive = await temporaryArchive({ ...base, ...Object.fromEntries(articles) });
  const { code, errors } = await run("build", archive);
  expect([code, errors.length]).toEqual([1, aliases.length]);
  const nested = `---\ntitle: "N"\n---\n\n${">".repeat(20_000)}\n`;
  await writeFile(join(archive, "content/articles/nested.md"), nested);
  expect((await run("build", archive)).code).toBe(1);
});

test("an archive's own template and public file take the place of those of the same path", async () => {
  const archive = await temporaryArchive({
    ...base,
    "templates/partials/colophon.tsx":
      'import { href } from "./href.ts";\nexport function Colophon({ site }) {\n  return <footer>Printed in <a href={href(site, "/about/")}>Ourtown</a></footer>;\n}\n',
    "public/robots-note.txt": "Be kind.",
  });
  await run("ingest", archive);
  expect((await run("build", archive)).code).toBe(0);
  const page = await readFile(join(archive, "_site", address, "index.html"), "utf8");
  expect(page).toContain('Printed in <a href="/about/">Ourtown</a>');
  expect(await readFile(join(archive, "_site/robots-note.txt"), "utf8")).toBe("Be kind.");
  await writeFile(
    join(archive, "templates/partials/colophon.tsx"),
    "export const Colophon = () => <footer>New</footer>;\n",
  );
  await run("build", archive);
  expect(await readFile(join(archive, "_site", address, "index.html"), "utf8")).toContain(
    "<footer>New</footer>",
  );
});
