import { gradeAfterCapitals, gradeBeforeCapital, gradeCapitalized } from "./capitals.ts";
import type { Evidence, Grade, Pair } from "./evidence.ts";
import { findLikeliest } from "./likeliest.ts";
import { gradeWords } from "./words.ts";

/** Two words that one has run together from. */
export interface Split {
  readonly pair: Pair;
  readonly grade: Grade;
}

/**
 * Find the one way in which an unknown word splits into two known ones; undefined where it is to be left alone.
 * `opensSentence`: it stands where any word would have a capital.
 */
export function findSplit(word: string, evidence: Evidence, opensSentence: boolean): Split | undefined {
  if (evidence.lexicon.knows(word) || isNameOrTerm(word, evidence)) return undefined;
  const splits = listSplits(word, evidence, opensSentence).filter(
    ({ pair }) => !isOftener(word, pair, evidence),
  );
  const certain = splits.filter(({ grade }) => grade === "certain");
  const chosen = splits.length > 1 ? certain.filter(({ pair }) => areFunctionWords(pair, evidence)) : splits;
  if (certain.length < 2 && chosen[0]) return chosen[0].grade === "doubtful" ? undefined : chosen[0];
  const likeliest = findLikeliest(splits, evidence.lexicon);
  const isOutgraded = certain.length === 1 && likeliest !== certain[0];
  return likeliest && !isOutgraded ? { ...likeliest, grade: "likely" } : undefined;
}

function areFunctionWords(pair: Pair, { lexicon }: Evidence): boolean {
  return pair.every((part) => lexicon.isFunctionWord(part.toLowerCase()));
}

function isNameOrTerm(word: string, { lexicon, counts }: Evidence): boolean {
  const capitalized = capitalize(word);
  if (word.endsWith("s") && [word, capitalized].some((plural) => counts.has(plural.slice(0, -1))))
    return true;
  if (capitalized !== word) return counts.has(capitalized) || lexicon.knows(capitalized);
  return /^[^I]\p{Ll}+$/u.test(word) && (counts.get(word) ?? 0) > 1;
}

// An accident does not happen thrice, and oftener than its words stand apart.
function isOftener(word: string, pair: Pair, { counts }: Evidence): boolean {
  const count = counts.get(word) ?? 0;
  return count > 2 && pair.some((part) => (counts.get(part) ?? 0) < count);
}

function listSplits(word: string, evidence: Evidence, opensSentence: boolean): readonly Split[] {
  const { lexicon } = evidence;
  if (/^\p{Ll}+$/u.test(word))
    return gradeAll(lexicon.cutsAtFunctionWord(word), (pair) => gradeWords(pair, evidence));
  if (/^\p{Lu}\p{Ll}+$/u.test(word)) {
    return gradeAll(lexicon.cutsAtFunctionWord(word), (pair) =>
      gradeCapitalized(pair, evidence, opensSentence),
    );
  }
  const before = /^(\p{Ll}+)(\p{Lu}\p{L}*)$/u.exec(word);
  if (before) return gradeAll([pairOf(before)], (pair) => gradeBeforeCapital(pair, evidence));
  const after = /^(\p{Lu}{2,})(\p{Ll}{2,})$/u.exec(word);
  return after ? gradeAll([pairOf(after)], (pair) => gradeAfterCapitals(pair, evidence)) : [];
}

function gradeAll(pairs: readonly Pair[], gradeOf: (pair: Pair) => Grade): readonly Split[] {
  return pairs.flatMap((pair) => {
    const grade = gradeOf(pair);
    return grade === "none" ? [] : [{ pair, grade }];
  });
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function pairOf([, left = "", right = ""]: RegExpExecArray): Pair {
  return [left, right];
}
