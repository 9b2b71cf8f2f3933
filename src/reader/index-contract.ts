/** What the search index and the search page agree on. */

/**
 * Stands between two blocks of an indexed text, as a word of its own: it parts the headline from the rest and
 * keeps a phrase from running across two paragraphs. U+2063 INVISIBLE SEPARATOR.
 */
export const blockMark = "\u2063";

/** Ends a word after which the text goes on without a space, as at a dash. U+2060 WORD JOINER. */
export const wordJoiner = "\u2060";

/** The filters that the search page offers; the index holds more, which cost a reader nothing until asked for. */
export const offeredFilters = ["tag", "year"] as const;

export type OfferedFilter = (typeof offeredFilters)[number];

/** The value of the `year` filter of an article without a date. */
export const undatedYear = "undated";

/** The list of shards: `shards.json` in the folder of the index. */
export interface ShardList {
  /** BCP 47: the language by which the words of every shard are told apart and reduced to stems. */
  readonly language: string;
  readonly articles: number;
  /** Oldest first; shards of articles without a date, if there are any beside others, come last. */
  readonly shards: readonly ListedShard[];
}

/**
 * A part of the index: the articles of one range of days. Its pages are numbered from 0 in the order of their
 * dates, undated ones last; only an archive of one shard has both in the same.
 */
export interface ListedShard {
  /** Its key among the languages of `pagefind-entry.json`. */
  readonly name: string;
  /** First and last day of the range, `YYYY-MM-DD`; absent where no article has a date. */
  readonly first?: string;
  readonly last?: string;
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
  /** Runs of pages with the same date path, its parts joined by hyphens and empty without a date: `["2010-01", 3]`. */
  readonly dates: readonly (readonly [string, number])[];
}
