import { beginnings, endings } from "./combining-words.ts";
import type { Evidence, Pair } from "./evidence.ts";

/** Find the one pair of a name, which need not be known, and a word that no name begins or ends with. */
export function findBesideName(pairs: readonly Pair[], evidence: Evidence): Pair | undefined {
  const beside = pairs.filter((pair) => {
    const written = pair.join(" ");
    return kinds.some(({ matches, isBeside }) => matches.test(written) && isBeside(pair, evidence));
  });
  const known = beside.filter(([left]) => evidence.lexicon.lists(left));
  const [pair, other] = known.length > 0 ? known : beside;
  return pair === undefined || other || beginnings.has(pair[0].toLowerCase()) ? undefined : pair;
}

interface Kind {
  /** How the two are written, with a space between. */
  readonly matches: RegExp;
  readonly isBeside: (pair: Pair, evidence: Evidence) => boolean;
}

const kinds: readonly Kind[] = [
  // BBCnoted, USPresident
  {
    matches: /^\p{Lu}{2,} (?:\p{Ll}{4,}|\p{Lu}\p{Ll}{3,})$/u,
    isBeside: ([left, right], { lexicon, counts }) =>
      lexicon.lists(right) && (counts.has(left) || lexicon.lists(left)),
  },
  // ofAyasofya, channelNumberphile; brands may begin with the article: theSkimm
  {
    matches: /^(?!the )\p{Ll}{2,} \p{Lu}\p{Ll}{3,}$/u,
    isBeside: ([left, right], { lexicon }) =>
      (lexicon.isFunctionWord(left) || (left.length > 3 && lexicon.lists(left))) &&
      !lexicon.knows(right.toLowerCase()),
  },
  // TheAssociated, OnFriday
  {
    matches: /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{3,}$/u,
    isBeside: ([left, right], evidence) => {
      const meaning = evidence.lexicon.gluing(left.toLowerCase(), "first");
      if (meaning !== "alone" && meaning !== "affix") return false;
      return (
        isName(right, evidence) || (meaning === "alone" && right.length > 6 && evidence.lexicon.lists(right))
      );
    },
  },
  // BarackObama, RutgersUniversity; brands are made of short words, one of them a common one: AirAsia
  {
    matches: /^\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{3,}$/u,
    isBeside: ([left, right], evidence) => {
      return (
        (isName(left, evidence) && isLongOrSeen(right, evidence)) ||
        (isName(right, evidence) && isLongOrSeen(left, evidence))
      );
    },
  },
  // MinisterJoachim
  {
    matches: /^\p{Lu}\p{Ll}{6,} \p{Lu}\p{Ll}{3,}$/u,
    isBeside: ([left, right], { lexicon }) =>
      lexicon.knows(left.toLowerCase()) && !lexicon.knows(right.toLowerCase()),
  },
  // Milkenfounded; Hedevoted may as well begin with “He”
  {
    matches: /^\p{Lu}\p{Ll}{2,} \p{Ll}{3,}(?:ed|ing|ly)$/u,
    isBeside: (pair, evidence) => evidence.lexicon.lists(pair[1]) && !beginsWithFunctionWord(pair, evidence),
  },
  // Brexitdeadline
  {
    matches: /^\p{Lu}\p{Ll}{3,} \p{Ll}{6,}$/u,
    isBeside: (pair, evidence) =>
      isName(pair[0], evidence) &&
      evidence.lexicon.lists(pair[1]) &&
      !(endings.has(pair[1]) || beginsWithFunctionWord(pair, evidence)),
  },
];

function beginsWithFunctionWord([left, right]: Pair, { lexicon }: Evidence): boolean {
  const lists = (part: string) => lexicon.lists(part) || lexicon.lists(part.toLowerCase());
  return lexicon.cutsAtFunctionWord(left + right).some((pair) => pair.every(lists));
}

function isLongOrSeen(word: string, { lexicon, counts }: Evidence): boolean {
  return lexicon.lists(word) && (word.length > 6 || (word.length > 3 && counts.has(word)));
}

/** Tell whether a word is listed with a capital alone. */
function isName(word: string, { lexicon }: Evidence): boolean {
  return lexicon.lists(word) && !lexicon.knows(word.toLowerCase());
}
