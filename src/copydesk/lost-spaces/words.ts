import type { Evidence, Grade, Pair } from "./evidence.ts";

/** Grade a pair of lower-case words: one of them a function word, the other known. */
export function gradeWords([left, right]: Pair, evidence: Evidence): Grade {
  const { lexicon } = evidence;
  const first = lexicon.gluing(left, "first");
  const last = lexicon.gluing(right, "last");
  if (!(first || last)) return "none";
  if (!((first || isContent(left, evidence)) && (last || isContent(right, evidence)))) return "none";
  if (left.length === 2 && !first) return "doubtful";
  if (!agree([left, right], evidence)) return "doubtful";
  if (first === "alone" || last === "alone") return isPlain([left, right], evidence) ? "certain" : "likely";
  return first === "affix" || last === "affix" || isInflected(left) ? "likely" : "doubtful";
}

/** Tell whether a lower-case word is known, and long enough to be told from an ending. */
export function isContent(word: string, { lexicon, counts }: Evidence): boolean {
  if (word.length < 3) return word === "go"; // the one verb of two letters
  return lexicon.lists(word) || (word.length > 3 && counts.has(word));
}

// Short words are found in many a longer one by chance: they must stand in the text by themselves.
function isPlain(pair: Pair, { lexicon, counts }: Evidence): boolean {
  const [left, right] = pair;
  if (left.length < 2 || right.length < 2 || left.length + right.length < 5) return false;
  return pair.every((part) => part.length > 3 || lexicon.isFunctionWord(part) || counts.has(part));
}

// Nothing is compounded after such an ending.
function isInflected(word: string): boolean {
  return /.{3}(?:ed|ing|ly|ies|ions?|ments?)$/u.test(word);
}

// An article before the wrong sound or a plural, or after a bare noun, is the end of a foreign word or a prefix.
function agree([left, right]: Pair, { lexicon }: Evidence): boolean {
  const plural = /[^su]s$/u.test(right);
  if (left === "a") return /^(?:[^aeiou]|u|eu|one)/u.test(right) && !plural && !right.endsWith("ed");
  if (left === "an") return /^[aeiouh]/u.test(right) && !plural;
  if (left === "be") return !plural;
  if (right === "a" || right === "an") {
    return !DETERMINER.test(left) && (lexicon.isFunctionWord(left) || /(?:ed|ing|s)$/u.test(left));
  }
  return true;
}

const DETERMINER = /^(?:an?|the|this|these|those|his|her|my|your|our|its|their)$/u;
