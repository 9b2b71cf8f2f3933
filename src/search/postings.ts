import { passageWeights, weightUnit } from "../reader/index-contract.ts";
import { type Lexicon, senseFields, senseSize } from "./lexicon.ts";
import type { TokenRow } from "./tokenise.ts";

/**
 * Where every form of a lexicon stands, form after form, and of one form page after page. Numbers instead of
 * objects: a shard has ten million places.
 */
export interface Postings {
  /** Where the places of each form begin; one more at the end. */
  readonly starts: Int32Array;
  readonly pages: Uint32Array;
  /** Weight and location in one number: see {@link weightOf} and {@link locationOf}. Of one page in order. */
  readonly places: Uint32Array;
}

/** Weights fit into 8 bits, which leaves 24 for the location. */
const mostLocations = 2 ** 24;

/** The weight of a place, 24 for a word of weight 1. */
export function weightOf(place: number): number {
  return place >>> 24;
}

/** Which word of its text stands at a place. */
export function locationOf(place: number): number {
  return place & (mostLocations - 1);
}

/**
 * Gather where the forms of a lexicon stand.
 *
 * @param rows one for each page
 */
export function gatherPostings(rows: readonly TokenRow[], lexicon: Lexicon): Postings {
  const starts = formStarts(rows, lexicon);
  const total = starts.at(-1) ?? 0;
  const postings = { starts, pages: new Uint32Array(total), places: new Uint32Array(total) };
  const next = starts.slice();
  for (const [page, row] of rows.entries()) enterPage({ page, row, lexicon, postings, next });
  return postings;
}

function formStarts(rows: readonly TokenRow[], { tokens, starts, senses, forms }: Lexicon): Int32Array {
  const uses = new Int32Array(tokens.length);
  for (const row of rows) for (const token of row.tokens) uses[token] = (uses[token] ?? 0) + 1;
  const begins = new Int32Array(forms.length + 1);
  for (let token = 0; token < tokens.length; token += 1) {
    for (let at = starts[token] ?? 0; at < (starts[token + 1] ?? 0); at += senseSize) {
      const after = (senses[at] ?? 0) + 1;
      begins[after] = (begins[after] ?? 0) + (uses[token] ?? 0);
    }
  }
  for (let form = 0; form < forms.length; form += 1) {
    begins[form + 1] = (begins[form + 1] ?? 0) + (begins[form] ?? 0);
  }
  return begins;
}

interface PageEntry {
  readonly page: number;
  readonly row: TokenRow;
  readonly lexicon: Lexicon;
  readonly postings: Postings;
  /** Where the next place of each form goes. */
  readonly next: Int32Array;
}

function enterPage(entry: PageEntry): void {
  const { row } = entry;
  let location = 0;
  for (const [passage, end] of row.ends.entries()) {
    const weight = weightUnit * (passageWeights[passage] ?? 1);
    for (; location < end; location += 1) enterToken(entry, row.tokens[location] ?? 0, { weight, location });
  }
  if (location >= mostLocations) throw new Error(`The text has more than ${mostLocations} words.`);
}

function enterToken(
  { page, lexicon, postings, next }: PageEntry,
  token: number,
  place: { readonly weight: number; readonly location: number },
): void {
  const { starts, senses } = lexicon;
  const last = starts[token + 1] ?? 0;
  for (let sense = starts[token] ?? 0; sense < last; sense += senseSize) {
    const form = senses[sense + senseFields.form] ?? 0;
    const weight = sharedWeight(place.weight, senses[sense + senseFields.shares] ?? 1);
    const slot = next[form] ?? 0;
    next[form] = slot + 1;
    postings.pages[slot] = page;
    postings.places[slot] = weight * mostLocations + place.location;
  }
}

/** Share a weight among the parts of a compound as Pagefind does, in whole numbers from 1 on. */
export function sharedWeight(weight: number, shares: number): number {
  return shares === 1 ? weight : Math.max(1, Math.floor(weight / Math.min(shares, 255)));
}
