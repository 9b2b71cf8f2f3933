/** Longer names are cut off or refused by some file systems. */
const longest = 80;

/** Name a file after an archive and a query, without what file systems give a meaning: `Test Gazette - dam fire.csv`. */
export function exportName(archive: string, query: string, ending: string): string {
  const words = [archive, query]
    .map((part) => part.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim())
    .filter((part) => part !== "");
  return `${[...words.join(" - ")].slice(0, longest).join("")}.${ending}`;
}
