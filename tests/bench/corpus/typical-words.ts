import type { InventedWorld } from "./invented-world.ts";

/** Ranks of the words: from one that is in every third article to one in fifty. */
const ranks = { first: 150, last: 2_000 };

/** Choose words that readers might search for, from the frequent to the rare. */
export function typicalWords({ words }: InventedWorld, count: number): string[] {
  const step = (ranks.last / ranks.first) ** (1 / (count - 1));
  return Array.from({ length: count }, (_, place) => words[Math.round(ranks.first * step ** place)] ?? "");
}
