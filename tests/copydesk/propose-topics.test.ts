import { describe, expect, test } from "vitest";
import { type Proposal, proposeTopics } from "../../src/copydesk/topics/propose-topics.ts";
import { countTerms, startCounting } from "../../src/copydesk/topics/term-counts.ts";
import { openTongue } from "../../src/copydesk/topics/tongue.ts";
import type { Topic } from "../../src/types.ts";

interface Told {
  readonly names?: readonly string[];
  readonly topics?: readonly Topic[];
  readonly ignored?: readonly string[];
  readonly categories?: readonly { key: string; label: string; articles: number; files: string[] }[];
}

/** Propose topics from texts, each given as a headline and what follows it. */
async function propose(language: string, texts: readonly (readonly [string, string])[], told: Told = {}) {
  const tongue = await openTongue(language);
  const counts = startCounting();
  for (const [title, body] of texts) countTerms(counts, { title, body, tongue, names: told.names ?? [] });
  const { topics = [], ignored = [], categories = [] } = told;
  return proposeTopics({
    ...{ counts, topics, ignored, categories },
    tongues: new Map([[language, tongue]]),
    most: 60,
  });
}

function labelled(proposals: readonly Proposal[]): string[] {
  return proposals.map(({ label }) => label).sort();
}

/** A story that tells nothing in common with any other. */
function fillers(count: number, language: "en" | "de" | "fr" | "fa" | "ja"): [string, string][] {
  const plain = { en: "It was so.", de: "So war es.", fr: "C’est ainsi.", fa: "چنین بود.", ja: "そうです。" };
  return Array.from({ length: count }, (_, at) => [`q${at}x`, `${plain[language]} v${at}w`]);
}

const english: [string, string][] = [
  [
    "Strike at the docks",
    "The strike began. Leaders of the strike met Anna Berg about climate change in Oslo.",
  ],
  [
    "Teachers plan a strike",
    "After the strike in May the strikes went on. Anna Berg spoke of the strike in Oslo.",
  ],
  ["A strike ends", "The strike is over, said Anna Berg. In Oslo the strike had lasted for a week."],
  ["Report on climate change", "The report on climate change says what climate change does, in Oslo."],
  [
    "Anger over climate change",
    "They spoke about climate change. The anger over climate change grew in Oslo.",
  ],
  ["Cities and climate change", "Of climate change the cities speak. Anna Berg spoke of climate change."],
  ...fillers(20, "en"),
];

