/** Sizes of chunks before they are packed, in bytes. The steps are wide, for with each of them all files are others. */
const sizes = [7_500, 15_000, 30_000, 60_000] as const;

/** What a word of a text takes in chunks, in bytes before they are packed: measured on news of many kinds. */
const bytesPerWord = 7.7;

/** A line of the table of chunks, packed, in bytes of a chunk that is not packed: measured likewise. */
const lineSize = 27;

/** An archive of more articles has chunks of the largest size, so that it does not have too many files. */
const [fewArticles, manyArticles] = [25_000, 50_000];

/**
 * Choose how large the chunks of a shard are. A small one is less to load for a word, but each takes its line in the
 * table of all chunks, which is loaded with every shard: the more there is to divide, the larger is the chunk with which
 * both together are least.
 *
 * @param words of all texts of the shard
 * @param least what it is in any case, by the size of the archive
 * @returns bytes of a chunk before it is packed
 */
export function chunkSize(words: number, least: number): number {
  const best = Math.sqrt(lineSize * bytesPerWord * words);
  const nearest = sizes.findLast((size) => best >= size / Math.SQRT2) ?? sizes[0];
  return Math.max(nearest, least);
}

/** Choose how large chunks are at least, by the number of articles of the whole archive. */
export function leastChunkSize(articles: number): number {
  if (articles <= fewArticles) return sizes[0];
  return articles <= manyArticles ? sizes[2] : sizes[3];
}
