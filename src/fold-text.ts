/**
 * Letters that people type either way meet: what a word is compared by, in the index and in what readers ask for.
 * Nothing that is shown is ever folded.
 */

/** Fold the letters of a text and its case: two texts that a reader takes for the same become the same. */
export function foldText(text: string): string {
  return foldLetters(text).toLowerCase();
}

/**
 * Fold the letters of a text, and leave its case.
 *
 * - Arabic script: one yeh, one kaf, one heh, alef, waw and yeh without hamza; no tatweel, no vowel signs.
 * - Hebrew without points; Latin and Greek letters without accents, and ß, æ, ø and their like in plain letters;
 *   Cyrillic ё is е, while й, a letter of its own, stays.
 * - Every script's digits become 0 to 9; ligatures, presentation forms and full-width forms the letters they show.
 * - Joiners, soft hyphens and direction marks, which nobody sees, go.
 *
 * A text never gains a space. Sources: Unicode Standard, chapters 5.18 and 9.2 (Arabic); Unicode Standard Annex 15
 * (compatibility forms).
 */
export function foldLetters(text: string): string {
  if (isPlain.test(text)) return text;
  return text
    .replace(shapes, plainShape)
    .replace(unseen, "")
    .normalize("NFD")
    .replace(accented, "$1")
    .normalize("NFC")
    .replace(varied, (letter) => letters.get(letter) ?? letter)
    .replace(otherDigit, asciiDigit);
}

/** Most words of most texts need no more than a look. */
const isPlain = /^[\x20-\x7e]*$/;

/** Ligatures, presentation forms of Hebrew and Arabic letters, full-width and half-width forms. */
const shapes = /[\ufb00-\ufdff\ufe70-\ufefc\uff01-\uffee]/g;

function plainShape(shape: string): string {
  const plain = shape.normalize("NFKC");
  return plain.includes(" ") ? shape : plain;
}

/**
 * Soft hyphen, joiners, direction marks; tatweel and the vowel signs of Arabic; the points of Hebrew, but not its
 * hyphen and other punctuation.
 */
const unseen =
  /[\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u0640]|[\u034f\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/g;

/** Accents on a letter of the Latin and Greek scripts, taken apart; hamza and madda on one of the Arabic. */
const accented =
  /([\p{Script=Latin}\p{Script=Greek}]|[\u0627\u0648\u064a\u06cc\u0647\u06c1\u06d5])[\u0300-\u036f\u0653-\u0655]+/gu;

const letters: ReadonlyMap<string, string> = new Map(
  [
    ["ß", "ss"],
    ["ẞ", "SS"],
    ["æ", "ae"],
    ["Æ", "AE"],
    ["œ", "oe"],
    ["Œ", "OE"],
    ["ø", "o"],
    ["Ø", "O"],
    ["đ", "d"],
    ["Đ", "D"],
    ["ð", "d"],
    ["Ð", "D"],
    ["ł", "l"],
    ["Ł", "L"],
    ["ħ", "h"],
    ["Ħ", "H"],
    ["ı", "i"],
    ["þ", "th"],
    ["Þ", "TH"],
    ["ς", "σ"],
    ["ё", "е"],
    ["Ё", "Е"],
    // Alef wasla; teh marbuta and the hehs of Persian and Urdu; the yehs; the kafs.
    ["\u0671", "\u0627"],
    ["\u0629", "\u0647"],
    ["\u06c0", "\u0647"],
    ["\u06c1", "\u0647"],
    ["\u06be", "\u0647"],
    ["\u06d5", "\u0647"],
    ["\u0649", "\u06cc"],
    ["\u064a", "\u06cc"],
    ["\u06d2", "\u06cc"],
    ["\u0643", "\u06a9"],
    ["\u06aa", "\u06a9"],
  ].map(([from = "", to = ""]) => [from, to]),
);
const varied = new RegExp(`[${[...letters.keys()].join("")}]`, "g");

const otherDigit = /[^\P{Nd}0-9]/gu;

/** Digits of a script stand in a row from zero to nine; where rows touch, they go on by tens. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (isDigit(zero - 1)) zero -= 1;
  return String((code - zero) % 10);
}

function isDigit(code: number): boolean {
  return /\p{Nd}/u.test(String.fromCodePoint(code));
}
