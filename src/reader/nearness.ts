import { type Postings, placeOf, spotsAt } from "./postings.ts";
import type { ShardFinding } from "./shard-finding.ts";

/** How many words apart two words may stand to be near each other. */
const reach = 8;

/** How soon further pairs count for little. */
const saturation = 1.2;

/** How much nearness counts beside the words themselves. */
const share = 0.25;

/** Words that are commoner than this, about those in an eighth of all articles, are near each other by chance. */
const leastRarity = 2;

/**
 * Add to scores how near those words stand to each other that follow one another in the query: side by side in the
 * same order counts most, the other way round half as much, and further apart less.
 *
 * After Büttcher, Clarke and Lushman, Term Proximity Scoring for Ad-Hoc Retrieval on Very Large Text Collections, 2006.
 *
 * @param scores in the order of the pages kept
 * @param rarities of the terms
 */
export function scoreNearness(
  scores: Float64Array,
  { terms, kept }: Pick<ShardFinding, "terms" | "kept">,
  rarities: readonly number[],
): void {
  for (const [second, other] of terms.entries()) {
    const one = terms[second - 1];
    const rarity = Math.min(rarities[second - 1] ?? 0, rarities[second] ?? 0) - leastRarity;
    if (!one || rarity <= 0) continue;
    const nearness = nearnessOf(one, other);
    for (const [rank, page] of kept.entries())
      scores[rank] = (scores[rank] ?? 0) + share * rarity * nearness(page);
  }
}

/** Tell of pages, asked for in ascending order, how near two words stand there to each other. */
function nearnessOf(one: Postings, other: Postings): (page: number) => number {
  let [atOne, atOther] = [0, 0];
  return (page) => {
    while ((one.pages[atOne] ?? page) < page) atOne += 1;
    while ((other.pages[atOther] ?? page) < page) atOther += 1;
    if (one.pages[atOne] !== page || other.pages[atOther] !== page) return 0;
    const pairs = sumOfPairs(spotsAt(one, atOne), spotsAt(other, atOther));
    return (pairs * (saturation + 1)) / (pairs + saturation);
  };
}

/** Sum over the places of one word how near the other stands before and after it. */
function sumOfPairs(spots: Uint32Array, others: Uint32Array): number {
  let next = 0;
  let sum = 0;
  for (const spot of spots) {
    const place = placeOf(spot);
    while (next < others.length && placeOf(others[next] ?? 0) <= place) next += 1;
    sum += near(placeOf(others[next] ?? 0) - place) + near(place - placeOf(others[next - 1] ?? spot)) / 2;
  }
  return sum;
}

/** The nearer, the more; nothing beyond reach, in the other direction or at the same place. */
function near(distance: number): number {
  return distance > 0 && distance <= reach ? 1 / distance : 0;
}
