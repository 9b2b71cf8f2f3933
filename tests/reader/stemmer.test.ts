import { readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import dictionary from "dictionary-en";
import * as stopWords from "stopword";
import { describe, expect, test } from "vitest";
import { pagefindStemmer } from "../../src/reader/pagefind-stemmer.ts";
import { type Stem, smallStemmers } from "../../src/reader/stemmer.ts";
import { keepRuntime } from "../../src/search/keep-runtime.ts";
import { keptPath } from "../../src/search/kept-files.ts";
import { unpackFile } from "../../src/search/pagefind-file.ts";

/** Languages of the small stemmers: words of theirs, and the language to ask Pagefind for. */
const languages: readonly (readonly [name: string, asked: string, words: () => readonly string[]])[] = [
  ["da", "da", () => commonWords("dan")],
  ["en", "en", englishWords],
  ["ga", "ga", () => commonWords("gle")],
  ["hu", "hu", () => commonWords("hun")],
  ["pt", "pt", () => commonWords("por", "porBr")],
  ["ru", "ru", () => commonWords("rus")],
  ["unknown", "fa", () => commonWords("fas", "heb", "zho")],
];

describe("a small stemmer says of every word what Pagefind's own says", () => {
  test("there is none that is not compared", () => {
    expect(new Set(languages.map(([name]) => name))).toEqual(new Set(Object.keys(smallStemmers)));
  });

  test.each(languages)("%s", async (name, asked, words) => {
    const [small, own] = [await smallStemmers[name]?.(), await pagefindsOwn(asked)];
    const compared = mixed(words().map((word) => word.toLowerCase()));
    expect(compared.length).toBeGreaterThan(500);
    const differing = compared.flatMap((word) => {
      const [expected, found] = [own([word]).join(" "), small?.(word)];
      return expected === found ? [] : [`${word}: ${expected}, not ${found}`];
    });
    expect(differing).toEqual([]);
  });
});

function commonWords(...codes: readonly string[]): string[] {
  const lists: Readonly<Record<string, unknown>> = { ...stopWords };
  return codes.flatMap((code) => lists[code]).filter((word) => typeof word === "string");
}

async function pagefindsOwn(language: string): Promise<Stem> {
  const cache = await mkdtemp(join(tmpdir(), "stemmer-"));
  const { wasm = "unknown" } = await keepRuntime(cache, language);
  return pagefindStemmer(new Uint8Array(unpackFile(readFileSync(keptPath(cache, `wasm.${wasm}.pagefind`)))));
}

/** Words as they are, the beginning of each with the end of others, and all without marks, as a query has them. */
function mixed(words: readonly string[]): string[] {
  const whole = words.filter((word) => /^[\p{L}\p{M}']+$/u.test(word));
  const crossed = whole.flatMap((word, at) =>
    [7, 31, 101].map((step) => {
      const other = whole[(at * step) % whole.length] ?? "";
      return word.slice(0, Math.ceil((2 * word.length) / 3)) + other.slice(Math.floor(other.length / 2));
    }),
  );
  const all = [...whole, ...crossed, ...oddities];
  const bare = all.map((word) => word.normalize("NFD").replaceAll(/(?![\u3099\u309A])\p{M}/gu, ""));
  return [...new Set([...all, ...bare.map((word) => word.normalize("NFC"))])];
}

const oddities = [
  "y",
  "yyy",
  "yyyed",
  "ayyying",
  "4",
  "4s",
  "o'clock",
  "s's",
  "naïvely",
  "ßed",
  "шing",
  "字s",
  "𝒶s",
];

/** Every fourth word of a dictionary, and with the endings of the language. */
function englishWords(): string[] {
  const lines = new TextDecoder().decode(dictionary.dic).split("\n").slice(1);
  const listed = lines.filter((_, at) => at % 4 === 0);
  const words = listed.map((line) => line.split("/")[0] ?? "");
  const endings = ["s", "ing", "ed", "ly", "ness", "ational", "ization", "ogists", "ously", "'s"];
  return words.flatMap((word, at) => [
    word,
    `${word.replace(/e$/, "")}${endings[at % endings.length] ?? ""}`,
  ]);
}
