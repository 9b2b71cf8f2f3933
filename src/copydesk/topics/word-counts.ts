import type { TermCount } from "./term-counts.ts";
import type { KnownWord, Tongue } from "./tongue.ts";

/** A word as it is written, and what has been seen of it; of a word of the grammar nothing is counted. */
export interface WordForm extends KnownWord {
  readonly written: string;
  /** What its forms have in common. */
  readonly word: Word;
  times: number;
  /** Occurrences where a capital would tell something. */
  placed: number;
  /** Occurrences after an article or preposition, as nouns have. */
  opened: number;
  /** Occurrences that no further word of the same phrase follows. */
  final: number;
}

/** A word in all of its forms. */
interface Word {
  readonly forms: WordForm[];
  /** Texts in which it occurs. */
  texts: number;
  /** Ordinal numbers of the texts that name it in front, or more than once. */
  readonly about: number[];
  /** Ordinal number of the last text in which it occurs, and how often it has been seen there. */
  latest: number;
  here: number;
}

/** The words of one language. */
export interface WordCounts {
  readonly tongue: Tongue;
  readonly forms: Map<string, WordForm>;
  readonly words: Map<string, Word>;
  /** How often rare words were dropped to bound the memory. */
  drops: number;
}

/** Forms that are kept at once. */
const mostForms = 200_000;

/** Begin to count the words of a language. */
export function startWords(tongue: Tongue): WordCounts {
  return { tongue, forms: new Map(), words: new Map(), drops: 0 };
}

/** Look a word up, as it is written: the same object each time, which its counts are kept in. */
export function formOf({ tongue, forms, words }: WordCounts, written: string): WordForm {
  const before = forms.get(written);
  if (before) return before;
  const { key, isStop } = tongue.lookUp(written);
  // A word of the grammar may have the key of one that is none.
  const name = isStop ? ` ${key}` : key;
  const word = words.get(name) ?? { forms: [], texts: 0, about: [], latest: -1, here: 0 };
  const form: WordForm = { written, key, isStop, word, times: 0, placed: 0, opened: 0, final: 0 };
  word.forms.push(form);
  words.set(name, word);
  forms.set(written, form);
  return form;
}

/** See a word in a text. @param ordinal of the text: texts come one after the other, their front first */
export function seeWord({ word }: WordForm, ordinal: number, inFront: boolean): void {
  if (word.latest !== ordinal) {
    word.latest = ordinal;
    word.here = 0;
    word.texts += 1;
  }
  word.here += 1;
  const isNamed = word.about.at(-1) === ordinal;
  if (!isNamed && (inFront || word.here > 1)) word.about.push(ordinal);
}

/** Whether a word has been seen more than once in the latest text that has it. */
export function recurs({ word }: WordForm): boolean {
  return word.here > 1;
}

/** Drop the words that have been seen least, by lossy counting, where there are too many. */
export function boundWords(counts: WordCounts): void {
  if (counts.forms.size <= mostForms) return;
  counts.drops += 1;
  for (const [key, { texts, forms }] of counts.words) {
    if (texts > counts.drops) continue;
    counts.words.delete(key);
    for (const { written } of forms) counts.forms.delete(written);
  }
}

/** The words that are no words of the grammar, as terms. */
export function* termsOfWords({ words, tongue: { language } }: WordCounts): Generator<TermCount> {
  for (const [key, { forms, texts, about }] of words) {
    const told = forms.filter(({ isStop }) => !isStop);
    if (told.length === 0) continue;
    const sum = (count: (form: WordForm) => number) => told.reduce((all, form) => all + count(form), 0);
    yield {
      ...{ keys: [key], language, texts, about },
      times: sum(({ times }) => times),
      spellings: new Map(told.map(({ written, times }) => [written, times])),
      placed: sum(({ placed }) => placed),
      capital: sum(({ written, placed }) => (/^\p{Lu}/u.test(written) ? placed : 0)),
      opened: new Map(told.flatMap(({ written, opened }) => (opened > 0 ? [[written, opened]] : []))),
      final: sum(({ final }) => final),
    };
  }
}
