/** More fragment files than this are more than some hosts take of a site. */
const mostGroups = 10_000;

/**
 * How many articles share one file of what results show: 1, 2, 4, 8 … so that an archive of any size has about ten
 * thousand such files at most.
 */
export function fragmentGroupSize(articles: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(articles / mostGroups)));
}
