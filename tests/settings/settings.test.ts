import { describe, expect, test } from "vitest";
import { archivePaths } from "../../src/settings/archive-paths.ts";
import { readSettings } from "../../src/settings/archive-yml.ts";
import { didYouMean } from "../../src/settings/did-you-mean.ts";
import { readTopics } from "../../src/settings/topics-yml.ts";
import { type Files, temporaryArchive } from "../support/temporary-archive.ts";

async function settingsOf(files: Files) {
  return readSettings(archivePaths(await temporaryArchive(files), { from: "/" }));
}

async function topicsOf(yaml: string) {
  const root = await temporaryArchive({ "content/topics.yml": yaml });
  return readTopics(archivePaths(root, { from: "/" }));
}

describe("archive.yml", () => {
  test("every key has a default, and its absence is said", async () => {
    const { value, problems } = await settingsOf({});
    expect(value).toMatchObject({
      title: "News archive",
      language: "en",
      timeZone: "UTC",
      publishOriginals: true,
    });
    expect(problems.map((each) => [each.severity, each.file])).toEqual([["notice", "content/archive.yml"]]);
  });

  test("a base address always ends in a slash and has no query", async () => {
    const { value } = await settingsOf({ "content/archive.yml": "baseUrl: https://a.example/news?x#y\n" });
    expect(value.baseUrl).toBe("https://a.example/news/");
  });

  test.each([
    ["title: [a", 2, /not valid YAML/],
    ["title: A\n'title': B", 2, /The key “title” stands here again: expected each key once/],
    ["title: A\nbaseUrl: news.example", 2, /"news.example" is not a web address/],
    ["title: A\ntimeZone: Mars", 2, /"Mars" is not a time zone/],
    ["title: A\npublishOriginals: maybe", 2, /true, false or all/],
  ])("a fault is named by its line: %j", async (yaml, line, message) => {
    const { problems } = await settingsOf({ "content/archive.yml": `${yaml}\n` });
    expect(problems[0]).toMatchObject({ file: "content/archive.yml", line, severity: "error" });
    expect(problems[0]?.message).toMatch(message);
  });

  test("a fault in one key leaves the others as they are", async () => {
    const { value } = await settingsOf({
      "content/archive.yml": "title: Mine\npublishOriginals: false\ntimeZone: Mars\n",
    });
    expect(value).toMatchObject({ title: "Mine", publishOriginals: false, timeZone: "UTC" });
  });

  test.each(["publishOriginals: nope", "title: [a"])(
    "originals are held back while the file is in doubt: %j",
    async (yaml) => {
      const { value } = await settingsOf({ "content/archive.yml": `${yaml}\n` });
      expect(value.publishOriginals).toBe(false);
    },
  );

  test("an alias of YAML is no reason to stop", async () => {
    const { value, problems } = await settingsOf({
      "content/archive.yml": "title: &t Mine\ndescription: *t\nbaseUrl: https://a.example/\n",
    });
    expect([value.description, problems]).toEqual(["Mine", []]);
  });

  test("a key that nobody knows is a problem with the key that was meant", async () => {
    const { problems } = await settingsOf({
      "content/archive.yml": "title: A\nbaseURL: https://a.example/\n",
    });
    expect(problems.find((each) => each.severity === "error")?.hint).toBe("Did you mean baseUrl?");
  });
});

describe("topics.yml", () => {
  test("reads the vocabulary", async () => {
    const { value, problems } = await topicsOf(
      "topics:\n  - slug: iran\n    label: Iran\n    alsoKnownAs: Persia\n",
    );
    expect(problems).toEqual([]);
    expect(value).toEqual([{ slug: "iran", label: "Iran", alsoKnownAs: ["Persia"], mentions: 2 }]);
  });

  test("a wider topic that is not there is a problem with the one that was meant", async () => {
    const { problems } = await topicsOf(
      "topics:\n  - { slug: middle-east, label: Middle East }\n  - { slug: iran, label: Iran, broader: midle-east }\n",
    );
    expect(problems.map((each) => each.hint)).toEqual(["Did you mean middle-east?"]);
  });

  test("a slug that stands twice is a problem", async () => {
    const { problems } = await topicsOf("topics:\n  - { slug: a1, label: A }\n  - { slug: a1, label: B }\n");
    expect(problems).toHaveLength(1);
  });
});

test.each([
  ["autors", "authors"],
  ["Title", "title"],
  ["dat", "date"],
  ["weather", undefined],
  ["tag", "tags"],
])("for %s it suggests %s", (word, meant) => {
  expect(didYouMean(word, ["authors", "title", "date", "tags", "publication"])).toBe(meant);
});

describe("what archive.yml says of ingest", () => {
  test("leaves pages of WordPress out, and columns to be guessed, where it says nothing", async () => {
    for (const yaml of ["title: A\n", "title: A\ningest:\n"]) {
      const { value } = await settingsOf({ "content/archive.yml": yaml });
      expect(value.ingest).toEqual({ wordpressPages: false, columns: [] });
    }
  });

  test("names columns for all tables, or for some, and knows its own lines", async () => {
    const all = "title: A\ningest:\n  wordpressPages: true\n  columns:\n    title: Titel\n    standfirst:\n";
    expect((await settingsOf({ "content/archive.yml": all })).value.ingest).toEqual({
      wordpressPages: true,
      columns: [
        {
          columns: [
            { field: "title", column: "Titel", line: 5 },
            { field: "standfirst", column: "", line: 6 },
          ],
        },
      ],
    });
    const some = "ingest:\n  columns:\n    - files: a.csv\n      date: Tag\n    - text: Inhalt\n";
    expect((await settingsOf({ "content/archive.yml": some })).value.ingest?.columns).toEqual([
      { files: "a.csv", columns: [{ field: "date", column: "Tag", line: 4 }] },
      { columns: [{ field: "text", column: "Inhalt", line: 5 }] },
    ]);
  });

  test.each([
    ["ingest:\n  pages: true\n", 2, /pages: a key that Backfile does not know/],
    ["ingest:\n  wordpressPages: perhaps\n", 2, /true or false/],
    [
      "ingest:\n  columns:\n    - files: a.csv\n      headline: Titel\n",
      3,
      /headline: nothing that a column may hold/,
    ],
    ["ingest:\n  columns:\n    title: [a]\n", 3, /expected the name of a column/],
    ["ingest: yes\n", 1, /expected/],
  ])("a fault is named by its line, and the rest holds: %j", async (yaml, line, message) => {
    const { value, problems } = await settingsOf({ "content/archive.yml": `${yaml}title: Mine\n` });
    expect(problems[0]).toMatchObject({ file: "content/archive.yml", line, severity: "error" });
    expect(problems[0]?.message).toMatch(message);
    expect(value).toMatchObject({ title: "Mine", ingest: { wordpressPages: false, columns: [] } });
  });
});
