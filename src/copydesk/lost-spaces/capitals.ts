import type { Evidence, Grade, Pair } from "./evidence.ts";
import { gradeWords, isContent } from "./words.ts";

/** Grade a pair whose first word has a capital; at the start of a sentence (`opensSentence`) every word has one. */
export function gradeCapitalized(pair: Pair, evidence: Evidence, opensSentence: boolean): Grade {
  const [left] = pair;
  if (left === "I") return gradeAfterI(pair, evidence);
  if (!evidence.lexicon.isFunctionWord(left.toLowerCase())) return gradeAfterName(pair, evidence);
  if (opensSentence) return gradeOpening(pair, evidence);
  const areBoth = evidence.lexicon.isFunctionWord(pair[1]) && pair[1].length > 2;
  return areBoth && evidence.lexicon.gluing(pair[1], "last") !== "compound" ? "likely" : "none";
}

/** Grade a word run together with the name or the capitals that follow it, such as `inJerusalem` or `theWHO`. */
export function gradeBeforeCapital([left, right]: Pair, evidence: Evidence): Grade {
  const { lexicon, counts } = evidence;
  const first = lexicon.gluing(left, "first");
  if (first === "compound" || (!first && (left.length < 4 || !isContent(left, evidence)))) return "none";
  if (right === "I") return left.length > 1 ? "likely" : "none";
  const isName = isListedName(right, evidence);
  if (isName && first && left.length > 1) return "certain";
  const isListed = first !== undefined && right.length > 2 && lexicon.lists(right);
  return isName || isListed || counts.has(right) ? "likely" : "none";
}

/** Grade capitals run together with the function word that follows them, such as `FBIand`. */
export function gradeAfterCapitals([left, right]: Pair, { lexicon, counts }: Evidence): Grade {
  const last = lexicon.gluing(right, "last");
  if (last === "alone") return "certain";
  return last === "affix" && right.length > 1 && counts.has(left) ? "likely" : "none";
}

function gradeAfterI([, right]: Pair, evidence: Evidence): Grade {
  if (right.length < 2) return "none";
  return isEvident(right, evidence) || (right.length > 5 && isContent(right, evidence)) ? "likely" : "none";
}

/** Grade the first word of a sentence run together with the second, such as `Thecity`. */
function gradeOpening([left, right]: Pair, evidence: Evidence): Grade {
  const first = left.toLowerCase();
  const grade = gradeWords([first, right], evidence);
  if (grade === "none" || grade === "doubtful") return grade;
  const beginsNoName = first.length > 3 || (first === "the" && right.length > 4);
  if (grade === "certain" && beginsNoName) return "certain";
  // Surnames split by chance: Hadfield, Mayweather.
  return isEvident(right, evidence) ? "likely" : "doubtful";
}

/** Grade a name run together with the function word that follows it, such as `Jerusalemthat`. */
function gradeAfterName([left, right]: Pair, evidence: Evidence): Grade {
  if (left.length < 4 || right.length < 2) return "none";
  const last = evidence.lexicon.gluing(right, "last");
  const isSeen = evidence.counts.has(left);
  if (last !== "alone") return last === "affix" && isSeen ? "likely" : "none";
  const isLong = left.length > 5 || (left.length > 4 && right.length > 3);
  if (isLong && (isSeen || evidence.lexicon.lists(left))) return "certain";
  return isSeen || evidence.lexicon.lists(left) ? "likely" : "none";
}

function isEvident(word: string, { lexicon, counts }: Evidence): boolean {
  return lexicon.isFunctionWord(word) || (counts.has(word) && word.length > 2);
}

// Many a brand is written so, but with a common word or an abbreviation at its end: playStation, openAPI.
function isListedName(word: string, { lexicon }: Evidence): boolean {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(word) && lexicon.lists(word) && !lexicon.knows(word.toLowerCase());
}
