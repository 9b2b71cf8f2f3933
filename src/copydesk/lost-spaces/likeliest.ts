import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Grade, Pair } from "./evidence.ts";

/** How many times as often as any other a pair must come, by the frequencies of its words. */
const MARGIN = 100;

/** Find the pair that is by far likelier than the others, and not doubtful: `the mass`, not `them ass`. */
export function findLikeliest<T extends { readonly pair: Pair; readonly grade?: Grade }>(
  splits: readonly T[],
  lexicon: Lexicon,
): T | undefined {
  const weigh = ({ pair: [left, right] }: T) => lexicon.frequency(left) * lexicon.frequency(right);
  const [first, second] = splits.toSorted((a, b) => weigh(b) - weigh(a));
  if (first === undefined || first.grade === "doubtful") return undefined;
  return second === undefined || weigh(first) > MARGIN * weigh(second) ? first : undefined;
}
