import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { recogniseNames } from "../../src/copydesk/names/recognise-names.ts";

const root = join(import.meta.dirname, "../..");
const corpus = join(root, "../shared/corpora/wikinews-en");

type Case = readonly [rule: string, texts: readonly string[], expected: readonly string[]];

const people: readonly Case[] = [
  ["a given and a family name", ["The prize went to Anna Kowalska on Monday."], ["Anna Kowalska"]],
  [
    "no title",
    ["German Chancellor Helmut Kohl and U.S. Secretary of State James Baker met."],
    ["Helmut Kohl", "James Baker"],
  ],
  ["a family name after a title", ["They met Prime Minister Thatcher."], ["Thatcher"]],
  ["a name that nothing but a role tells of", ["Oslo based analyst Zeyd Qarani spoke."], ["Zeyd Qarani"]],
  ["a family name once with its full name", ["Lech Walesa spoke.", "Then Walesa left."], ["Lech Walesa"]],
  [
    "particles",
    ["Ursula von der Leyen met Abdel Fattah el-Sisi."],
    ["Ursula von der Leyen", "Abdel Fattah el-Sisi"],
  ],
  ["no possessive", ["He read Nelson Mandela’s letters."], ["Nelson Mandela"]],
  [
    "one spelling, the most frequent",
    ["President Kadhafi left.", "President Kadha’fi spoke.", "President Kadhafi sat."],
    ["Kadhafi"],
  ],
  ["the title of a pope", ["In Rome Pope Francis spoke."], ["Pope Francis"]],
  [
    "no family name that two people share",
    ["Ann Novak met Bob Novak.", "Novak spoke."],
    ["Ann Novak", "Bob Novak"],
  ],
  ["no name of a storm, a street or a war", ["Hurricane Dorian hit Baker Street in the Falklands War."], []],
  [
    "no product in an abbreviation’s letters",
    ["Anna McCoy said why she had moved to MarkOS Linux."],
    ["Anna McCoy"],
  ],
  ["no building named after a person", ["They landed at the David Stern airport."], []],
  [
    "a surname that the text says of a place too",
    ["Sudesh Amman was shot.", "Police knew Amman."],
    ["Sudesh Amman"],
  ],
];

const places: readonly Case[] = [
  ["countries, cities and regions", ["From Iran and Kyiv to Texas."], ["Iran", "Kyiv", "Texas"]],
  [
    "a country once, by its usual name",
    ["The U.S. said so.", "The United States did it."],
    ["United States"],
  ],
  ["a country as the text has it", ["Trade with the U.K. grew."], ["U.K."]],
  ["the place in a compound", ["A London-based group and Iran-backed forces."], ["London", "Iran"]],
  ["an unknown town before a known region", ["He was born in Marfa, Texas, in 1950."], ["Marfa", "Texas"]],
  ["an unknown town that the text calls one", ["The port of Ghazaouet closed."], ["Ghazaouet"]],
  ["geographical names", ["Ships left the Gulf of Aden for Marin County."], ["Gulf of Aden", "Marin County"]],
  ["no language that something is based on", ["A Zorla-based interface and a Zorla-based toolkit."], []],
  ["an unknown town where people are based", ["A Zorla-based analyst spoke."], ["Zorla"]],
  ["no people of a place", ["Iranians and Londoners met Catalonian and Western leaders."], []],
  ["no place in another’s name", ["Paris Hilton read the Washington Post."], []],
  ["no ordinary word at the head of a sentence", ["Reading is fun. Nice to meet you."], []],
  ["a dateline in small letters", ["CAIRO — The talks began."], ["Cairo"]],
];

const organizations: readonly Case[] = [
  [
    "names that say what they are",
    ["The Food and Drug Administration sued Acme Holdings."],
    ["Food and Drug Administration", "Acme Holdings"],
  ],
  [
    "names that go on",
    ["At the Ministry of Foreign Affairs of Peru."],
    ["Ministry of Foreign Affairs of Peru"],
  ],
  [
    "a state body with its state",
    ["Peru’s Central Bank and Chile's Mining Ministry fell silent."],
    ["Peru’s Central Bank", "Chile's Mining Ministry"],
  ],
  ["known ones", ["NATO and the Kremlin told Reuters so."], ["NATO", "Kremlin", "Reuters"]],
  [
    "what the text calls one",
    ["Maria Lund, founder of Zentrix, sued the airline Flyjet."],
    ["Zentrix", "Flyjet"],
  ],
  ["what the text explains as one", ["It bought Zentrix, a little-known software firm."], ["Zentrix"]],
  ["an acronym with its name", ["The Rail Safety Board (RSB) met. The RSB rose."], ["Rail Safety Board"]],
  ["the longer of two names", ["The Ford Motor Company paid. Ford said so."], ["Ford Motor Company"]],
  [
    "newspapers with The",
    ["He told The Guardian and The New York Times so."],
    ["The Guardian", "The New York Times"],
  ],
  ["none in a headline alone", ["Water Board Tells City To Save Water Now"], []],
  ["none in a noun at the head of a sentence", ["Parliament met. Police came. Who knows?"], []],
];

