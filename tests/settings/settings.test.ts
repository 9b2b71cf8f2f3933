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
    ["title: A\nbaseUrl: news.example", 2, /"news.example" is not a web address/],
    ["title: A\ntimeZone: Mars", 2, /"Mars" is not a time zone/],
    ["title: A\npublishOriginals: maybe", 2, /true or false/],
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
