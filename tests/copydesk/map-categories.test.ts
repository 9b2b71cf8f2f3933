import { describe, expect, test } from "vitest";
import { categoryProblems, countCategories } from "../../src/copydesk/category-counts.ts";
import { mapCategories } from "../../src/copydesk/map-categories.ts";
import type { Topic } from "../../src/types.ts";

function topic(slug: string, label: string, ...alsoKnownAs: string[]): Topic {
  return { slug, label, alsoKnownAs, mentions: 2 };
}

describe("a source's category", () => {
  test.each([
    ["en", "ELECTIONS", topic("election", "Election"), true],
    ["en", "City policies", topic("policy", "City policy"), true],
    ["en", "Buses", topic("bus", "Bus"), true],
    ["en", "climate-change", topic("climate", "Climate change"), true],
    ["en", "arts-culture", topic("arts", "Arts & Culture"), true],
    ["en", "New", topic("news", "News"), false],
    ["en", "Economic", topic("economics", "Economics"), false],
    ["de", "wahl", topic("wahlen", "Wahlen", "Wahl"), true],
    ["de", "Kur", topic("kurs", "Kurs"), false],
    ["de", "Reis", topic("rei", "Rei"), false],
    ["fr", "Élections", topic("election", "élection"), true],
    ["fr", "Hôpitaux", topic("hopital", "Hôpital"), true],
    ["fr", "Cour", topic("cours", "Cours"), false],
    ["fr", "Fil", topic("fils", "Fils"), false],
    ["es", "Elecciones", topic("eleccion", "Elección"), true],
    ["es", "Jueces", topic("juez", "Juez"), true],
    ["es", "Mujeres", topic("mujer", "Mujer"), true],
    ["es", "Mes", topic("me", "Me"), false],
    ["pt", "Eleições", topic("eleicao", "Eleição"), true],
    ["fa", "انتخابات", topic("vote", "Vote", "انتخابات"), true],
    ["ru", "ВЫБОРЫ", topic("vote", "Выборы"), true],
  ])("in %s, %s", (language, category, defined, isKnown) => {
    const mapped = mapCategories([category], [defined], language);
    expect(mapped).toEqual(
      isKnown ? { known: [defined.slug], unknown: [] } : { known: [], unknown: [category] },
    );
  });

  test("that two topics fit by their plurals is for a person to decide", () => {
    const two = [topic("a", "Bank"), topic("b", "Banks")];
    expect(mapCategories(["bank", "banks"], two, "en").known).toEqual(["a", "b"]);
    const three = [topic("a", "Party", "Parties"), topic("b", "Partys")];
    expect(mapCategories(["PARTYS"], three, "en").known).toEqual(["b"]);
    const both = [topic("a", "Boxes"), topic("b", "Boxs")];
    expect(mapCategories(["Box"], both, "en")).toEqual({ known: [], unknown: ["Box"] });
  });

  test.each(["Politics > Europe", "Politics/Europe", "Politics » Europe", "Politics::Europe"])(
    "with its wider ones counts at each step: %s",
    (category) => {
      const politics = topic("politics", "Politics");
      const europe = topic("europe", "Europe");
      const both = { known: ["politics", "europe"], unknown: [] };
      expect(mapCategories([category], [politics, europe], "en")).toEqual(both);
      expect(mapCategories([category], [europe], "en")).toEqual({ known: ["europe"], unknown: [] });
      expect(mapCategories([category], [politics], "en")).toEqual({
        known: ["politics"],
        unknown: [category],
      });
    },
  );

  test("with a slash in its own name is that topic alone", () => {
    const topics = [topic("tv", "TV"), topic("radio-tv", "Radio/TV")];
    expect(mapCategories(["radio/tv"], topics, "en")).toEqual({ known: ["radio-tv"], unknown: [] });
  });

  test("as a slug of WordPress in another script, or one that is broken", () => {
    const topics = [topic("vote", "Vote", "выборы")];
    const slug = encodeURIComponent("выборы").toLowerCase();
    expect(mapCategories([slug, "100%", "%zz"], topics, "ru")).toEqual({
      known: ["vote"],
      unknown: ["100%", "%zz"],
    });
  });
});

test("unknown categories are said once each, the most used first, with the first few files", () => {
  const counts = new Map();
  for (const file of ["a.xml", "b.xml", "c.xml", "d.xml"]) countCategories(counts, ["Hafen", "HAFEN"], file);
  countCategories(counts, ["Sport"], "a.xml");
  expect(categoryProblems(counts).map(({ severity, file, message }) => [severity, file, message])).toEqual([
    [
      "notice",
      "content/topics.yml",
      "“HAFEN” is a category of 4 articles, but no topic: a.xml, b.xml, c.xml, ….",
    ],
    ["notice", "content/topics.yml", "“Sport” is a category of an article, but no topic: a.xml."],
  ]);
});

test("a thousand free keywords are no thousand lines", () => {
  const counts = new Map();
  for (let at = 0; at < 1000; at += 1) countCategories(counts, [`k${at}`], "a.xml");
  const problems = categoryProblems(counts);
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)?.message).toMatch(/^950 more categories/);
});
