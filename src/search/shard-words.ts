import { foldText } from "../fold-text.ts";
import { hasUnspaced } from "../part-unspaced.ts";
import { numbering } from "./numbering.ts";
import type { ShardTexts } from "./shard-texts.ts";

/** Folder of the cache's files that keep the words of each shard; the site has none of it. */
export const wordsFolder = "words";

/** Runs of letters, digits and half-spaces. */
const run = /[\p{L}\p{M}\p{N}\u200C]+/gu;

/** Letters that a word has to be suggested to readers: shorter ones are like too many others. */
const [fewestLetters, mostLetters] = [3, 30];

/** A word in all its spellings that differ in case and accents, and how many articles hold it. */
export interface CountedWord {
  /** In small folded letters. */
  readonly key: string;
  readonly articles: number;
  /** As articles write it, and how many do. */
  readonly spellings: readonly (readonly [spelling: string, articles: number])[];
}

/**
 * Count in how many articles of a shard each word stands, as lines in an order that is always the same: a key, its number of
 * articles, and each of its spellings with the number of its own, all parted by tabs.
 */
export function writeShardWords({ rows, lexicon }: Pick<ShardTexts, "rows" | "lexicon">): Uint8Array {
  const names = numbering();
  const wordsOf = lexicon.tokens.map((token) => Int32Array.from(wordsIn(token).flatMap(numbersOf)));
  const counts = new Int32Array(names.names.length);
  const lastPage = new Int32Array(names.names.length).fill(-1);
  for (const [page, { tokens }] of rows.entries()) {
    for (const token of tokens) {
      for (const word of wordsOf[token] ?? []) {
        if (lastPage[word] === page) continue;
        lastPage[word] = page;
        counts[word] = (counts[word] ?? 0) + 1;
      }
    }
  }
  return Buffer.from(linesOf(names.names, counts).join("\n"));

  /** A key has a number of its own beside those of its spellings: an article may hold several of these. */
  function numbersOf(spelling: string): number[] {
    const key = foldText(spelling);
    return [names.of(key), names.of(`${key}\t${spelling}`)];
  }
}

/** Read what {@link writeShardWords} wrote. */
export function* readShardWords(bytes: Uint8Array): Generator<CountedWord> {
  for (const line of Buffer.from(bytes).toString().split("\n")) {
    const [key = "", articles, ...rest] = line.split("\t");
    if (key === "") continue;
    const spellings = Array.from(
      { length: rest.length / 2 },
      (_, at) => [rest[2 * at] ?? "", Number(rest[2 * at + 1])] as const,
    );
    yield { key, articles: Number(articles), spellings };
  }
}

function wordsIn(token: string): string[] {
  return (token.match(run) ?? []).filter((word) => {
    const letters = [...word].length;
    return letters >= fewestLetters && letters <= mostLetters && !/\p{N}/u.test(word) && !hasUnspaced(word);
  });
}

function linesOf(names: readonly string[], counts: Int32Array): string[] {
  const sorted = names
    .map((name, number) => ({ name, count: counts[number] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines: string[] = [];
  for (const { name, count } of sorted) {
    const tab = name.indexOf("\t");
    // A key sorts right before its spellings.
    if (tab === -1) lines.push(`${name}\t${count}`);
    else lines.push(`${lines.pop() ?? ""}\t${name.slice(tab + 1)}\t${count}`);
  }
  return lines;
}
