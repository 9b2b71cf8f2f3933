import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import type { ListedWords } from "../reader/index-contract.ts";
import { compareCodePoints } from "./compare-code-points.ts";
import { contentName, hashOf } from "./content-name.ts";
import { draftFiles, type KeptFiles, keptPath, readKept } from "./kept-files.ts";
import type { MadeShard } from "./make-shards.ts";
import { readShardWords, wordsFolder } from "./shard-words.ts";

/** The words of an archive, in files. */
export interface KeptVocabulary {
  /** What the files are kept under in the cache. */
  readonly keptAs: string;
  readonly kept: KeptFiles;
  readonly listed: readonly ListedWords[];
}

/** Changes whenever other files than before are written for the same words. */
const formatVersion = 2;

/** Bytes of a file before it is packed, and how many files there are at most, or hardly more. */
const [leastBytes, mostFiles] = [60_000, 24];

const about = z.array(z.object({ first: z.string(), hash: z.string() }));

/**
 * Keep the words of an archive in its cache: what to suggest for a word that no article holds, and what a beginning of
 * words may become.
 *
 * They are gathered from what each shard counted, and written anew only where a shard is another than before.
 */
export async function keepVocabulary(cache: string, shards: readonly MadeShard[]): Promise<KeptVocabulary> {
  const names = shards.map(({ keptAs }) => keptAs).join(" ");
  const keptAs = `vocabulary-${formatVersion}-${hashOf(names).slice(0, 16)}`;
  if (!readKept(cache, keptAs)) await makeVocabulary({ cache, keptAs }, shards);
  const kept = readKept(cache, keptAs);
  if (!kept) throw new Error(`${cache} does not hold what was just written there.`);
  return { keptAs, kept, listed: about.parse(kept.about) };
}

async function makeVocabulary(
  { cache, keptAs }: { readonly cache: string; readonly keptAs: string },
  shards: readonly MadeShard[],
): Promise<void> {
  const articles = shards.reduce((sum, { entry }) => sum + entry.articles, 0);
  const lines = gatherLines(cache, shards, fewestArticles(articles));
  const draft = draftFiles(cache, keptAs, undefined);
  const listed = divide(lines).map(({ first, text }) => {
    const hash = contentName(text);
    draft.write(`vocabulary/${hash}.words`, gzipSync(text));
    return { first, hash };
  });
  await draft.commit(listed);
}

/** In a large archive a word of one article alone is mostly a misprint, and there are very many of them. */
function fewestArticles(articles: number): number {
  if (articles < 2_000) return 1;
  return articles < 50_000 ? 2 : 3;
}

interface Line {
  readonly key: string;
  readonly text: string;
}

/** Add up the words of all shards: however the archive is divided, the sums are the same. */
function gatherLines(cache: string, shards: readonly MadeShard[], fewest: number): Line[] {
  const articles = new Map<string, number>();
  const spellings = new Map<string, Map<string, number>>();
  for (const { keptAs } of shards) {
    for (const word of readShardWords(readFileSync(keptPath(cache, `${wordsFolder}/${keptAs}`)))) {
      articles.set(word.key, (articles.get(word.key) ?? 0) + word.articles);
      const own = spellings.get(word.key) ?? new Map<string, number>();
      spellings.set(word.key, own);
      for (const [spelling, count] of word.spellings) own.set(spelling, (own.get(spelling) ?? 0) + count);
    }
  }
  return [...articles]
    .filter(([, count]) => count >= fewest)
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([key, count]) => ({ key, text: lineOf(key, commonest(spellings.get(key)) ?? key, count) }));
}

/** A word that is its own key needs no other. */
function lineOf(key: string, word: string, count: number): string {
  return `${[word, count, ...(word === key ? [] : [key])].join("\t")}\n`;
}

/** The spelling of most articles; of equal ones the last, which is the one in small letters. */
function commonest(spellings: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(spellings ?? [])].sort(([a, x], [b, y]) => y - x || compareCodePoints(b, a))[0]?.[0];
}

/** Divide the words where their first two letters change, so that few files hold what begins with some letters. */
function divide(lines: readonly Line[]): { first: string; text: string }[] {
  const total = lines.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const size = Math.max(leastBytes, total / mostFiles);
  const files: { first: string; texts: string[]; bytes: number }[] = [];
  let before = "";
  for (const { key, text } of lines) {
    const file = files.at(-1);
    if (!file || (file.bytes >= size && beginning(key) !== beginning(before))) {
      files.push({ first: key, texts: [text], bytes: Buffer.byteLength(text) });
    } else {
      file.texts.push(text);
      file.bytes += Buffer.byteLength(text);
    }
    before = key;
  }
  return files.map(({ first, texts }) => ({ first, text: texts.join("") }));
}

function beginning(key: string): string {
  return [...key.slice(0, 4)].slice(0, 2).join("");
}
