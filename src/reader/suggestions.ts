import { foldText } from "../fold-text.ts";
import type { AbsentTerm, Suggestion } from "./answer.ts";
import { editDistance } from "./edit-distance.ts";
import { type Query, replaceTerm, type Term } from "./query.ts";
import type { KnownWord, Vocabulary } from "./vocabulary.ts";

/** How many words are suggested in the place of one. */
const mostSuggested = 3;

/** Letters that a word needs for one letter of it to be wrong, and for two. */
const [fewestForOne, fewestForTwo] = [3, 6];

/**
 * Suggest words of the archive in the place of one that stands in no article: those at the fewest letters' difference,
 * of equal ones the commonest.
 *
 * Most mistakes leave the first letter as it is, or put one before it: words that begin as the term or with its second
 * letter are looked at first, and only where none is near the rest of the vocabulary, unless that is large.
 */
export async function suggestFor(query: Query, term: Term, vocabulary: Vocabulary): Promise<AbsentTerm> {
  const key = foldText(term.text);
  const letters = [...key];
  const most = letters.length < fewestForOne ? 0 : letters.length < fewestForTwo ? 1 : 2;
  if (term.kind !== "word" || most === 0 || !/^[\p{L}\p{M}'’-]+$/u.test(key))
    return { term, suggestions: [] };
  const starts = [...new Set(letters.slice(0, 2))];
  const likely = (await Promise.all(starts.map((start) => vocabulary.beginning(start)))).flat();
  const near = nearest(likely, key, most);
  const words = near.length > 0 ? near : nearest(await vocabulary.allOfFew(), key, most);
  return { term, suggestions: words.map((each) => suggestion(query, term, each)) };
}

function nearest(words: readonly KnownWord[], key: string, most: number): KnownWord[] {
  const letters = lettersIn(key);
  return words
    .filter((known) => mayBeNear(known.key, { key, letters, most }))
    .map((known) => ({ known, distance: editDistance(known.key, key, most) }))
    .filter(({ known, distance }) => distance <= most && known.key !== key)
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        b.known.articles - a.known.articles ||
        (a.known.key < b.known.key ? -1 : 1),
    )
    .slice(0, mostSuggested)
    .map(({ known }) => known);
}

interface Wanted {
  readonly key: string;
  readonly letters: number;
  readonly most: number;
}

/**
 * Rule out at a glance what is too long, too short or of too many other letters: a change of one letter changes a word's
 * length by two code units at most, and of the letters that it has one or two.
 */
function mayBeNear(word: string, { key, letters, most }: Wanted): boolean {
  if (Math.abs(word.length - key.length) > 2 * most) return false;
  let others = lettersIn(word) ^ letters;
  for (let spare = 2 * most; others !== 0; spare -= 1) {
    if (spare === 0) return false;
    others &= others - 1;
  }
  return true;
}

/** Which letters a word has, as a set of 32 bits; several letters share one. */
function lettersIn(word: string): number {
  let letters = 0;
  for (const letter of word) letters |= 1 << (letter.codePointAt(0) ?? 0);
  return letters;
}

function suggestion(query: Query, term: Term, { word, articles }: KnownWord): Suggestion {
  return { word, articles, text: replaceTerm(query, term, word) };
}
