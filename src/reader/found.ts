import { placeOf, spotsOn } from "./postings.ts";
import { scoreAll } from "./relevance.ts";
import type { Order } from "./search-state.ts";
import type { Shard } from "./shard.ts";
import type { ShardFinding } from "./shard-finding.ts";

/** An article found. */
export interface Found {
  readonly shard: Shard;
  readonly page: number;
  /** Where words asked for stand, counted in the words of the indexed text. */
  readonly places: ReadonlySet<number>;
}

/** Gives the first so many articles found. */
export type InOrder = (count: number) => readonly Found[];

/**
 * Put in order what is kept of some findings. Those without a date come last in both orders by date; of equal
 * scores, the later page comes first.
 *
 * @param findings of the oldest shard first
 */
export function inOrder(findings: readonly ShardFinding[], order: Order): InOrder {
  if (order === "oldest") return (count) => take(byDate(findings), count);
  if (order === "newest") return (count) => take(newestFirst(findings), count);
  const scores = scoreAll(findings);
  return (count) => mostRelevant(findings, scores, count);
}

function take(all: Iterable<Found>, count: number): Found[] {
  const taken: Found[] = [];
  if (count === 0) return taken;
  for (const found of all) if (taken.push(found) >= count) break;
  return taken;
}

function* byDate(findings: readonly ShardFinding[]): Generator<Found> {
  for (const finding of findings) for (const page of finding.kept) yield foundOn(finding, page);
}

function* newestFirst(findings: readonly ShardFinding[]): Generator<Found> {
  for (const finding of [...findings].reverse()) {
    for (const page of [...finding.kept].reverse()) if (page < finding.dated) yield foundOn(finding, page);
  }
  for (const finding of findings) {
    for (const page of finding.kept) if (page >= finding.dated) yield foundOn(finding, page);
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
      const place = best.findIndex((other) => other.score <= score);
      best.splice(place === -1 ? best.length : place, 0, { finding, page, score });
      if (best.length > count) best.pop();
    }
  }
  return best.map(({ finding, page }) => foundOn(finding, page));
}

function foundOn({ shard, terms }: ShardFinding, page: number): Found {
  return { shard, page, places: new Set(terms.flatMap((term) => Array.from(spotsOn(term, page), placeOf))) };
}
