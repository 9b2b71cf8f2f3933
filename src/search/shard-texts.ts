import { setImmediate } from "node:timers/promises";
import { deserialize, serialize } from "node:v8";
import { type TokenAnalyser, withTokenAnalyser } from "./analyse-tokens.ts";
import { hashOf } from "./content-name.ts";
import type { IndexedArticle } from "./indexed-article.ts";
import { analysedForm, type Lexicon, makeLexicon } from "./lexicon.ts";
import { type Numbering, numbering } from "./numbering.ts";
import { readPassages } from "./passages.ts";
import { type TokenRow, tokeniser } from "./tokenise.ts";

/** The texts of a shard, made of the tokens of its lexicon. */
export interface ShardTexts {
  /** For each article what its text was made of, as one hash. */
  readonly keys: readonly string[];
  readonly rows: readonly TokenRow[];
  readonly lexicon: Lexicon;
}

/** What is kept of a shard for the next time. */
export interface ShardMemory extends ShardTexts {
  /** Marks of the fragment files, by a hash of everything that they were made of. */
  readonly fragments: ReadonlyMap<string, string>;
}

/** Where texts are read from. */
export interface TextSource {
  readonly articles: readonly IndexedArticle[];
  readonly articlesFolder: string;
  /** BCP 47; by its rules Pagefind analyses the tokens. */
  readonly language: string;
  /** The shard's texts of an earlier time, for those that have not changed. */
  readonly earlier: ShardTexts | undefined;
}

/** Folder of the cache's files that keeps the texts; the site has none of it. */
export const textsFolder = "texts";

/** How many texts are read before Pagefind, which analyses their tokens meanwhile, is listened to. */
const batch = 100;

/** Pack what is kept for the next time. */
export function packMemory(memory: ShardMemory): Uint8Array {
  return serialize(memory);
}

/** Unpack what was kept; the bytes must be known to be those that were written. */
export function unpackMemory(bytes: Uint8Array): ShardMemory | undefined {
  try {
    return deserialize(bytes);
  } catch {
    // Another version of Node may have written them.
    return undefined;
  }
}

/**
 * Read the texts of articles and have their tokens analysed: only of those that are not known from before.
 *
 * @throws naming the article whose file cannot be read
 */
export async function readTexts(source: TextSource): Promise<ShardTexts> {
  return withTokenAnalyser(source.language, async (analyser) => {
    const tokens = numbering();
    const keys = source.articles.map(textKey);
    const rows = await readRows(source, { keys, tokens, analyser });
    const lexicon = makeLexicon(tokens.names, {
      earlier: source.earlier?.lexicon,
      analyses: await analyser.finish(),
    });
    return { keys, rows, lexicon };
  });
}

interface Reading {
  readonly keys: readonly string[];
  readonly tokens: Numbering;
  readonly analyser: TokenAnalyser;
}

async function readRows(source: TextSource, { keys, tokens, analyser }: Reading): Promise<TokenRow[]> {
  const tokenise = tokeniser(tokens);
  const remember = rememberRows(source.earlier, tokens);
  const known = new Set(source.earlier?.lexicon.tokens);
  const sent = new Set<string>();
  const rows: TokenRow[] = [];
  let handedOver = 0;
  for (const [number, article] of source.articles.entries()) {
    rows.push(remember(keys[number] ?? "") ?? tokenise(await passagesOf(article, source.articlesFolder)));
    for (; handedOver < tokens.names.length; handedOver += 1) {
      const token = tokens.names[handedOver] ?? "";
      if (known.has(token)) continue;
      const form = analysedForm(token);
      if (!sent.has(form)) analyser.add(form);
      sent.add(form);
    }
    if (number % batch === 0) await setImmediate();
  }
  return rows;
}

async function passagesOf(article: IndexedArticle, folder: string) {
  try {
    return await readPassages(article, folder);
  } catch (cause) {
    throw new Error(`The text of content/articles/${article.file} could not be read for the search index.`, {
      cause,
    });
  }
}

/** Find rows of an earlier time, their tokens numbered anew. */
function rememberRows(
  earlier: ShardTexts | undefined,
  tokens: Numbering,
): (key: string) => TokenRow | undefined {
  if (!earlier) return () => undefined;
  const places = new Map(earlier.keys.map((key, place) => [key, place]));
  const numbers = new Int32Array(earlier.lexicon.tokens.length).fill(-1);
  const renumber = (token: number) => {
    if (numbers[token] === -1) numbers[token] = tokens.of(earlier.lexicon.tokens[token] ?? "");
    return numbers[token] ?? 0;
  };
  return (key) => {
    const row = earlier.rows[places.get(key) ?? -1];
    return row && { tokens: row.tokens.map(renumber), ends: row.ends };
  };
}

/** Everything of an article that goes into its text. */
function textKey({ contentHash, title, standfirst, caption, authors, publication }: IndexedArticle): string {
  return hashOf(JSON.stringify([contentHash, title, standfirst, caption, authors, publication]));
}
