/**
 * How much it tells of an article that it holds a word which so many of all articles hold.
 *
 * Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009; never below zero.
 */
export function rarity(having: number, articles: number): number {
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}
