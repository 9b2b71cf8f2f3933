import { findBesideName } from "./beside-names.ts";
import { beginnings, endings } from "./combining-words.ts";
import { type Evidence, isKnown, type Pair } from "./evidence.ts";
import { findLikeliest } from "./likeliest.ts";

/** Fewer letters make too many words, and too many beginnings and endings of others. */
const FEWEST_LETTERS = 3;

/** Shorter ones are compounds that a dictionary lacks more often than two words that ran together: gameplay, handwash. */
const FEWEST_TOGETHER = 9;

/**
 * Find the one way in which an unknown word splits into two of which neither need be a function word, such as
 * `electioncampaign`, `recentattack`, `MotorCompany` or `Policesaid`: in a text that has certainly lost spaces elsewhere.
 * Either both stand there by themselves, or they are such as English makes no compound or name of.
 * What stands there more than once is a word of its own, unless both of its parts stand there oftener.
 */
export function findContentSplit(word: string, evidence: Evidence): Pair | undefined {
  const { lexicon, counts } = evidence;
  const count = counts.get(word) ?? 0;
  if (lexicon.knows(word)) return undefined;
  const pairs = pairsOf(word).filter(
    (pair) => count < 2 || pair.every((part) => (counts.get(part) ?? 0) > count),
  );
  const seen = pairs.filter((pair) => isSeen(pair, evidence));
  if (seen.length > 0) return seen.length === 1 ? seen[0] : undefined;
  const listed = [...pairs, ...shortPairsOf(word, evidence)].filter((pair) =>
    pair.every((part) => lexicon.lists(part)),
  );
  const splits = listed.map((pair) => ({ pair }));
  const likeliest = findLikeliest(splits, lexicon)?.pair;
  if (likeliest && isNoCompound(likeliest, evidence)) return likeliest;
  return listed.length > 1 ? undefined : findBesideName(pairs, evidence);
}

function pairsOf(word: string): Pair[] {
  const camel = /^(\p{Lu}\p{Ll}+|\p{Ll}+)(\p{Lu}\p{Ll}+)$/u.exec(word);
  if (camel) return [[camel[1] ?? "", camel[2] ?? ""]];
  const capitals = /^(\p{Lu}{2,})(\p{Ll}+)$/u.exec(word);
  if (capitals) return pairsAfterCapitals(capitals[1] ?? "", capitals[2] ?? "");
  if (!/^\p{L}\p{Ll}+$/u.test(word)) return [];
  const places = Array.from(
    { length: Math.max(0, word.length - 2 * FEWEST_LETTERS + 1) },
    (_, at) => at + FEWEST_LETTERS,
  );
  return places.map((at): Pair => [word.slice(0, at), word.slice(at)]);
}

/** The last of the capitals may be the word's: BBCnoted, USPresident. */
function pairsAfterCapitals(capitals: string, rest: string): Pair[] {
  const shorter: Pair = [capitals.slice(0, -1), capitals.slice(-1) + rest];
  return capitals.length > 2 ? [[capitals, rest], shorter] : [[capitals, rest]];
}

/** The pairs of a function word that has fewer letters. */
function shortPairsOf(word: string, { lexicon }: Evidence): readonly Pair[] {
  const cuts = lexicon.cutsAtFunctionWord(word);
  return /\p{Ll}\p{Lu}/u.test(word)
    ? []
    : cuts.filter((pair) => pair.some(({ length }) => length < FEWEST_LETTERS));
}

function isSeen([left, right]: Pair, evidence: Evidence): boolean {
  const { counts, lexicon } = evidence;
  if (right.length < FEWEST_LETTERS || endings.has(right) || !(counts.has(left) && counts.has(right)))
    return false;
  if (/^\p{Lu}/u.test(right)) {
    return left.length >= FEWEST_LETTERS && !lexicon.isFunctionWord(left.toLowerCase());
  }
  if (/^\p{Lu}/u.test(left)) return right.length > FEWEST_LETTERS;
  if (beginnings.has(left) || left.length + right.length < FEWEST_TOGETHER) return false;
  return isKnown(left, evidence) && isKnown(right, evidence);
}

/** Tell whether two listed words, the second in lower case, are such as English makes no compound of. */
function isNoCompound([left, right]: Pair, { lexicon }: Evidence): boolean {
  const first = left.toLowerCase();
  if (
    !/^\p{Ll}{3,}$/u.test(right) ||
    left.length < FEWEST_LETTERS ||
    beginnings.has(first) ||
    endings.has(right)
  )
    return false;
  if (/^(?:wo)?m[ae]n$/u.test(right)) return false; // tradeswoman
  const standsBefore = right.length > 3 && lexicon.standsAlone(first, "first");
  // Short adjectives and genitives begin surnames and places: Goodfield, Martinsville.
  if (left !== first) return standsBefore && left.length > 5 && !left.endsWith("s");
  return standsBefore || lexicon.standsAlone(right, "last");
}
