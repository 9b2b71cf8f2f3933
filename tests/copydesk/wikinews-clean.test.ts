import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { isInterfaceLine } from "../../src/copydesk/interface-lines.ts";
import { type Lexicon, loadLexicon } from "../../src/copydesk/lexicon/lexicon.ts";
import { gatherVocabulary, mendLostSpaces } from "../../src/copydesk/lost-spaces/mend-lost-spaces.ts";
import { mendDoubledWords } from "../../src/copydesk/mend-doubled-words.ts";
import { mendLigatures } from "../../src/copydesk/mend-ligatures.ts";
import { repositoryFolder } from "../support/repository-folder.ts";

const folder = path.join(repositoryFolder, "../shared/corpora/wikinews-en");

/** Spaces that the articles of the sample have lost in truth, each looked at in its sentence. */
const realScars = [
  "MPof → MP of", // “one MPof the Co-operative Commonwealth Federation”
  "president.In → president. In", // “the vice president.In the Green Party primaries”
  "loadsof → loads of", // “paying loads and loadsof buying groceries”
];

let lexicon: Lexicon;
let articles: readonly string[];
beforeAll(async () => {
  const english = await loadLexicon("en");
  if (!english) throw new Error("There is no English dictionary.");
  lexicon = english;
  articles = readArticles();
});

describe.skipIf(!existsSync(folder))("in news as it was written", () => {
  test("mends the spaces that are lost in truth, and nothing else", () => {
    const repairs = articles.flatMap((text) => mend(text).repairs);
    expect(repairs.map(({ was, now }) => `${was} → ${now}`)).toEqual(realScars);
  });
});

// What the sample has in truth; the last is how somebody spoke.
const doubledWords = ["and and → and", "the the → the", "the the → the", "with with → with"];

describe.skipIf(!existsSync(folder))("the rules for other scars", () => {
  test("change nothing that was written so, in 200,000 words", () => {
    const ligatures = articles.flatMap((text) => mendLigatures(text, lexicon).repairs);
    const doubled = articles.flatMap((text) => mendDoubledWords(text, "en").repairs);
    const lines = articles.flatMap((text) => text.split("\n").filter(isInterfaceLine));
    expect(ligatures).toEqual([]);
    expect(doubled.map(({ was, now }) => `${was} → ${now}`).toSorted()).toEqual(doubledWords);
    expect(lines).toEqual([]);
  });

  test("put back nine in ten ligatures, and wrong ones in fewer than one of a hundred", () => {
    const tallies = articles.map(tallyLigatures);
    const sum = (of: "lost" | "restored" | "wrong") => tallies.reduce((total, each) => total + each[of], 0);
    expect(sum("restored") / sum("lost")).toBeGreaterThan(0.88);
    expect(sum("wrong")).toBeLessThan(sum("lost") / 100);
  });
});

/** Take every ligature within a word out, with a space in its place, and count the words that come back. */
function tallyLigatures(text: string) {
  const within = /(?<=\p{L})(?:ffi|ffl|ff|fi|fl)(?=\p{L})/gu;
  const words = new Set(text.match(/\p{L}+/gu));
  const { repairs } = mendLigatures(text.replace(within, " "), lexicon);
  const restored = repairs.filter(({ now }) => now.match(/\p{L}+/gu)?.every((word) => words.has(word)));
  return {
    lost: text.match(within)?.length ?? 0,
    restored: restored.length,
    wrong: repairs.length - restored.length,
  };
}

// Links that were cut out took the white space before or after them along.
describe.skipIf(!existsSync(folder))("in news whose links were cut out, one in 25 words", () => {
  test.each([1, 2, 3])("restores nine in ten spaces beside function words (seed %i)", (seed) => {
    const random = randomFrom(seed);
    const tallies = articles.map((text) => tally(cutLinks(text, random), text));
    const sum = (of: keyof Tally) => tallies.reduce((total, each) => total + each[of], 0);
    expect(sum("restored") / sum("restorable")).toBeGreaterThan(0.9);
    expect(sum("allRestored") / sum("all")).toBeGreaterThan(0.81);
    expect(sum("invented")).toBeLessThan(sum("words") / 27_500);
  });
});

