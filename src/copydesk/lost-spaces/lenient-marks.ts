import { type Evidence, isKnown, standing } from "./evidence.ts";
import { isFunctionWord, letters, type MarkRule } from "./mark-rule.ts";

const COMMAS: readonly MarkRule[] = [
  // Cordeiro,the and Galway,Ireland: one of the two words need not be known
  {
    pattern: standing("(\\p{Lu}\\p{L}{2,}[,;])(\\p{L}{2,})"),
    holds: ([, right], evidence) => isFunctionWord(right, evidence) || isCapitalized(right),
  },
  {
    pattern: standing("(\\p{Ll}{3,}[,;])(\\p{Lu}\\p{Ll}{2,})"),
    holds: ([left], evidence) => isKnown(letters(left), evidence),
  },
  // (FSB),the and Coyote”,held
  {
    pattern: standing('(\\p{L}{2,}["”)][,;])(\\p{L}{2,})'),
    holds: ([, right], evidence) => isKnown(right, evidence),
  },
  // 3,and
  {
    pattern: standing("(\\d,)(\\p{L}{2,})"),
    holds: ([, right], evidence) => isFunctionWord(right, evidence),
  },
  // June 5,2019: no figure has four digits after its comma
  { pattern: standing("((?:[12]?\\d|3[01]),)((?:1[5-9]|20)\\d\\d)"), holds: () => true },
];

const STOPS: readonly MarkRule[] = [
  // U.S.military
  {
    pattern: standing("((?:\\p{Lu}\\.){2,})(\\p{Ll}{2,})"),
    holds: ([, right], evidence) => isListed(right, evidence),
  },
  // saw it.They
  {
    pattern: standing("(\\p{Ll}{2}[.?!])(\\p{Lu}\\p{Ll}+)"),
    holds: ([left, right], evidence) =>
      isFunctionWord(letters(left), evidence) && isFunctionWord(right, evidence),
  },
  // deal.”The and victims[.]”She; a straight mark may as well open a quotation
  {
    pattern: standing("(\\p{L}{2,}(?:[.?!]|\\[\\.\\])”)(\\p{Lu}\\p{Ll}+)"),
    holds: ([, right], evidence) => isFunctionWord(right, evidence),
  },
  // the trend:Alabama
  {
    pattern: standing("(\\p{Ll}{4,}:)(\\p{Lu}\\p{Ll}{2,})"),
    holds: ([left, right], evidence) => isKnown(letters(left), evidence) && isKnown(right, evidence),
  },
];

const BRACKETS: readonly MarkRule[] = [
  // (Jim)Hedges
  { pattern: standing("(\\p{L}{3,}\\))(\\p{Lu}\\p{Ll}{2,})"), holds: () => true },
  // University(First …
  {
    pattern: standing("(\\p{L}{4,})(\\(\\p{Lu}\\p{L}*\\)?)"),
    holds: ([left], evidence) => isKnown(left, evidence),
  },
];

/** What is written to a figure without a space: tenfold, twenty-odd. */
const FIGURE_ENDINGS = new Set(["fold", "odd", "plus", "ish", "something", "some"]);

const NUMBERS: readonly MarkRule[] = [
  // was14
  {
    pattern: standing("(\\p{L}{2,})([$€£]?\\d[\\d.,]*\\d(?:s|st|nd|rd|th|%)?)"),
    holds: ([left], evidence) => isFunctionWord(left, evidence),
  },
  // $7billion, 5,000members
  {
    pattern: standing("([$€£]?\\d[\\d.,]*%?)(\\p{Ll}{4,})"),
    holds: ([, right], evidence) => isListed(right, evidence) && !FIGURE_ENDINGS.has(right),
  },
  // 35were
  {
    pattern: standing("(\\d\\d+%?)(\\p{Ll}{2,})"),
    holds: ([, right], evidence) => isFunctionWord(right, evidence),
  },
];

const CONTRACTIONS: readonly MarkRule[] = [
  // wedidn’t
  {
    pattern: standing(
      "(\\p{L}+?)((?:(?:do|did|does|ca|wo|could|would|should|has|have|had|is|are|was|were)n|ai)['’]t)",
    ),
    holds: ([left], evidence) => left.length > 1 && isListed(left, evidence),
  },
  // thinkI’m
  {
    pattern: standing("(\\p{L}?\\p{Ll}+)(I['’](?:m|ve|d|ll))"),
    holds: ([left], evidence) => isListed(left, evidence),
  },
  // I’mafraid
  {
    pattern: standing("((?:I['’](?:m|ve|d|ll)|[Tt]here['’]s))(\\p{Ll}+)"),
    holds: ([, right], evidence) => isKnown(right, evidence),
  },
];

/** Rules that hold where other spaces are lost, and not elsewhere. */
export const lenientRules: readonly MarkRule[] = [
  ...COMMAS,
  ...STOPS,
  ...BRACKETS,
  ...NUMBERS,
  ...CONTRACTIONS,
];

function isListed(word: string, { lexicon }: Evidence): boolean {
  return lexicon.lists(word) || lexicon.lists(word.toLowerCase());
}

function isCapitalized(word: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(word);
}
