import nspell from "nspell";
import { americanSpellings, stems } from "./forms.ts";
import { type End, type Gluing, gluing } from "./function-words.ts";

/** The words of one language. */
export interface Lexicon {
  /** Tells whether the dictionary lists a word, names included; words in lower case may have a capital. */
  lists(word: string): boolean;
  /** Tells whether a word is listed, or formed from one that is: nothing to wonder about. */
  knows(word: string): boolean;
  /** Tells at a glance whether a listed word may have a ligature, such as `ffi`, between these letters of its own. */
  mayJoin(before: string, ligature: string, after: string): boolean;
  /** Tells whether a lower-case word is of a closed class: article, preposition, conjunction, pronoun, auxiliary … */
  isFunctionWord(word: string): boolean;
  /** Tells what a function word means when it is glued to another; undefined for any other word. */
  gluing(word: string, end: End): Gluing | undefined;
}

/** What the ligatures of typefaces stand for. */
export const ligatures = ["ff", "fi", "fl", "ffi", "ffl"] as const;

/** How many words are remembered before the memory is emptied. */
const MEMORY = 200_000;

let english: Promise<Lexicon> | undefined;

/**
 * Load the lexicon of a language, given as a BCP 47 tag; undefined where there is no dictionary for it.
 * The English one takes 0.2 s and 30 MB, and is loaded once.
 */
export async function loadLexicon(language: string): Promise<Lexicon | undefined> {
  if (!/^en(?:-|$)/iu.test(language)) return undefined;
  english ??= loadEnglish();
  return english;
}

async function loadEnglish(): Promise<Lexicon> {
  const { default: dictionary } = await import("dictionary-en");
  const utf8 = new TextDecoder();
  const spelling = nspell(utf8.decode(dictionary.aff), utf8.decode(dictionary.dic));
  const spells = (word: string) => spelling.correct(word);
  const lists = remember((word) => spells(word) || americanSpellings(word.toLowerCase()).some(spells));
  return {
    lists,
    knows: remember((word) => lists(word) || stems(word.toLowerCase()).some(spells)),
    mayJoin: lookAround(Object.keys(spelling.data)),
    isFunctionWord: (word) => gluing(word, "first") !== undefined,
    gluing,
  };
}

/** The letters around the ligatures of all words: few hundred, so that most pairs of letters are told to be none. */
function lookAround(words: readonly string[]): Lexicon["mayJoin"] {
  const known = new Set<string>();
  for (const word of words) {
    const lower = word.toLowerCase();
    for (const { index } of lower.matchAll(/f(?=[fil])/g)) {
      for (const ligature of ligatures.filter((each) => lower.startsWith(each, index)))
        known.add(around(lower.slice(0, index), ligature, lower.slice(index + ligature.length)));
    }
  }
  return (before, ligature, after) => {
    const [left, right] = [before.toLowerCase(), after.toLowerCase()];
    // Another spelling may have other letters there.
    return known.has(around(left, ligature, right)) || americanSpellings(left + ligature + right).length > 0;
  };
}

function around(before: string, ligature: string, after: string): string {
  return `${before.slice(-2)}${ligature}${after.slice(0, 1)}`;
}

// Words come again and again, and it takes a while to find out that one is unknown.
function remember(ask: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= MEMORY) answers.clear();
    const answer = ask(word);
    answers.set(word, answer);
    return answer;
  };
}
