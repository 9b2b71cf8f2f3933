import { type CborWriter, cborWriter } from "./cbor-writer.ts";
import { compareCodePoints } from "./compare-code-points.ts";
import type { WordForm } from "./lexicon.ts";
import { locationOf, type Postings, weightOf } from "./postings.ts";

/** A file of the index: words in order, and where they stand. */
export interface WordChunk {
  readonly first: string;
  readonly last: string;
  /** An `index/*.pf_index` file of Pagefind 1.6, not packed. */
  readonly content: Uint8Array;
}

/** A word and the numbers of its forms. */
interface Word {
  readonly word: string;
  plain?: number;
  readonly variants: number[];
}

/** The weight that a list of places begins with: one that no word has. */
const firstWeight = 25;

/**
 * Write the words of a lexicon that stand somewhere, in chunks of about so many bytes.
 *
 * Readers fetch one chunk for each word that they look for. A word is never divided; a common one has a chunk of
 * its own, so that nobody fetches it for its neighbour's sake.
 */
export function* wordChunks(
  forms: readonly WordForm[],
  postings: Postings,
  chunkSize: number,
): Generator<WordChunk> {
  const writer = cborWriter();
  let chunk: Uint8Array[] = [];
  let size = 0;
  let first = "";
  let last = "";
  for (const word of wordsInOrder(forms, postings)) {
    writeWord(writer, word, { forms, postings });
    const bytes = writer.take();
    if (chunk.length > 0 && size + bytes.length > chunkSize) {
      yield { first, last, content: joinWords(chunk) };
      chunk = [];
      size = 0;
    }
    if (chunk.length === 0) first = word.word;
    last = word.word;
    chunk.push(bytes);
    size += bytes.length;
  }
  if (chunk.length > 0) yield { first, last, content: joinWords(chunk) };
}

function joinWords(words: readonly Uint8Array[]): Uint8Array {
  const head = cborWriter();
  head.array(1);
  head.array(words.length);
  return Buffer.concat([head.take(), ...words]);
}

function wordsInOrder(forms: readonly WordForm[], { starts }: Postings): Word[] {
  const words = new Map<string, Word>();
  for (const [number, { word, variant }] of forms.entries()) {
    if (starts[number] === starts[number + 1]) continue;
    const entry = words.get(word) ?? { word, variants: [] };
    words.set(word, entry);
    if (variant === undefined) entry.plain = number;
    else entry.variants.push(number);
  }
  return [...words.values()].sort((a, b) => compareCodePoints(a.word, b.word));
}

interface Shelf {
  readonly forms: readonly WordForm[];
  readonly postings: Postings;
}

function writeWord(writer: CborWriter, { word, plain, variants }: Word, shelf: Shelf): void {
  const formOf = (number: number) => shelf.forms[number]?.variant ?? "";
  writer.array(3);
  writer.text(word);
  if (plain === undefined) writer.array(0);
  else writePages(writer, plain, shelf.postings);
  writer.array(variants.length);
  for (const number of variants.sort((a, b) => compareCodePoints(formOf(a), formOf(b)))) {
    writer.array(2);
    writer.text(formOf(number));
    writePages(writer, number, shelf.postings);
  }
}

function writePages(writer: CborWriter, form: number, { starts, pages, places }: Postings): void {
  const [begin, end] = [starts[form] ?? 0, starts[form + 1] ?? 0];
  let count = 0;
  for (let at = begin; at < end; at += 1) if (at === begin || pages[at] !== pages[at - 1]) count += 1;
  writer.array(count);
  let before = 0;
  for (let at = begin; at < end; ) {
    const page = pages[at] ?? 0;
    let next = at + 1;
    while (next < end && pages[next] === page) next += 1;
    writer.array(3);
    writer.integer(page - before);
    // Parts of compounds weigh less than what stands before them.
    sortRun(places, at, next);
    writePlaces(writer, places, { at, next });
    // The words of what results show are not looked up.
    writer.array(0);
    before = page;
    at = next;
  }
}

/** Put a few numbers in order, which mostly are so already: no sorting of the language's own is as fast. */
function sortRun(numbers: Uint32Array, begin: number, end: number): void {
  for (let at = begin + 1; at < end; at += 1) {
    const number = numbers[at] ?? 0;
    let hole = at;
    for (; hole > begin && (numbers[hole - 1] ?? 0) > number; hole -= 1)
      numbers[hole] = numbers[hole - 1] ?? 0;
    numbers[hole] = number;
  }
}

/** A negative number gives the weight of the places after it, each counted from the one before it. */
function writePlaces(
  writer: CborWriter,
  places: Uint32Array,
  { at: begin, next: end }: { readonly at: number; readonly next: number },
): void {
  let weight = firstWeight;
  let switches = 0;
  for (let at = begin; at < end; at += 1) {
    const own = weightOf(places[at] ?? 0);
    if (own !== weight) switches += 1;
    weight = own;
  }
  writer.array(end - begin + switches);
  weight = firstWeight;
  let location = 0;
  for (let at = begin; at < end; at += 1) {
    const place = places[at] ?? 0;
    if (weightOf(place) !== weight) {
      weight = weightOf(place);
      location = 0;
      writer.integer(-weight - 1);
    }
    writer.integer(locationOf(place) - location);
    location = locationOf(place);
  }
}
