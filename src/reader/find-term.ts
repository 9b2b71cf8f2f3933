import { type Found, type FoundSet, unite, within } from "./found-set.ts";
import { indexedText } from "./indexed-text.ts";
import type { Hit, SearchIndex } from "./pagefind-client.ts";
import type { Term } from "./query.ts";
import { spellings } from "./spellings.ts";
import { fold, wordsWithin } from "./word-forms.ts";

/** What one term of a query finds. */
export interface TermFinding {
  readonly term: Term;
  readonly found: FoundSet;
  /** The longer words that were found in the term's place, since no article holds the term itself. */
  readonly completions: readonly string[];
}

/** Letters that a word needs before longer words are offered for it. */
const fewestLetters = 3;

/**
 * Find the articles that hold a term.
 *
 * Asked for a word that it does not know, Pagefind quietly drops it, cuts it down to one that it knows or takes a
 * longer one. So the set comes from the exact lookup, which finds the word by its stem or not at all, and the
 * score, which the exact lookup has not, from the loose one.
 *
 * The last word may be unfinished. Where it is found as it stands, that is the answer. Where it is not, words
 * that begin with it are read out of the articles that the loose lookup offers, each is looked up exactly, and
 * the reader is told which they are. So what is found never depends on what Pagefind makes of an unknown word.
 *
 * @param language BCP 47, of the search page
 */
export async function findTerm(index: SearchIndex, term: Term, language: string): Promise<TermFinding> {
  const forms = spellings(term, language);
  const found = await findForms(index, forms);
  if (found.size > 0 || !term.isOpen) return { term, found, completions: [] };
  const completions = await findCompletions(index, forms, language);
  return {
    term,
    found: unite(completions.map((each) => each.found)),
    completions: completions.map((each) => each.word),
  };
}

async function findForms(index: SearchIndex, forms: readonly string[]): Promise<FoundSet> {
  const sets = await Promise.all(
    forms.map(async (form) => {
      const exact = await index.exactly(form);
      const loose = new Map((exact.length > 0 ? await index.loosely(form) : []).map((hit) => [hit.id, hit]));
      const length = form.split(" ").length;
      return new Map(exact.map((hit) => [hit.id, foundBy(hit, loose.get(hit.id), length)]));
    }),
  );
  return unite(sets);
}

function foundBy(exact: Hit, loose: Hit | undefined, length: number): Found {
  return {
    id: exact.id,
    score: loose?.score ?? 0,
    places: exact.places,
    possiblePlaces: sideBySide(loose?.places ?? [], length),
    load: exact.load,
  };
}

/** The loose lookup names the words of a phrase wherever they stand; only together are they the phrase. */
function sideBySide(places: readonly number[], length: number): number[] {
  const all = new Set(places);
  const offsets = Array.from({ length }, (_, offset) => offset);
  return places.filter((place) =>
    offsets.some((before) => offsets.every((offset) => all.has(place - before + offset))),
  );
}

interface Completion {
  readonly word: string;
  readonly found: FoundSet;
}

async function findCompletions(
  index: SearchIndex,
  beginnings: readonly string[],
  language: string,
): Promise<Completion[]> {
  const words = await readLongerWords(index, beginnings);
  const completions: Completion[] = [];
  for (const word of words) {
    const found = await findForms(index, spellings({ text: word }, language));
    const isKnown = completions.some((other) => isFormOf(word, other.word) && isSame(found, other.found));
    if (found.size > 0 && !isKnown) completions.push({ word, found });
  }
  return completions;
}

/** Words that begin so, as written in the articles that the index offers, in alphabetical order. */
async function readLongerWords(index: SearchIndex, beginnings: readonly string[]): Promise<string[]> {
  const starts = beginnings.map(fold).filter((start) => [...start].length >= fewestLetters);
  const words = new Map<string, string>();
  for (const start of starts) {
    const hits = [...(await index.beginning(start)), ...(await hitsOfStem(index, start))];
    for (const word of (await Promise.all(hits.map(wordsFound))).flat()) {
      const folded = fold(word);
      if (folded.startsWith(start) && !words.has(folded)) words.set(folded, word);
    }
  }
  return [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, word]) => word);
}

/** A stem may be shorter than what was typed of its word: `organizati` stands under `organ`. */
async function hitsOfStem(index: SearchIndex, start: string): Promise<readonly Hit[]> {
  const letters = [...start];
  for (let length = letters.length - 1; length >= fewestLetters; length -= 1) {
    const stem = letters.slice(0, length).join("");
    if ((await index.exactly(stem)).length > 0) return index.beginning(stem);
  }
  return [];
}

async function wordsFound(hit: Hit): Promise<string[]> {
  const { words } = indexedText(await hit.load());
  return hit.places.flatMap((place) => wordsWithin(words[place] ?? ""));
}

/** Whether a word is a shorter one with an ending, such as a plural: it need not be named as well. */
function isFormOf(word: string, shorter: string): boolean {
  return fold(word).startsWith(fold(shorter));
}

function isSame(a: FoundSet, b: FoundSet): boolean {
  return a.size === b.size && within(a, b).size === a.size;
}
