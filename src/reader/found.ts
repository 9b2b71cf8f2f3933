import { spotsOn } from "./postings.ts";
import { scoreAll } from "./relevance.ts";
import type { Order } from "./search-state.ts";
import type { Shard } from "./shard.ts";
import type { ShardFinding } from "./shard-finding.ts";

/** An article found. */
export interface Found {
  readonly shard: Shard;
  readonly page: number;
  /** Where each of the terms asked for stands in it. */
  readonly spots: readonly Uint32Array[];
}

/** Gives the first so many articles found. */
export type InOrder = (count: number) => readonly Found[];

/**
 * Put in order what is kept of some findings. Those without a date come last in both orders by date; of equal
 * scores, the later page comes first. What holds only most of the words comes after all the others in any order.
 *
 * @param findings of the oldest shard first
 */
export function inOrder(findings: readonly ShardFinding[], order: Order): InOrder {
  if (order === "relevance") {
    const scores = scoreAll(findings);
    return (count) => mostRelevant(findings, scores, count);
  }
  const all = order === "oldest" ? byDate : newestFirst;
  return (count) => take(wholeFirst(findings, all), count);
}

function take(all: Iterable<Found>, count: number): Found[] {
  const taken: Found[] = [];
  if (count === 0) return taken;
  for (const found of all) if (taken.push(found) >= count) break;
  return taken;
}

type IsMeant = (finding: ShardFinding, page: number) => boolean;

function* wholeFirst(
  findings: readonly ShardFinding[],
  inDateOrder: (findings: readonly ShardFinding[], isMeant: IsMeant) => Iterable<Found>,
): Generator<Found> {
  yield* inDateOrder(findings, ({ partly }, page) => partly?.[page] !== 1);
  if (findings.some(({ partly }) => partly)) {
    yield* inDateOrder(findings, ({ partly }, page) => partly?.[page] === 1);
  }
}

function* byDate(findings: readonly ShardFinding[], isMeant: IsMeant): Generator<Found> {
  for (const finding of findings) {
    for (const page of finding.kept) if (isMeant(finding, page)) yield foundOn(finding, page);
  }
}

function* newestFirst(findings: readonly ShardFinding[], isMeant: IsMeant): Generator<Found> {
  for (const finding of [...findings].reverse()) {
    for (const page of [...finding.kept].reverse()) {
      if (page < finding.dated && isMeant(finding, page)) yield foundOn(finding, page);
    }
  }
  for (const finding of findings) {
    for (const page of finding.kept) {
      if (page >= finding.dated && isMeant(finding, page)) yield foundOn(finding, page);
    }
  }
}

interface Candidate {
  readonly finding: ShardFinding;
  readonly page: number;
  readonly score: number;
}

/** Pick the best without sorting the rest, of which there may be many thousands. */
function mostRelevant(
  findings: readonly ShardFinding[],
  scores: readonly Float64Array[],
  count: number,
): Found[] {
  const best: Candidate[] = [];
  for (const [at, finding] of findings.entries()) {
    for (const [rank, page] of finding.kept.entries()) {
      const score = scores[at]?.[rank] ?? 0;
      const worst = best[count - 1];
      // Pages come in order: the later of two equals goes before the earlier.
      if (worst && score < worst.score) continue;
      best.splice(placeFor(best, score), 0, { finding, page, score });
      if (best.length > count) best.pop();
    }
  }
  return best.map(({ finding, page }) => foundOn(finding, page));
}

/** Before the first that is no better. */
function placeFor(best: readonly Candidate[], score: number): number {
  let [low, high] = [0, best.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((best[middle]?.score ?? 0) <= score) high = middle;
    else low = middle + 1;
  }
  return low;
}

function foundOn({ shard, terms }: ShardFinding, page: number): Found {
  return { shard, page, spots: terms.map((term) => spotsOn(term, page)) };
}
