import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type RunOptions, runBackfile } from "../support/run-backfile.ts";
import { type Files, temporaryArchive } from "../support/temporary-archive.ts";

interface Told {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
  readonly hint: string;
  readonly severity: string;
}

const sound = '---\ntitle: "A sound article"\ndate: "2018-04-18"\n---\n\nIts text.\n';
const base: Files = {
  "content/archive.yml": "title: A\nbaseUrl: https://a.example/\n",
  "content/topics.yml": "topics:\n  - slug: harbour\n    label: Harbour\n",
  "content/articles/2018/04/sound.md": sound,
};

async function run(command: string, archive: string, options: RunOptions = {}) {
  const { code, stdout, stderr } = await runBackfile([command, "--archive", archive, "--json"], options);
  const problems: Told[] = JSON.parse(stdout).problems;
  return { code, stderr, errors: problems.filter((each) => each.severity === "error") };
}

describe("an original that cannot be read is a problem, and the others are ingested", () => {
  const table: readonly [string, string | Uint8Array, RegExp, number | undefined][] = [
    ["an empty file", "", /empty/, undefined],
    ["a binary file", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), /binary/, undefined],
    ["invalid UTF-8", Buffer.from("Headline\n\nCaf\xe9 closed\n", "latin1"), /not UTF-8/, 3],
  ];
  test.each(table)("%s", async (_, content, message, line) => {
    const archive = await temporaryArchive({
      ...base,
      "content/originals/bad.txt": content,
      "content/originals/good.txt": "A headline\n\nThe text of a good original.\n",
    });
    const { code, errors, stderr } = await run("ingest", archive);
    expect(code).toBe(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(message);
    expect([errors[0]?.file, errors[0]?.line]).toEqual(["content/originals/bad.txt", line]);
    expect(stderr).toContain("content/originals/bad.txt");
    const made = await readFile(join(archive, "content/articles/undated/a-headline.md"), "utf8");
    expect(made).toContain("The text of a good original.");
  });
});

describe("an article that cannot be published is a problem, and the others are built", () => {
  const bad: Files = {
    "content/articles/broken-yaml.md": '---\ntitle: "A\n---\n\nText.\n',
    "content/articles/script.md": '---js\n{ title: require("fs").writeFileSync("ran", "") }\n---\n\nText.\n',
    "content/articles/script-2.md": '---javascript\nrequire("fs").writeFileSync("ran", "")\n---\n\nText.\n',
    "content/articles/topic.md": '---\ntitle: "T"\ntags: ["harbuor"]\n---\n\nText.\n',
    "content/articles/twice.md": '---\ntitle: "T"\nlang: en\ntitle: "U"\n---\n\nText.\n',
    "content/articles/date.md": '---\ntitle: "D"\ndate: "2018-02-30"\n---\n\nText.\n',
    "content/articles/2018/04/two/sound.md": sound,
    "content/articles/latin1.md": Buffer.from('---\ntitle: "Caf\xe9"\n---\n', "latin1"),
  };
  let built: Awaited<ReturnType<typeof run>>;
  let archive: string;
  beforeAll(async () => {
    archive = await temporaryArchive({ ...base, ...bad });
    built = await run("build", archive, { cwd: archive });
  });

  const expected: readonly [string, number | undefined, RegExp, RegExp][] = [
    ["content/articles/broken-yaml.md", 2, /not valid YAML/, /double quotes/],
    ["content/articles/twice.md", 4, /The key “title” stands here again/, /delete the other/],
    ["content/articles/script.md", 1, /nothing is run/, /three hyphens/],
    ["content/articles/script-2.md", 1, /nothing is run/, /three hyphens/],
    ["content/articles/topic.md", undefined, /“harbuor” is no topic/, /Did you mean harbour\?/],
    ["content/articles/date.md", 3, /"2018-02-30" is no date that exists/, /EDTF/],
    ["content/articles/2018/04/two/sound.md", undefined, /address .* belongs to/, /Rename/],
    ["content/articles/latin1.md", 2, /not UTF-8/, /UTF-8/],
  ];

  test.each(expected)("%s", (file, line, message, hint) => {
    const told = built.errors.filter((each) => each.file === file);
    expect(told).toHaveLength(1);
    expect(told[0]?.message).toMatch(message);
    expect(told[0]?.hint).toMatch(hint);
    expect(told[0]?.line).toBe(line);
  });

  test("no more than these, and exit code 1", () => {
    expect(built.errors).toHaveLength(expected.length);
    expect(built.code).toBe(1);
  });

  test("scripts in front matter are not run", async () => {
    await expect(stat(join(archive, "ran"))).rejects.toThrow(/ENOENT/);
  });

  test("what is sound is built, the article with the unknown topic included", async () => {
    const page = await readFile(join(archive, "_site/2018/04/18/sound/index.html"), "utf8");
    expect(page).toContain("A sound article");
    await stat(join(archive, "_site/undated/topic/index.html"));
    await stat(join(archive, "_site/pagefind/pagefind.js"));
  });
});

test.each(["ingest", "build", "verify"])("%s without content/ is a problem", async (command) => {
  const { code, errors } = await run(command, await temporaryArchive());
  expect(code).toBe(1);
  expect(errors[0]?.message).toMatch(/no folder content/);
});

describe("wrong usage ends with exit code 2", () => {
  test.each([
    [["bild"], /unknown command/],
    [["build", "--fast"], /unknown option/],
    [["serve", "--port", "http"], /whole number/],
  ])("%j", async (args, message) => {
    const { code, stderr } = await runBackfile(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test("a folder of somebody else's files is not replaced by a site", async () => {
    const archive = await temporaryArchive({ ...base, "home/letter.txt": "Dear John" });
    const home = join(archive, "home");
    const { code, stderr } = await runBackfile(["build", "--archive", archive, "--output", home]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--output/);
    expect(await readFile(join(home, "letter.txt"), "utf8")).toBe("Dear John");
  });
});
