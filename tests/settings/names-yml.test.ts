import { expect, test } from "vitest";
import { archivePaths } from "../../src/settings/archive-paths.ts";
import { readNames } from "../../src/settings/names-yml.ts";
import { type Files, temporaryArchive } from "../support/temporary-archive.ts";

async function namesOf(files: Files) {
  return readNames(archivePaths(await temporaryArchive(files), { from: "/" }));
}

test("an archive without names.yml, or with an empty one, has no entries", async () => {
  expect(await namesOf({})).toEqual({ value: [], problems: [] });
  expect(await namesOf({ "content/names.yml": "" })).toEqual({ value: [], problems: [] });
});

test("an entry is read whole, and one variant needs no list", async () => {
  const yaml = "names:\n  - name: Tokyo\n    kind: place\n    variants: 東京\n    wikidata: Q1490\n";
  expect(await namesOf({ "content/names.yml": yaml })).toEqual({
    value: [{ name: "Tokyo", kind: "place", variants: ["東京"], wikidata: "Q1490", hidden: false }],
    problems: [],
  });
});

test.each([
  ["  - name: A\n    kind: town", 3, /kind: expected a kind of name/],
  ["  - name: A\n    kind: person\n    wikidata: 1490", 4, /wikidata: expected a Wikidata item/],
  ["  - name: A\n    kind: person\n    hidden: maybe", 4, /true or false/],
  [
    "  - name: A\n    kind: person\n  - name: B\n    kind: place\n    variants:\n      - A",
    7,
    /A already stands for A/,
  ],
  ["  - name: '…'\n    kind: person", 2, /no letter/],
  ["  - name: [A", 3, /not valid YAML/],
])("a fault is named by its line: %j", async (yaml, line, message) => {
  const { problems } = await namesOf({ "content/names.yml": `names:\n${yaml}\n` });
  expect(problems[0]).toMatchObject({ file: "content/names.yml", line, severity: "error" });
  expect(problems[0]?.message).toMatch(message);
});