type Tally = ReturnType<typeof tally>;

/** Where the sample has lost spaces in truth: those above, before the captions in its texts, and before two notes. */
const lostInTruth =
  /(?<=\bMP)(?=of the\b)|(?<=\bpresident\.)(?=In the\b)|(?<=\bloads)(?=of\b)|(?<=\p{Ll})(?=Image: )|(?<=\(history\))(?=Please check)/gu;

function tally({ scarred, lost }: ReturnType<typeof cutLinks>, text: string) {
  const inTruth = new Set(
    [...text.matchAll(lostInTruth)].map(({ index }) => text.slice(0, index).replaceAll(/\s/g, "").length),
  );
  const before = spacesIn(scarred);
  const after = spacesIn(mend(scarred).text);
  const cut = new Set(lost.map(({ at }) => at));
  const restorable = lost.filter((each) => each.restorable);
  return {
    words: before.size,
    all: lost.length,
    allRestored: lost.filter(({ at }) => after.has(at)).length,
    restorable: restorable.length,
    restored: restorable.filter(({ at }) => after.has(at)).length,
    invented: [...after].filter((at) => !(before.has(at) || cut.has(at) || inTruth.has(at))).length,
  };
}

function mend(text: string) {
  return mendLostSpaces(text, { lexicon, vocabulary: gatherVocabulary([text], lexicon) });
}

function readArticles(): string[] {
  if (!existsSync(folder)) return [];
  const rows = z.array(z.object({ title: z.string(), text: z.string() }));
  const files = readdirSync(folder).filter((file) => file.endsWith(".csv"));
  return files.flatMap((file) =>
    rows
      .parse(parse(readFileSync(path.join(folder, file), "utf8"), { columns: true }))
      .map(({ title, text }) => `${title}\n\n${text}`),
  );
}

/** Take the space before or after spans of one to three words; `at` counts the characters before, spaces aside. */
function cutLinks(text: string, random: () => number) {
  const pieces = text.split(/(\s+)/u);
  const cut = new Set<number>();
  for (let word = 0; word < pieces.length; word += 2) {
    if (random() > 1 / 25) continue;
    const length = 1 + Math.floor(random() * 3);
    const space = random() < 0.5 ? word - 1 : word + 2 * length - 1;
    if (pieces[space] === " " && !cut.has(space - 2)) cut.add(space);
    word += 2 * length;
  }
  let at = 0;
  const lost = pieces.flatMap((piece, i) => {
    if (i % 2 === 0) at += piece.length;
    return cut.has(i) ? [{ at, restorable: isRestorable(pieces[i - 1] ?? "", pieces[i + 1] ?? "") }] : [];
  });
  return { scarred: pieces.filter((_, i) => !cut.has(i)).join(""), lost };
}

/** Whether two words meet, one of them a function word, that do not together make a third. */
function isRestorable(before: string, after: string): boolean {
  const left = /(?<![\p{L}'’-])\p{L}+$/u.exec(before)?.[0];
  const right = /^\p{L}+(?![\p{L}'’-])/u.exec(after)?.[0];
  if (left === undefined || right === undefined || lexicon.lists(left + right)) return false;
  return [left, right].some((word) => word === "I" || lexicon.isFunctionWord(word.toLowerCase()));
}

/** Where there is white space, as counts of the characters before it, spaces aside. */
function spacesIn(text: string): ReadonlySet<number> {
  let at = 0;
  return new Set(
    text.split(/(\s+)/u).flatMap((piece, i) => {
      at += i % 2 === 0 ? piece.length : 0;
      return i % 2 === 0 ? [] : [at];
    }),
  );
}

/** Make numbers from 0 to 1 that are the same for the same seed (Numerical Recipes' generator). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