describe("topics are proposed", () => {
  test("from what articles are about: nouns and phrases, without names", async () => {
    const proposals = await propose("en", english);
    expect(proposals.map(({ slug, label, articles }) => [slug, label, articles])).toEqual([
      ["climate-change", "Climate change", 3],
      ["strike", "Strike", 3],
    ]);
    expect(proposals[1]?.examples).toEqual(["Strike at the docks", "Teachers plan a strike"]);
  });

  test("in German, with their forms as other names, and without the names of countries and people", async () => {
    const proposals = await propose(
      "de",
      [
        [
          "Die Wahl im Herbst",
          "Vor der Wahl sprach Merkel. Die Wahlen in der Türkei: nach der Wahl kommt nichts.",
        ],
        [
          "Nach der Wahl",
          "Das Ergebnis der Wahl, das Merkel sah. Bei den Wahlen in der Türkei war die Türkei still.",
        ],
        [
          "Streit um die Wahlen",
          "Die Wahlen und die Wahl davor: Merkel schwieg zur Türkei, und die Türkei zu den Wahlen.",
        ],
        ...fillers(15, "de"),
      ],
      { names: ["Angela Merkel"] },
    );
    expect(proposals.map(({ label, alsoKnownAs }) => [label, alsoKnownAs])).toEqual([["Wahl", ["Wahlen"]]]);
  });

  test("in French, across an elided article", async () => {
    const proposals = await propose("fr", [
      ["L’élection approche", "On parle de l’élection. Avant l’élection, Paris attend."],
      ["Les élections à Lyon", "Les élections ont lieu. Après l’élection, rien."],
      ["Une élection contestée", "Cette élection, contestée, est une élection de plus."],
      ...fillers(15, "fr"),
    ]);
    expect(proposals.map(({ label, slug }) => [label, slug])).toContainEqual(["Élection", "election"]);
  });

  test("in Persian and Japanese, which have neither capitals nor, the one, spaces", async () => {
    const persian = await propose("fa", [
      ["انتخابات فردا", "انتخابات برگزار می‌شود. انتخابات در ایران"],
      ["نتیجه انتخابات", "درباره انتخابات و ایران. انتخابات و ایران"],
      ["پس از انتخابات", "انتخابات تمام شد. ایران و انتخابات"],
      ...fillers(15, "fa"),
    ]);
    expect(labelled(persian)).toEqual(["انتخابات"]);
    const japanese = await propose("ja", [
      ["地震が発生", "昨日、地震がありました。地震の後、日本は静かです。"],
      ["地震の被害", "地震で家が壊れました。日本の地震です。"],
      ["地震に備える", "地震はまた来ます。地震と日本。"],
      ...fillers(15, "ja"),
    ]);
    expect(labelled(japanese)).toContain("地震");
    expect(labelled(japanese)).not.toContain("日本");
  });

  test("and the sources' own categories, the most used first, unless they are names", async () => {
    const category = (label: string, articles: number) => ({
      ...{ key: label.toLowerCase(), label, articles },
      files: ["a.xml"],
    });
    const categories = [
      category("Harbour", 9),
      category("Oslo", 8),
      category("Strikes", 4),
      category("Once", 1),
    ];
    const proposals = await propose("en", english, { categories, names: ["Oslo"] });
    expect(proposals.map(({ label, origin }) => [label, origin])).toEqual([
      ["Harbour", "category"],
      ["Strikes", "category"],
      ["Climate change", "text"],
    ]);
  });

  test("with abbreviations as they are written, however their hyphens are", async () => {
    const proposals = await propose("en", [
      ["COVID-19 spreads", "The COVID-19 wards are full of COVID-19."],
      ["Schools and COVID-19", "Against COVID-19 they close, for COVID‑19 spreads."],
      ["Tests for COVID-19", "In a test for COVID-19 there is no COVID-19."],
      ...fillers(15, "en"),
    ]);
    expect(proposals.map(({ label, alsoKnownAs }) => [label, alsoKnownAs])).toEqual([["COVID-19", []]]);
  });

  test("but not what the vocabulary has, by whatever name, nor what it ignores", async () => {
    const strike: Topic = { slug: "unrest", label: "Unrest", alsoKnownAs: ["Strikes"], mentions: 2 };
    expect(labelled(await propose("en", english, { topics: [strike] }))).toEqual(["Climate change"]);
    expect(labelled(await propose("en", english, { ignored: ["climate-change"] }))).toEqual(["Strike"]);
  });

  test("not from nothing, nor from one word without an end", async () => {
    expect(await propose("en", [])).toEqual([]);
    const endless = `${"a".repeat(200_000)} ${"b'".repeat(100_000)} ${"the ".repeat(50_000)}`;
    expect(await propose("en", [[endless, endless], ["", ""], ...fillers(5, "en")])).toEqual([]);
  });

  test("while memory stays bounded, however many words there are", async () => {
    const counts = startCounting();
    const tongue = await openTongue("en");
    for (let text = 0; text < 400; text += 1) {
      const rare = Array.from({ length: 600 }, (_, at) => `x${text * 600 + at}`).join(" ");
      countTerms(counts, { title: "Strike", body: `A strike. ${rare}`, tongue, names: [] });
    }
    const { forms, words } = counts.words.get("en") ?? { forms: new Map(), words: new Map() };
    expect(forms.size).toBeLessThan(210_000);
    expect(words.get("strike")).toMatchObject({ texts: 400 });
  });
});
