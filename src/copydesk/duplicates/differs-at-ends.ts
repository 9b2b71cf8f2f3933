import { type Gap, gapsBetween } from "./align-texts.ts";
import type { TextPrint } from "./text-print.ts";

/** What may be different between two texts that are the same word for word. */
export interface Leeway {
  /** The least words of a passage within that one text has more than the other; Infinity where none may. */
  readonly passage: number;
  /** The most words with which the shorter may end after it was cut: “Read more”. */
  readonly ending: number;
  /** In how many places one text may have other words than the other. */
  readonly replaced: number;
}

/** So many words more the longer must go on for, where the shorter ends in words of its own. */
const leastGoneOn = 20;

/**
 * Tell whether all that is different between two texts is that one goes on where the other begins or ends, or has a whole
 * passage more: no word stands in the place of another, but in as many places as are allowed.
 */
export function differsAtEnds(one: TextPrint, other: TextPrint, leeway: Leeway): boolean {
  const gaps = gapsBetween(one.inOrder, other.inOrder).map((gap) => trimmed(gap, one, other));
  const replaced = gaps.filter(({ from, to }) => {
    const [fewer = 0, more = 0] = [to[0] - from[0], to[1] - from[1]].sort((a, b) => a - b);
    if (more === 0) return false;
    const isStart = from[0] === 0 || from[1] === 0;
    const isEnd = to[0] === one.words.hashes.length && to[1] === other.words.hashes.length;
    if (isEnd && fewer <= leeway.ending && more >= fewer + leastGoneOn) return false;
    return fewer > 0 || !(isStart || isEnd || more >= leeway.passage);
  });
  return replaced.length <= leeway.replaced;
}

/** A gap without the words at its start and its end that both texts have. */
function trimmed({ from, to }: Gap, one: TextPrint, other: TextPrint): Gap {
  const room = Math.min(to[0] - from[0], to[1] - from[1]);
  const wordsOf = ({ words }: TextPrint) => words.hashes;
  const [here, there] = [wordsOf(one), wordsOf(other)];
  let before = 0;
  while (before < room && here[from[0] + before] === there[from[1] + before]) before += 1;
  let after = 0;
  while (after < room - before && here[to[0] - 1 - after] === there[to[1] - 1 - after]) after += 1;
  return { from: [from[0] + before, from[1] + before], to: [to[0] - after, to[1] - after] };
}
