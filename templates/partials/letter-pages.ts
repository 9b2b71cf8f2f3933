import type { Archive } from "../../src/types.ts";
import { type Index, type IndexEntry, indexKinds, indexOf } from "./index-entries.ts";
import type { Letter } from "./letters-of.ts";

/** A page for one letter of an index. */
export interface LetterPage {
  readonly index: Index;
  readonly address: string;
  readonly letter: Letter<IndexEntry>;
}

/** The pages for single letters, of the indexes that are too long for one page. */
export function letterPages(archive: Archive): readonly LetterPage[] {
  return indexKinds.flatMap((kind) => {
    const index = indexOf(archive, kind);
    return index.letters.flatMap((letter, place) => {
      const address = index.pages?.[place];
      return address === undefined ? [] : [{ index, address, letter }];
    });
  });
}
