/** A quotation mark of a text and the one that closes it: their places. */
interface Pair {
  readonly from: number;
  readonly until: number;
  readonly isStraight: boolean;
}

/**
 * Make straight quotation marks curly, and exchange single and double ones where the text is quoted itself. Marks of
 * other countries, such as „ and «, stay, and so do apostrophes.
 */
export function setQuotes(text: string, isQuoted: boolean): string {
  if (!/["'‘’“”]/.test(text)) return text;
  const letters = [...text].map((letter) => apostrophes[letter] ?? letter);
  const pairs = pairsIn([...text]);
  for (const { from, until, isStraight } of pairs) {
    if (!isQuoted && !isStraight) continue;
    const around = pairs.filter((other) => other.from < from && other.until > until).length;
    const isDouble = (around % 2 === 0) !== isQuoted;
    letters[from] = isDouble ? "“" : "‘";
    letters[until] = isDouble ? "”" : "’";
  }
  return letters.join("");
}

/** End a sentence: the full stop stands before closing quotation marks, and not after a sign like it. */
export function endSentence(text: string): string {
  const [closing = ""] = /[”’]*$/.exec(text) ?? [];
  const isQuotation = closing.includes("”") || text.includes("‘");
  const [words, marks] = isQuotation ? [text.slice(0, text.length - closing.length), closing] : [text, ""];
  return /[.!?:]$/.test(words) ? text : `${words}.${marks}`;
}

/** Straight ones that open or close nothing. */
const apostrophes: Readonly<Record<string, string>> = { "'": "’", '"': "”" };

function pairsIn(letters: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  const open: { readonly at: number; readonly letter: string }[] = [];
  letters.forEach((letter, at) => {
    if (!/["'‘’“”]/.test(letter)) return;
    const from = canClose(letters, at) ? open.findLastIndex((each) => each.letter === openers[letter]) : -1;
    const opening = open[from];
    if (opening) {
      open.length = from;
      pairs.push({ from: opening.at, until: at, isStraight: /["']/.test(letter) });
    } else if (canOpen(letters, at)) open.push({ at, letter });
  });
  return pairs;
}

/** The mark that each closes. */
const openers: Readonly<Record<string, string>> = { "’": "‘", "”": "“", "'": "'", '"': '"' };

/** A single mark before a letter is an apostrophe; a straight one after a space opens. */
function canClose(letters: readonly string[], at: number): boolean {
  const [before = " ", letter = "", after = " "] = letters.slice(at === 0 ? 0 : at - 1, at + 2);
  if (at === 0 || (/['’]/.test(letter) && /[\p{L}\p{N}]/u.test(after))) return false;
  return !(/["']/.test(letter) && beforeWord.test(before));
}

function canOpen(letters: readonly string[], at: number): boolean {
  const letter = letters[at] ?? "";
  return /[‘“]/.test(letter) || (/["']/.test(letter) && beforeWord.test(letters[at - 1] ?? " "));
}

/** What stands before a word, or before the mark that opens it. */
const beforeWord = /[\s([—–"'‘“-]/;
