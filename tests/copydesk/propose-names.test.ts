import { expect, test } from "vitest";
import { countNames, type NameCounts } from "../../src/copydesk/names/count-names.ts";
import { namesOfLanguage } from "../../src/copydesk/names/names-of-language.ts";
import { proposeNames } from "../../src/copydesk/names/propose-names.ts";
import type { AuthorityName } from "../../src/types.ts";

interface Named {
  readonly people?: readonly string[];
  readonly places?: readonly string[];
  readonly organizations?: readonly string[];
}

function propose(articles: readonly Named[], entries: readonly AuthorityName[] = [], least = 2) {
  const counts: NameCounts = new Map();
  for (const [number, { people = [], places = [], organizations = [] }] of articles.entries())
    countNames(counts, { people, places, organizations }, number);
  return proposeNames(counts, { entries, least, most: 100 }).map(
    ({ name, kind, variants, articles: count }) => [...[kind, name, ...variants.toSorted()], count],
  );
}

test("forms of one name are one entry: titles, apostrophes, a family name, names between", () => {
  const forms = ["Ali Khamenei", "Ali Khamenei", "Khamenei", "Ali Khamene’i", "Ayatollah Ali Khamenei"];
  expect(propose(forms.map((name) => ({ people: [name] })))).toEqual([
    ["person", "Ali Khamenei", "Ali Khamene’i", "Ayatollah Ali Khamenei", "Khamenei", 5],
  ]);
});

test("a family name that two people bear belongs to neither", () => {
  const people = ["Ann Clay", "Ann Clay", "Bob Clay", "Bob Clay", "Clay", "Clay"];
  expect(propose(people.map((name) => ({ people: [name] })))).toEqual([
    ["person", "Ann Clay", 2],
    ["person", "Bob Clay", 2],
  ]);
});

test("a given name alone, and what many are called, are no variants", () => {
  const articles: Named[] = [
    { people: ["Melania Roe"], organizations: ["Turkish Ministry of Trade"] },
    { people: ["Melania Roe"], organizations: ["Turkish Ministry of Trade"] },
    { people: ["Melania"], organizations: ["Ministry of Trade"] },
    { people: ["Melania"], organizations: ["Ministry of Trade"] },
  ];
  expect(propose(articles)).toEqual(
    [
      ["person", "Melania", 2],
      ["person", "Melania Roe", 2],
      ["organization", "Ministry of Trade", 2],
      ["organization", "Turkish Ministry of Trade", 2],
    ].sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1)),
  );
});

test("an acronym goes with the only name that it is of, a country under its usual name", () => {
  const articles: Named[] = [
    { organizations: ["World Health Organization"], places: ["USA"] },
    { organizations: ["WHO"], places: ["United States"] },
  ];
  expect(propose(articles)).toEqual([
    ["place", "United States", "USA", 2],
    ["organization", "World Health Organization", "WHO", 2],
  ]);
});

test("a rare full form does not take a frequent short one: it has a bearer of its own", () => {
  const articles = ["Roe", "Roe", "Roe", "Roe", "Jane Roe"].map((name) => ({ people: [name] }));
  expect(propose(articles)).toEqual([["person", "Roe", 4]]);
});

test("what the file has in any form, what is rare, and what is of two kinds is not proposed", () => {
  const entry: AuthorityName = { name: "Jane Roe", kind: "person", variants: ["J. Roe"], hidden: false };
  const articles: Named[] = [
    { people: ["Jane Roe", "Washington"], places: ["Washington"] },
    { people: ["Jane Roe", "Washington"], places: ["Washington", "Aachen"] },
  ];
  expect(propose(articles, [entry])).toEqual([]);
  expect(propose([{ people: ["J. Roe"] }, { people: ["J. Roe"] }], [entry])).toEqual([]);
});

test.each([
  [
    "de",
    "Gestern sprach der Minister Peter von der Heide in Österreich.",
    ["Peter von der Heide"],
    ["Österreich"],
  ],
  ["fr", "Hier, la ministre Marie Dupont est arrivée en Allemagne.", ["Marie Dupont"], ["Allemagne"]],
  ["es", "El alcalde, Juan García, viajó ayer a México.", ["Juan García"], ["México"]],
  ["fa", "رئیس جمهور دیروز به آلمان رفت.", [], ["آلمان"]],
  ["ja", "首相は昨日フランスを訪れた。", [], ["フランス"]],
  ["de", "Gutes Wetter gab es am See und in den Bergen.", [], []],
])("in %s: %s", (language, text, people, places) => {
  expect(namesOfLanguage([text], language)).toEqual({ people, places, organizations: [] });
});
