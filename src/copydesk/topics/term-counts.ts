import { foldText } from "../../fold-text.ts";
import { readTokens, type Token } from "./read-tokens.ts";
import type { Tongue } from "./tongue.ts";

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
  readonly terms: Map<string, TermCount>;
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
  return { titles: [], terms: new Map(), names: new Set(), drops: 0 };
}

/** Count the terms of one more text. */
export function countTerms(counts: TermCounts, topical: TopicalText): void {
  const { title, standfirst, body, tongue } = topical;
  const ordinal = counts.titles.push(title) - 1;
  for (const name of topical.names.map(foldText)) {
    for (const part of [name, ...name.split(/\s+/)]) counts.names.add(part);
  }
  const head = readTokens(`${title}\n${standfirst ?? ""}`, tongue);
  const text = readTokens(body.slice(0, mostText), tongue);
  const found = new Map<string, Seen>();
  collect(found, head, true);
  collect(found, text, false);
  for (const [key, seen] of found) {
    const isAbout = seen.inFront || seen.at.length > 1;
    if (isAbout || isWord(seen))
      enter(counts, `${tongue.language} ${key}`, { seen, isAbout, ordinal, tongue });
  }
  if (counts.terms.size > mostTerms) dropRare(counts);
}

/** A term in one text. */
interface Seen {
  inFront: boolean;
  readonly at: Occurrence[];
}

/** Where a term stands: the words of the text, and the first and the last of them that are the term. */
type Occurrence = readonly [tokens: readonly Token[], from: number, to: number];

function collect(found: Map<string, Seen>, tokens: readonly Token[], inFront: boolean): void {
  for (const [from, first] of tokens.entries()) {
    if (first.isStop) continue;
    let key = first.key;
    see(found, key, [tokens, from, from], inFront);
    let [words, within] = [1, 0];
    for (let at = from + 1; words < longestTerm && within <= mostWithin; at += 1) {
      const next = tokens[at];
      if (!next?.isTied) break;
      key += ` ${next.key}`;
      if (next.isStop) within += 1;
      else {
        words += 1;
        see(found, key, [tokens, from, at], inFront);
      }
    }
  }
}

function see(found: Map<string, Seen>, key: string, at: Occurrence, inFront: boolean): void {
  const seen = found.get(key);
  if (seen) {
    seen.inFront ||= inFront;
    seen.at.push(at);
  } else found.set(key, { inFront, at: [at] });
}

function isWord({ at: [first] }: Seen): boolean {
  return first !== undefined && first[1] === first[2];
}

function keysOf({ at: [first] }: Seen): string[] {
  if (!first) return [];
  const [tokens, from, to] = first;
  return tokens.slice(from, to + 1).map(({ key }) => key);
}

interface Entering {
  readonly seen: Seen;
  readonly isAbout: boolean;
  readonly ordinal: number;
  readonly tongue: Tongue;
}

function enter({ terms }: TermCounts, key: string, { seen, isAbout, ordinal, tongue }: Entering): void {
  const term = terms.get(key) ?? blank(keysOf(seen), tongue.language);
  if (term.texts === 0) terms.set(key, term);
  term.texts += 1;
  term.times += seen.at.length;
  if (isAbout) term.about.push(ordinal);
  for (const occurrence of seen.at) note(term, occurrence, tongue);
}

function note(term: TermCount, [tokens, from, to]: Occurrence, { openers }: Tongue): void {
  const words = tokens.slice(from, to + 1);
  const spelling = from === to ? (words[0]?.text ?? "") : words.map(({ text }) => text).join(" ");
  increase(term.spellings, spelling);
  const first = tokens[from];
  if (first && !first.isOpening) {
    term.placed += 1;
    if (words.some(({ text, isStop }) => !isStop && /^\p{Lu}/u.test(text))) term.capital += 1;
  }
  const before = tokens[from - 1];
  if (first?.isTied && before && openers.has(before.key)) increase(term.opened, spelling);
  const after = tokens[to + 1];
  if (!after?.isTied || after.isStop) term.final += 1;
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function blank(keys: readonly string[], language: string): TermCount {
  const nothing = { texts: 0, times: 0, placed: 0, capital: 0, final: 0 };
  return { keys, language, about: [], spellings: new Map(), opened: new Map(), ...nothing };
}

/** Drop what has been seen least, by lossy counting. Source: Manku and Motwani, Approximate frequency counts, 2002. */
function dropRare(counts: TermCounts): void {
  counts.drops += 1;
  for (const [key, { texts }] of counts.terms) if (texts <= counts.drops) counts.terms.delete(key);
}
