import type { ListedWords } from "./index-contract.ts";
import { fetchUnpacked } from "./index-file.ts";
import { remember } from "./remember.ts";
import { afterAll, isBefore } from "./word-order.ts";

/** A word of the archive. */
export interface KnownWord {
  /** As most articles write it. */
  readonly word: string;
  /** In small folded letters. */
  readonly key: string;
  /** How many articles hold it, in just this form. */
  readonly articles: number;
}

/** The words of an archive, in files that are fetched when they are first asked for. */
export interface Vocabulary {
  /** Words whose keys begin so, in the order of their keys. */
  readonly beginning: (start: string) => Promise<readonly KnownWord[]>;
  /** Every word, where that takes no more than a few files; of a large archive none. */
  readonly allOfFew: () => Promise<readonly KnownWord[]>;
}

/** How many files a reader's connection can be asked to fetch for the sake of one misspelt word. */
const few = 3;

/** Open the vocabulary of an index, without fetching anything yet. */
export function openVocabulary(folder: string, listed: readonly ListedWords[] = []): Vocabulary {
  const load = remember(async (hash) => readWords(await fetchUnpacked(`${folder}vocabulary/${hash}.words`)));
  const words = async (files: readonly ListedWords[]) =>
    (await Promise.all(files.map(({ hash }) => load(hash)))).flat();
  return {
    beginning: async (start) => {
      const files = listed.filter(({ first }, at) => {
        const next = listed[at + 1];
        return !isBefore(start + afterAll, first) && (next === undefined || isBefore(start, next.first));
      });
      return (await words(files)).filter(({ key }) => key.startsWith(start));
    },
    allOfFew: () => words(listed.length > few ? [] : listed),
  };
}

function readWords(bytes: Uint8Array): KnownWord[] {
  return new TextDecoder()
    .decode(bytes)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [word = "", articles, key = word] = line.split("\t");
      return { word, key, articles: Number(articles) };
    });
}
