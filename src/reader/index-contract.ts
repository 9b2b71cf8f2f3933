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
