import { foldText } from "../../fold-text.ts";
import { readTokens, type Token } from "./read-tokens.ts";
import type { Tongue } from "./tongue.ts";
import {
  boundWords,
  formOf,
  recurs,
  seeWord,
  startWords,
  termsOfWords,
  type WordCounts,
  type WordForm,
} from "./word-counts.ts";

/** What the search for terms is told of an article. */
export interface TopicalText {
  readonly title: string;
  readonly standfirst?: string | undefined;
  /** Plain text; of a long one, the beginning is enough: `mostText`. */
  readonly body: string;
  readonly tongue: Tongue;
  /** People, places and organizations that are known to be named in it. */
  readonly names: readonly string[];
}

/** What has been seen of one term: a word, or several that stand together. */
export interface TermCount {
  /** Keys of its words. */
  readonly keys: readonly string[];
  readonly language: string;
  /** Texts in which it occurs at all; of a term of several words, those that it is about. */
  texts: number;
  /** Occurrences in all of them. */
  times: number;
  /** Ordinal numbers of the texts that name it in front, or more than once. */
  readonly about: number[];
  /** Its spellings, and how often each occurs. */
  readonly spellings: Map<string, number>;
  /** Occurrences where a capital would tell something, and those that have one. */
  placed: number;
  capital: number;
  /** The spellings that stand after an article or preposition, as nouns do. */
  readonly opened: Map<string, number>;
  /** Occurrences that no further word of the same phrase follows. */
  final: number;
}

/** What has been counted of an archive so far. */
export interface TermCounts {
  /** Of the texts, in order. */
  readonly titles: string[];
  /** Terms of several words. */
  readonly terms: Map<string, TermCount>;
  /** By language. */
  readonly words: Map<string, WordCounts>;
  /** Folded names, and each word of them. */
  readonly names: Set<string>;
  /** How often rare terms were dropped to bound the memory: none that remains was missed more often. */
  drops: number;
}

/** A news story says what it is about at its beginning: of its text, so many characters are looked at. */
export const mostText = 5_000;

/** Terms that are kept at once. */
const mostTerms = 150_000;

/** Most content words of a term, and most stop words within it. */
const longestTerm = 3;
const mostWithin = 2;

/** Begin to count. */
export function startCounting(): TermCounts {
  return { titles: [], terms: new Map(), words: new Map(), names: new Set(), drops: 0 };
}

/** Count the terms of one more text. */
export function countTerms(counts: TermCounts, topical: TopicalText): void {
  const { title, standfirst, body, tongue } = topical;
  const ordinal = counts.titles.push(title) - 1;
  for (const name of topical.names.map(foldText)) {
    for (const part of [name, ...name.split(/\s+/)]) counts.names.add(part);
  }
  const words = counts.words.get(tongue.language) ?? startWords(tongue);
  counts.words.set(tongue.language, words);
  const lookUp = (written: string) => formOf(words, written);
  const tokens = readTokens(`${title}\n${standfirst ?? ""}`, tongue, lookUp);
  const front = tokens.length;
  for (const token of readTokens(`\n${body.slice(0, mostText)}`, tongue, lookUp)) tokens.push(token);
  const text = { tokens, front, ordinal, tongue };
  countWords(text);
  for (const [name, seen] of phrasesIn(text)) {
    if (seen.inFront || seen.at.length > 1) enter(counts, name, seen, text);
  }
  boundWords(words);
  if (counts.terms.size > mostTerms) dropRare(counts);
}

/** A text that is counted. */
interface CountedText {
  readonly tokens: readonly Token<WordForm>[];
  /** How many of its words belong to headline and standfirst, which come first. */
  readonly front: number;
  readonly ordinal: number;
  readonly tongue: Tongue;
}

function countWords({ tokens, front, ordinal, tongue: { openers } }: CountedText): void {
  for (const [at, { word: form, isOpening, isTied }] of tokens.entries()) {
    seeWord(form, ordinal, at < front);
    if (form.isStop) continue;
    form.times += 1;
    if (!isOpening) form.placed += 1;
    if (isTied && openers.has(tokens[at - 1]?.word.key ?? "")) form.opened += 1;
    if (isEnd(tokens[at + 1])) form.final += 1;
  }
}

