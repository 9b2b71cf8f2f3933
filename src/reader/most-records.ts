/**
 * How many results can be downloaded: each group of up to sixteen is a file of some 20 kB, and a thousand results of a
 * large archive lie in as many of them.
 */
export const mostRecords = 1_000;
