import { beforeAll, describe, expect, test } from "vitest";
import { plainText } from "../../src/articles/markdown.ts";
import { isInterfaceLine } from "../../src/copydesk/interface-lines.ts";
import { type Lexicon, loadLexicon } from "../../src/copydesk/lexicon/lexicon.ts";
import { mendDoubledWords } from "../../src/copydesk/mend-doubled-words.ts";
import { mendDraft } from "../../src/copydesk/mend-draft.ts";
import { mendLigatures } from "../../src/copydesk/mend-ligatures.ts";
import type { Draft } from "../../src/types.ts";

let english: Lexicon;
beforeAll(async () => {
  const lexicon = await loadLexicon("en");
  if (!lexicon) throw new Error("There is no English dictionary.");
  english = lexicon;
});

function draft(paragraphs: readonly string[], divided: readonly string[] = []): Draft {
  return {
    source: { file: "a.txt", sha256: "0", format: "text" },
    divided,
    body: {
      type: "root",
      children: paragraphs.map((value, index) => ({
        type: "paragraph",
        children: [{ type: "text", value }],
        position: { start: { line: index + 1, column: 1 }, end: { line: index + 1, column: 1 } },
      })),
    },
  };
}

function mended(came: Draft, lexicon?: Lexicon, language?: string) {
  const { draft: done, repairs } = mendDraft(came, lexicon, language);
  return { text: plainText(done.body).trim().split("\n\n"), repairs };
}

describe("lines of the page that stand alone go, and are recorded", () => {
  test("in full, with their line", () => {
    const { text, repairs } = mended(
      draft(["The bridge is closed.", "Read more: Fire in the harbour", "It rained."]),
    );
    expect(text).toEqual(["The bridge is closed.", "It rained."]);
    expect(repairs).toEqual([
      { was: "Read more: Fire in the harbour", now: "", rule: "interface line", line: 2 },
    ]);
  });

  test("but never the whole text", () => {
    expect(mended(draft(["Advertisement"]))).toEqual({ text: ["Advertisement"], repairs: [] });
  });

  test.each([
    ...[
      "Advertisement",
      "ADVERTISEMENT",
      "Story continues below advertisement",
      "Read more »",
      "• Read more",
    ],
    ...["Share this article", "Share this:", "[Also read]", "Also read: The mayor resigns", "-30-"],
    ...["Anzeige", "Lesen Sie auch: Der Bürgermeister geht", "Publicité", "À lire aussi : le pont fermé"],
    ...[
      "Lea también",
      "Leia também:",
      "Leggi anche: il ponte",
      "Lees ook",
      "Реклама",
      "Читайте также: мост закрыт",
    ],
    ...["اقرأ أيضاً", "بیشتر بخوانید:", "פרסומת", "相关阅读：大桥关闭", "広告", "関連記事"],
  ])("%s", (line) => {
    expect(isInterfaceLine(line)).toBe(true);
  });

  test.each([
    ...[
      "Read more books, the mayor told the pupils.",
      "The advertisement was withdrawn.",
      "Share this pain with us.",
    ],
    ...["Related to the mayor, she stood no chance.", "See also the report of 1987.", "Related"],
    ...[
      "Anzeigen gegen den Bürgermeister häufen sich.",
      "Реклама подорожала.",
      "广告收入下降。",
      "",
      "-",
      "30",
    ],
    ...[`Read more: ${"very ".repeat(60)}long`, `${"- ".repeat(50)}`],
  ])("but %j is text", (line) => {
    expect(isInterfaceLine(line)).toBe(false);
  });
});

