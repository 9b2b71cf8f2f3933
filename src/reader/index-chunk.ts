import { type CborCursor, readCbor } from "./cbor-cursor.ts";
import { collectPostings, type Postings, placeOf, spot } from "./postings.ts";
import { unitePostings } from "./unite-postings.ts";

/** A run of the index's words, in alphabetical order. */
export interface IndexChunk {
  readonly words: readonly string[];
  /**
   * Where a word stands, whatever marks its letters bear there; nowhere where the chunk has no such word.
   *
   * @param marked only where it stands with just these marks
   */
  readonly postings: (word: string, marked?: string) => Postings;
}

/** What a place weighs before a page's first change of weight, in 24ths: `pagefind_web/src/index.rs` of 1.6. */
const plainWeight = 25;

/**
 * Read a chunk of Pagefind 1.6's index. Its words are found now, and their postings read as they are asked for.
 *
 * @param bytes content of a `pf_index`: `[[[word, pages, [[form with marks, pages]…]]…]]`
 */
export function readIndexChunk(bytes: Uint8Array): IndexChunk {
  const starts = new Map<string, number>();
  const cursor = readCbor(bytes);
  cursor.array();
  for (let left = cursor.array(); left > 0; left -= 1) {
    const parts = cursor.array();
    starts.set(cursor.text(), cursor.position());
    for (let part = 1; part < parts; part += 1) cursor.skip();
  }
  return {
    words: [...starts.keys()],
    postings: (word, marked) => {
      const start = starts.get(word);
      return unitePostings(start === undefined ? [] : readForms(readCbor(bytes, start), marked));
    },
  };
}

function readForms(cursor: CborCursor, marked: string | undefined): Postings[] {
  const forms: Postings[] = [];
  if (marked === undefined) forms.push(readPages(cursor));
  else cursor.skip();
  for (let left = cursor.array(); left > 0; left -= 1) {
    cursor.array();
    const form = cursor.text();
    if (marked === undefined || form === marked) forms.push(readPages(cursor));
    else cursor.skip();
  }
  return forms;
}

/**
 * Read `[[pages since the last one, places, …]…]`. Among the places, which count from the last one, a negative
 * number changes the weight of what follows and begins to count anew.
 */
function readPages(cursor: CborCursor): Postings {
  const collected = collectPostings();
  let page = 0;
  for (let left = cursor.array(); left > 0; left -= 1) {
    const parts = cursor.array();
    page += cursor.integer();
    collected.add(page, readSpots(cursor));
    for (let part = 2; part < parts; part += 1) cursor.skip();
  }
  return collected.done();
}

function readSpots(cursor: CborCursor): number[] {
  const spots: number[] = [];
  let [place, weight, changes, hasTwins] = [0, plainWeight, 0, false];
  for (let left = cursor.array(); left > 0; left -= 1) {
    const value = cursor.integer();
    if (value < 0) {
      [place, weight, changes] = [0, Math.min(-1 - value, 255), changes + 1];
    } else {
      place += value;
      hasTwins ||= value === 0;
      spots.push(spot(place, weight));
    }
  }
  // Each weight has a run of places of its own.
  if (changes > 1) spots.sort((a, b) => a - b);
  return changes > 1 || hasTwins ? onePerPlace(spots) : spots;
}

/** Both halves of a compound may be the same word: at one place it counts once, by its greatest weight. */
function onePerPlace(sorted: readonly number[]): number[] {
  return sorted.filter(
    (each, at) => at + 1 === sorted.length || placeOf(each) !== placeOf(sorted[at + 1] ?? 0),
  );
}
