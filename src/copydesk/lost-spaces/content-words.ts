import { type Evidence, isKnown, type Pair } from "./evidence.ts";

/** Fewer letters make too many words, and too many beginnings and endings of others. */
const fewestLetters = 3;

/** Shorter ones are compounds that a dictionary lacks more often than two words that ran together: gameplay, handwash. */
const fewestTogether = 9;

/**
 * Find the one way in which an unknown word splits into two of which neither is a function word, such as
 * `electioncampaign`, `MotorCompany` or `Policesaid`: in a text that has certainly lost spaces elsewhere, and that has both
 * by themselves. What stands there more than once is a word of its own.
 */
export function findContentSplit(word: string, evidence: Evidence): Pair | undefined {
  const { lexicon, counts } = evidence;
  if (lexicon.knows(word) || (counts.get(word) ?? 0) > 1) return undefined;
  const pairs = pairsOf(word).filter((pair) => isPair(pair, evidence));
  return pairs.length === 1 ? pairs[0] : undefined;
}

function pairsOf(word: string): Pair[] {
  const camel = /^(\p{Lu}\p{Ll}+|\p{Ll}+)(\p{Lu}\p{Ll}+)$/u.exec(word);
  if (camel) return [[camel[1] ?? "", camel[2] ?? ""]];
  const capitals = /^(\p{Lu}{2,})(\p{Ll}+)$/u.exec(word);
  if (capitals) return [[capitals[1] ?? "", capitals[2] ?? ""]];
  if (!/^\p{L}\p{Ll}+$/u.test(word)) return [];
  const places = Array.from(
    { length: Math.max(0, word.length - 2 * fewestLetters + 1) },
    (_, at) => at + fewestLetters,
  );
  return places.map((at): Pair => [word.slice(0, at), word.slice(at)]);
}

function isPair([left, right]: Pair, evidence: Evidence): boolean {
  const { counts, lexicon } = evidence;
  if (right.length < fewestLetters || !(counts.has(left) && counts.has(right))) return false;
  if (/^\p{Lu}/u.test(right)) {
    return left.length >= fewestLetters && !lexicon.isFunctionWord(left.toLowerCase());
  }
  if (/^\p{Lu}/u.test(left)) return right.length > fewestLetters;
  if (beginnings.has(left) || left.length + right.length < fewestTogether) return false;
  return isKnown(left, evidence) && isKnown(right, evidence);
}

/** Words that begin others, too: dictionaries do not list all that are made with them. */
const beginnings = new Set(
  "aero after agri air astro auto back bio by cross crypto counter cyber down eco electro ever fore free front geo hydro hyper infra inter life live macro meta micro mid mini mis multi nano neo neuro news non off out over para photo post pre pro pseudo psycho radio socio sub super techno tele thermo trans ultra under up video vice well wild".split(
    " ",
  ),
);