describe("recognising names", () => {
  test.each(people)("gives people: %s", (_, texts, expected) => {
    expect(recogniseNames(texts).people).toEqual(expected);
  });

  test.each(places)("gives places: %s", (_, texts, expected) => {
    expect(recogniseNames(texts).places).toEqual(expected);
  });

  test.each(organizations)("gives organizations: %s", (_, texts, expected) => {
    expect(recogniseNames(texts).organizations).toEqual(expected);
  });

  test("orders names by first appearance, the headline included", () => {
    const texts = [
      "Kabul Says Nothing as Delhi Protests Loudly",
      "The protest from Delhi met silence in Kabul.",
    ];
    expect(recogniseNames(texts).places).toEqual(["Kabul", "Delhi"]);
  });

  test("finds nothing in nothing", () => {
    expect(recogniseNames([])).toEqual({ people: [], places: [], organizations: [] });
    expect(recogniseNames(["", "…", "no names here."])).toEqual({
      people: [],
      places: [],
      organizations: [],
    });
  });
});

describe("the names of the sample archive", () => {
  test("has those of the article on cyber-attacks", () => {
    const names = recogniseNames(paragraphsOf("000_88b6599d5da68122.txt"));
    expect(names.people).toEqual([
      "Khamene’i",
      "Angela Merkel",
      "Netanyahu",
      "Mike Pompeo",
      "Javad Zarif",
      "Benny Gantz",
      "Dmitri Alperovitch",
      "Daniel Lacker",
    ]);
    expect(names.places).toEqual([
      ...["Tehran", "Israel", "Iran", "Jerusalem", "Germany", "United States"],
      ...["Bandar Abbas", "Shahid Rajaee", "Syria"],
    ]);
    expect(names.organizations).toEqual([
      "CrowdStrike",
      "Israeli Water Authority",
      "Iranian Revolutionary Guard Corps",
    ]);
  });

  test("has those of the article on the intelligence war", () => {
    const names = recogniseNames(paragraphsOf("002_7f8a2ceb42dd36bf.txt"));
    expect(names.people).toEqual(["Ali Khamenei", "Mahmoud Alavi", "Hossein Aryan", "Morteza Kazemian"]);
    expect(names.places).toEqual(["Iran", "Tehran", "UK", "Paris"]);
    expect(names.organizations).toEqual([
      "Intelligence Ministry",
      "Radio Farda",
      "Iran’s Central Bank",
      "Iran’s Oil Ministry",
    ]);
  });
});

describe.skipIf(!existsSync(corpus))("on news articles", () => {
  let articles: readonly string[][];
  beforeAll(() => {
    articles = ["wikinews_2019.csv", "wikinews_2020.csv"].flatMap(articlesOf);
  });

  test("gives only names that stand in the text, each once", () => {
    for (const texts of articles) {
      const text = texts.join("\n").replaceAll(/\s+/g, " ").toLowerCase();
      for (const names of Object.values(recogniseNames(texts))) {
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(text).toContain(name.toLowerCase());
      }
    }
  });

  test("gives no name as two kinds", () => {
    for (const texts of articles) {
      const { people: persons, places: towns, organizations: bodies } = recogniseNames(texts);
      const all = [...persons, ...towns, ...bodies];
      expect(new Set(all).size, texts[0]).toBe(all.length);
    }
  });
});

function paragraphsOf(file: string): string[] {
  return split(readFileSync(join(root, "tests/sample/content/originals", file), "utf8"));
}

function articlesOf(file: string): string[][] {
  const rows = z.array(z.object({ title: z.string(), text: z.string() }));
  const table: unknown = parse(readFileSync(join(corpus, file), "utf8"), { columns: true });
  return rows.parse(table).map(({ title, text }) => [title.trim(), ...split(text)]);
}

function split(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
