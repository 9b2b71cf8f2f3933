import { type CborCursor, readCbor } from "./cbor-cursor.ts";
import { collectPostings, type Postings, spot } from "./postings.ts";
import { unitePostings } from "./unite-postings.ts";

/** A run of the index's words, in alphabetical order. */
export interface IndexChunk {
  readonly words: readonly string[];
  /** Where a word stands, whatever marks its letters bear there; nowhere where the chunk has no such word. */
  readonly postings: (word: string) => Postings;
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
    postings: (word) => {
      const start = starts.get(word);
      return unitePostings(start === undefined ? [] : readForms(readCbor(bytes, start)));
    },
  };
}

function readForms(cursor: CborCursor): Postings[] {
  const forms = [readPages(cursor)];
  for (let left = cursor.array(); left > 0; left -= 1) {
    cursor.array();
    cursor.skip();
    forms.push(readPages(cursor));
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
  let [place, weight, changes] = [0, plainWeight, 0];
  for (let left = cursor.array(); left > 0; left -= 1) {
    const value = cursor.integer();
    if (value < 0) {
      [place, weight, changes] = [0, Math.min(-1 - value, 255), changes + 1];
    } else {
      place += value;
      spots.push(spot(place, weight));
    }
  }
  // Each weight has a run of places of its own.
  return changes > 1 ? spots.sort((a, b) => a - b) : spots;
}
