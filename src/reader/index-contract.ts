/** What the search index and the search page agree on. */

/**
 * Stands between two blocks of an indexed text, as a word of its own: it parts the headline from the rest and
 * keeps a phrase from running across two paragraphs. U+2063 INVISIBLE SEPARATOR.
 */
export const blockMark = "\u2063";

/** Ends a word after which the text goes on without a space, as at a dash. U+2060 WORD JOINER. */
export const wordJoiner = "\u2060";

/** What a word of the headline, of the standfirst and of the rest weighs, in {@link weightUnit}. */
export const passageWeights = [7, 3, 1] as const;

/** How Pagefind writes a weight of 1. */
export const weightUnit = 24;

/**
 * The length of a text is told in fifteenths of a doubling, so that a byte reaches to a hundred thousand words: what is
 * relevant does not hang on a fortieth of it. Source of the thought: Lucene's norms, a byte for each text.
 */
export const lengthSteps = 15;

/** Letters and digits of the name of a file that is named after what it holds. */
export const hashLength = 10;

/** Letters and digits by which what a group of fragments holds is told from what it held before. */
export const markLength = 5;

/**
 * Name the file of a group of fragments, without its ending: by the shard, by which of its groups it is, and by a mark of
 * what it holds. Of names that tell the content alone, a reader would have to load twice as many letters.
 */
export function fragmentName(shard: string, group: number, mark: string): string {
  return `${shard}-${group.toString(36)}-${mark}`;
}

/** What articles can be chosen by; the values of each are in files that nobody loads before they are asked for. */
export const facetNames = [
  "tag",
  "person",
  "place",
  "organization",
  "author",
  "publication",
  "language",
  "year",
] as const;

export type FacetName = (typeof facetNames)[number];

/** The value of the `year` facet of an article without a date. */
export const undatedYear = "undated";

/** The list of shards: `shards.json` in the folder of the index. */
export interface ShardList {
  /** BCP 47: the language by which the words of every shard are reduced to stems. */
  readonly language: string;
  /** The file by which they are, a WebAssembly module of Pagefind’s; or what comes to the same, by its name. */
  readonly stemmer: string;
  readonly articles: number;
  /** Oldest first; shards of articles without a date, if there are any beside others, come last. */
  readonly shards: readonly ListedShard[];
  /** Files with the words of the archive, in the order of their keys. */
  readonly vocabulary: readonly ListedWords[];
}

/**
 * A file `vocabulary/HASH.words`, packed with gzip: a line for each word, in the order of their keys, of the word as most
 * articles write it, how many articles hold it and, where it is another than the word, its key: `foldText` of the word.
 * Tabs part them.
 */
export interface ListedWords {
  /** The key of its first word. */
  readonly first: string;
  readonly hash: string;
}

/**
 * A part of the index: the articles of one range of days. Its pages are numbered from 0 in the order of their
 * dates, undated ones last; only an archive of one shard has both in the same.
 */
export interface ListedShard {
  /** Its key among the languages of `pagefind-entry.json`. */
  readonly name: string;
  /**
   * First and last day that the dates of its articles may mean, `YYYY-MM-DD`; absent where no article has a date that
   * it is listed under.
   */
  readonly first?: string;
  readonly last?: string;
  /** Whether it has articles without a date of their own that are known to lie between two days, or on one side of one. */
  readonly hasIntervals?: boolean;
  readonly articles: number;
  /** Of `pagefind.HASH.pf_meta`. */
  readonly hash: string;
  /** Of `pages/HASH.pages`, see {@link ShardPages}. */
  readonly pages: string;
  /** Hashes of `filter/HASH.pf_filter` by the names of filters. */
  readonly filters: Readonly<Record<string, string>>;
}

/** What `pages/HASH.pages` holds: the lengths and dates of a shard's pages. */
export interface ShardPages {
  /**
   * Runs of pages with the same date: the parts of its address joined by hyphens, empty without a date, and their number:
   * `["2010-01", 3]`; and the first and the last day where the address does not tell them: `["", 1, "1987-01-01/"]`.
   */
  readonly dates: readonly DateRun[];
}

export type DateRun = readonly [path: string, pages: number, days?: string];
