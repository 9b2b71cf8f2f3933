import type { Lexicon } from "../lexicon/lexicon.ts";
import { findContentSplit } from "./content-words.ts";
import { type Evidence, PART_OF_WORD } from "./evidence.ts";
import { mendAtMarks } from "./marks.ts";
import { mendAtQuotes } from "./quotes.ts";
import { findSplit } from "./split.ts";

/** What a text, or a batch of texts of one source, tells of its words. */
export interface Vocabulary {
  /** How often each word stands there by itself, as it is written. */
  readonly counts: ReadonlyMap<string, number>;
  /** Whether it has certainly lost spaces, so that less certain losses may be believed. */
  readonly scarred: boolean;
}

/** Clean text shows what looks like a loss once in 20,000 words: twice in an article is no chance. */
const WORDS_PER_LOSS = 1000;

/** Gather the words of texts: evidence of what is a name or a term, and what an accident. */
export function gatherVocabulary(texts: readonly string[], lexicon: Lexicon): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.match(PART_OF_WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const evidence = { lexicon, counts };
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const losses = isForeign([...counts.keys()], evidence) ? 0 : weighLosses(texts, evidence);
  return { counts, scarred: losses > 1 && losses * WORDS_PER_LOSS >= total };
}

/** Tell whether words are of another language: over a quarter of those in lower case are unknown, joined ones aside. */
export function isForeign(words: readonly string[], evidence: Evidence): boolean {
  const lower = words.filter((word) => /^\p{Ll}{2,}$/u.test(word));
  const isJoined = (word: string) => findSplit(word, evidence, false) ?? findContentSplit(word, evidence);
  const isUnknown = (word: string) => !(evidence.lexicon.knows(word) || isJoined(word));
  return lower.filter(isUnknown).length * 4 > lower.length;
}

// One certain loss counts as two likely ones.
function weighLosses(texts: readonly string[], evidence: Evidence): number {
  const splits = [...evidence.counts.keys()].flatMap((word) => findSplit(word, evidence, false) ?? []);
  const certain = splits.filter(({ grade }) => grade === "certain").length;
  const atMarks = texts.flatMap((text) => [
    ...mendAtQuotes(text, evidence).repairs,
    ...mendAtMarks(text, evidence, false).repairs,
  ]);
  return splits.length + certain + 2 * atMarks.length;
}
