/** A plain text search to compare with: articles with any of the words, by BM25, all words of a text alike. */
export interface PlainSearch {
  /** The places of the best articles in the list given, the best first; of equals the last one first. */
  readonly search: (query: string, count: number) => readonly number[];
}

/**
 * Get ready to search texts.
 *
 * @param stems reduces words in small letters to their stems
 */
export function plainBm25(
  texts: readonly string[],
  stems: (words: readonly string[]) => readonly string[],
): PlainSearch {
  const known = new Map<string, string>();
  const stemOf = (word: string) => {
    const stem = known.get(word) ?? stems([word])[0] ?? word;
    known.set(word, stem);
    return stem;
  };
  const wordsOf = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf);
  const counts = texts.map((text) => {
    const own = new Map<string, number>();
    for (const word of wordsOf(text)) own.set(word, (own.get(word) ?? 0) + 1);
    return own;
  });
  const lengths = texts.map((text) => wordsOf(text).length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / texts.length;
  const partOf = (word: string) => {
    const having = counts.filter((own) => own.has(word)).length;
    const rarity = Math.log(1 + (texts.length - having + 0.5) / (having + 0.5));
    return (article: number) => {
      const count = counts[article]?.get(word) ?? 0;
      const length = 0.25 + 0.75 * ((lengths[article] ?? 0) / average);
      return (rarity * count * 2.2) / (count + 1.2 * length);
    };
  };
  return {
    search: (query, count) => {
      const parts = [...new Set(wordsOf(query))].map(partOf);
      return texts
        .map((_, article) => ({ article, score: parts.reduce((sum, part) => sum + part(article), 0) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || b.article - a.article)
        .slice(0, count)
        .map(({ article }) => article);
    },
  };
}