describe("a word that stands twice where pieces were joined is dropped once", () => {
  test.each([
    ["en", "The owner of of the shop saw the the fire.", "The owner of the shop saw the fire."],
    ["en", "The the fire went out.", "The fire went out."],
    ["de", "Er kam mit mit der Bahn.", "Er kam mit der Bahn."],
    ["fr", "Il vit dans dans la ville.", "Il vit dans la ville."],
    ["ru", "Он жил в в городе.", "Он жил в городе."],
    ["fa", "او از از شهر آمد.", "او از شهر آمد."],
    ["en-GB", "the the the end", "the end"],
  ])("%s: %s", (language, was, now) => {
    const { text, repairs } = mendDoubledWords(was, language);
    expect(text).toBe(now);
    expect(new Set(repairs.map(({ rule }) => rule))).toEqual(new Set(["doubled word"]));
  });

  test.each([
    ["en", "He had had enough, and said that that was that; the band The The played; checked in in Rome."],
    ["en", "“Of the, the what?” It was very very late. In The The Hague"],
    [
      "de",
      "Die, die die Brücke sperrten, und der, der der Frau half; das das Haus; für den den Weg; sie sie sah.",
    ],
    ["fr", "Nous nous levons, vous vous couchez; il y y pense."],
    ["es", "Lo que que dijo; no, no; la la la."],
    ["ru", "Он шёл, шёл и шёл; еле-еле; что, что?"],
    ["fa", "آرام آرام رفت؛ در در ایستاد؛ به به."],
    ["ar", "علم من من جاء؛ شيئا شيئا"],
    ["und", "the the"],
  ])("%s: %s stays", (language, text) => {
    expect(mendDoubledWords(text, language)).toEqual({ text, repairs: [] });
  });
});

describe("ligatures", () => {
  test("that are characters are written as letters, in any language", () => {
    const { text, repairs } = mendLigatures("Le ﬂeuve, l’oﬃce et la ﬁn", undefined);
    expect(text).toBe("Le fleuve, l’office et la fin");
    expect(repairs.map(({ was, now, rule }) => [was, now, rule])).toEqual([
      ["ﬂeuve,", "fleuve,", "ligature"],
      ["l’oﬃce", "l’office", "ligature"],
      ["ﬁn", "fin", "ligature"],
    ]);
  });

  test("that were lost are put back where the dictionary leaves no choice", () => {
    const { text } = mendLigatures("The e ect of the o cial con ict was di erent for the rst time.", english);
    expect(text).toBe("The effect of the official conflict was different for the first time.");
  });

  test.each([
    "He has a B vitamin, and plan e is a go.",
    "The rst command resets it.",
    "It is in use on and off, as a rule, by e and o.",
    "Der E ekt war in ultra s gegeben.",
  ])("but %j stays", (text) => {
    expect(mendLigatures(text, english)).toEqual({ text, repairs: [] });
  });
});

describe("words that the ends of lines divided", () => {
  test("are joined where the dictionary has them in one piece, or their halves are no words", () => {
    const { text, repairs } = mended(
      draft(
        ["The har-bour is said to be a well-founded long-term fear of Saxe-Coburg and Schwarz-eneg."],
        ["har-bour", "well-founded", "long-term", "Saxe-Coburg", "Schwarz-eneg"],
      ),
      english,
      "en",
    );
    expect(text).toEqual([
      "The harbour is said to be a well-founded long-term fear of Saxe-Coburg and Schwarzeneg.",
    ]);
    expect(repairs).toEqual([
      { was: "har-bour", now: "harbour", rule: "divided word", line: 1 },
      { was: "Schwarz-eneg.", now: "Schwarzeneg.", rule: "divided word", line: 1 },
    ]);
  });

  test("or, without a dictionary, where the text has them in one piece", () => {
    const { text } = mended(
      draft(["Die Brü-cke ist zu. Eine Brücke! Der Links-partei."], ["Brü-cke", "Links-partei"]),
    );
    expect(text).toEqual(["Die Brücke ist zu. Eine Brücke! Der Links-partei."]);
  });

  test("or where a program must have divided them", () => {
    const divided = ["Bür-germeister", "Stra-ßen", "ge-sperrt", "Nordrhein-Westfalen"];
    const { text } = mended(draft([divided.join(" ")], divided));
    expect(text).toEqual(["Bürgermeister Straßen gesperrt Nordrhein-Westfalen"]);
  });

  test("and a word with a hyphen that no line's end divided is left alone", () => {
    expect(mended(draft(["The har-bour is closed."]), english).text).toEqual(["The har-bour is closed."]);
  });
});
