/** More fragment files than this are more than some hosts take of a site. */
const mostGroups = 10_000;

/**
 * How many articles share one file of what results show: 1, 2, 3, 4, 6, 8, 12, 16 … so that an archive of any size has
 * about ten thousand such files at most. The steps are wide, for with each of them all files are others.
 */
export function fragmentGroupSize(articles: number): number {
  const needed = Math.max(1, articles / mostGroups);
  const power = 2 ** Math.floor(Math.log2(needed));
  return (
    [power, power * 1.5, power * 2].find((size) => size >= needed && Number.isInteger(size)) ?? power * 2
  );
}
