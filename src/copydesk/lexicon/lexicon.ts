import nspell from "nspell";
import { americanSpellings, stems } from "./forms.ts";
import { type End, type Gluing, gluing } from "./function-words.ts";

/** The words of one language. */
export interface Lexicon {
  /** Tells whether the dictionary lists a word, names included; words in lower case may have a capital. */
  lists(word: string): boolean;
  /** Tells whether a word is listed, or formed from one that is: nothing to wonder about. */
  knows(word: string): boolean;
  /** Tells whether a lower-case word is of a closed class: article, preposition, conjunction, pronoun, auxiliary … */
  isFunctionWord(word: string): boolean;
  /** Tells what a function word means when it is glued to another; undefined for any other word. */
  gluing(word: string, end: End): Gluing | undefined;
}

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
    isFunctionWord: (word) => gluing(word, "first") !== undefined,
    gluing,
  };
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
