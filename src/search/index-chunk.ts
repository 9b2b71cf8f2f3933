import { type CborReader, cborReader } from "./cbor-reader.ts";
import { unpackFile } from "./pagefind-file.ts";

/** A place at which a word stands. */
export interface Place {
  /** Counted in the words of the page's text. */
  readonly location: number;
  /** 24 for a word of weight 1; parts of a compound share theirs. */
  readonly weight: number;
}

/** Where a word stands on one page. */
export interface PagePlaces {
  readonly page: number;
  readonly places: readonly Place[];
}

/** A word of an index: its stem without diacritics, and the forms with diacritics that stand for it. */
export interface IndexedWord {
  readonly word: string;
  readonly pages: readonly PagePlaces[];
  readonly variants: readonly { readonly form: string; readonly pages: readonly PagePlaces[] }[];
}

/** The weight that a list of places begins with, of which Pagefind makes no use. */
const firstWeight = 25;

/**
 * Read an `index/*.pf_index` file of Pagefind 1.6.
 *
 * @throws where it is of another format
 */
export function readIndexChunk(file: Uint8Array): IndexedWord[] {
  const cbor = cborReader(unpackFile(file));
  return cbor.record(1, () => cbor.array(() => readWord(cbor)));
}

function readWord(cbor: CborReader): IndexedWord {
  return cbor.record(3, () => ({
    word: cbor.text(),
    pages: readPages(cbor),
    variants: cbor.array(() => cbor.record(2, () => ({ form: cbor.text(), pages: readPages(cbor) }))),
  }));
}

function readPages(cbor: CborReader): PagePlaces[] {
  let page = 0;
  return cbor.array(() =>
    cbor.record(3, () => {
      page += cbor.integer();
      const places = readPlaces(cbor.array(cbor.integer));
      // Words of what results show, which a text's places say nothing of.
      cbor.array(cbor.integer);
      return { page, places };
    }),
  );
}

function readPlaces(numbers: readonly number[]): Place[] {
  let weight = firstWeight;
  let location = 0;
  const places: Place[] = [];
  for (const number of numbers) {
    if (number < 0) {
      weight = -number - 1;
      location = 0;
    } else {
      location += number;
      places.push({ location, weight });
    }
  }
  return places;
}
