import type { IndexRequest } from "./index-articles.ts";
import type { PagefindRuntime } from "./keep-runtime.ts";
import type { KeptVocabulary } from "./keep-vocabulary.ts";
import { draftFiles, type KeptFiles, readKept } from "./kept-files.ts";
import type { MadeShard } from "./make-shards.ts";
import { pagefindVersion } from "./pagefind-index.ts";

/**
 * Keep the two files from which a reader's browser finds all others: `pagefind-entry.json` for Pagefind, in which
 * every shard is a language of its own, and `shards.json` for the search page.
 */
export async function keepEntry(
  { language, articles, cache }: Pick<IndexRequest, "language" | "articles" | "cache">,
  parts: {
    readonly runtime: PagefindRuntime;
    readonly shards: readonly MadeShard[];
    readonly vocabulary: KeptVocabulary;
  },
): Promise<{ readonly keptAs: string; readonly kept: KeptFiles }> {
  const { runtime, shards, vocabulary } = parts;
  const languages = shards.map(({ entry }) => [
    entry.name,
    { hash: entry.hash, wasm: runtime.wasm, page_count: entry.articles },
  ]);
  const files: Readonly<Record<string, object>> = {
    "pagefind-entry.json": {
      version: pagefindVersion,
      languages: Object.fromEntries(languages),
      include_characters: runtime.includeCharacters,
    },
    "shards.json": {
      ...{ language, stemmer: `wasm.${runtime.wasm ?? "unknown"}.pagefind`, articles: articles.length },
      ...{ shards: shards.map(({ entry }) => entry), vocabulary: vocabulary.listed },
    },
  };
  const keptAs = "entry";
  const draft = draftFiles(cache, keptAs, undefined);
  for (const [path, content] of Object.entries(files)) {
    draft.write(path, Buffer.from(JSON.stringify(content)));
  }
  await draft.commit({});
  const kept = readKept(cache, keptAs);
  if (!kept) throw new Error(`${cache} does not hold what was just written there.`);
  return { keptAs, kept };
}