/** Tells whether a phrase ends before a word, the last of a text being followed by none. */
function isEnd(after: Token<WordForm> | undefined): boolean {
  return !after?.isTied || after.word.isStop;
}

/** A term of several words in one text: where it stands. */
interface Seen {
  readonly inFront: boolean;
  readonly at: Stretch[];
}

/** The first and the last word of a term among those of its text. */
type Stretch = readonly [from: number, to: number];

/** The terms of several words. Outside the front only those are looked for that may stand there again: so do their words. */
function phrasesIn({ tokens, front, tongue }: CountedText): Map<string, Seen> {
  const found = new Map<string, Seen>();
  for (const [from, { word }] of tokens.entries()) {
    const inFront = from < front;
    const mayHold = (each: WordForm) => inFront || recurs(each);
    if (word.isStop || !mayHold(word)) continue;
    for (const to of endsOf(tokens, from, mayHold)) {
      const name = termName(keysOf(tokens, from, to), tongue.language);
      const seen = found.get(name);
      // The front comes first: a term that stands there has it from the beginning.
      if (seen) seen.at.push([from, to]);
      else found.set(name, { inFront, at: [[from, to]] });
    }
  }
  return found;
}

/** Where the terms of several words end that begin at a word. */
function endsOf(
  tokens: readonly Token<WordForm>[],
  from: number,
  mayHold: (word: WordForm) => boolean,
): number[] {
  const ends: number[] = [];
  let within = 0;
  for (let at = from + 1; ends.length + 1 < longestTerm && within <= mostWithin; at += 1) {
    const next = tokens[at];
    if (!next?.isTied || !mayHold(next.word)) break;
    if (next.word.isStop) within += 1;
    else ends.push(at);
  }
  return ends;
}

function keysOf(tokens: readonly Token<WordForm>[], from: number, to: number): string[] {
  return tokens.slice(from, to + 1).map(({ word }) => word.key);
}

/** What a term is found by among those of all languages. */
export function termName(keys: readonly string[], language: string): string {
  return `${language} ${keys.join(" ")}`;
}

function enter({ terms }: TermCounts, name: string, { at }: Seen, text: CountedText): void {
  const [[first, last] = [0, 0]] = at;
  const term = terms.get(name) ?? blank(keysOf(text.tokens, first, last), text.tongue.language);
  if (term.texts === 0) terms.set(name, term);
  term.texts += 1;
  term.times += at.length;
  term.about.push(text.ordinal);
  for (const stretch of at) note(term, stretch, text);
}

function note(term: TermCount, [from, to]: Stretch, { tokens, tongue: { openers } }: CountedText): void {
  const [first, ...rest] = tokens.slice(from, to + 1);
  if (!first) return;
  const words = [first, ...rest].map(({ word }) => word);
  const spelling = words.map(({ written }) => written).join(" ");
  increase(term.spellings, spelling);
  if (!first.isOpening) {
    term.placed += 1;
    if (words.some(({ written, isStop }) => !isStop && /^\p{Lu}/u.test(written))) term.capital += 1;
  }
  if (first.isTied && openers.has(tokens[from - 1]?.word.key ?? "")) increase(term.opened, spelling);
  if (isEnd(tokens[to + 1])) term.final += 1;
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function blank(keys: readonly string[], language: string): TermCount {
  const nothing = { texts: 0, times: 0, placed: 0, capital: 0, final: 0 };
  return { keys, language, about: [], spellings: new Map(), opened: new Map(), ...nothing };
}

/** All terms, of one word and of several, by their names. */
export function gatherTerms({ terms, words }: TermCounts): Map<string, TermCount> {
  const all = new Map(terms);
  for (const each of words.values()) {
    for (const term of termsOfWords(each)) all.set(termName(term.keys, term.language), term);
  }
  return all;
}

/** Drop what has been seen least, by lossy counting. Source: Manku and Motwani, Approximate frequency counts, 2002. */
function dropRare(counts: TermCounts): void {
  counts.drops += 1;
  for (const [key, { texts }] of counts.terms) if (texts <= counts.drops) counts.terms.delete(key);
}
