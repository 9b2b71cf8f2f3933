import type { Figure, FigureName, Results } from "./figures.ts";
import type { Row } from "./rows.ts";

/** How a row came out. */
export interface Judged {
  readonly row: Row;
  /** How many articles it was measured with; absent where it was not run. */
  readonly articles?: number;
  readonly value?: number;
  /** The sum of what it is held against. */
  readonly peer?: number;
  readonly ratio?: number;
  readonly verdict: "met" | "not met" | "not run" | "not measurable";
  /** Why it was not measured. */
  readonly reason?: string;
}

/** Judge a row by what was measured: once for each number of articles, or for the one that it needs. */
export function judge(row: Row, results: Results): Judged[] {
  const sizes = [...results.keys()].filter((size) =>
    row.at === undefined ? isMeasured(results, size, row) : size === row.at,
  );
  if (sizes.length === 0) return [{ row, verdict: "not run" }];
  return sizes.map((articles) => judgeAt(row, articles, results));
}

/** Rows against a peer are left out of the runs in which no peer takes part. */
function isMeasured(results: Results, size: number, { against }: Row): boolean {
  return against.every((name) => results.get(size)?.has(name));
}

function judgeAt(row: Row, articles: number, results: Results): Judged {
  const own = results.get(articles)?.get(row.figure);
  if (!own) return { row, verdict: "not run" };
  if ("missing" in own) return { row, articles, verdict: "not measurable", reason: own.missing };
  const value = own.median;
  if (row.against.length === 0) return { row, articles, value, verdict: verdictOf(value, row) };
  const peers = row.against.map((name) => figureAt(results, row.againstAt ?? articles, name));
  const peer = sum(peers);
  if (peer === undefined) {
    const reasons = peers.flatMap((each) => (each && "missing" in each ? [each.missing] : []));
    if (reasons[0] === undefined) return { row, articles, value, verdict: "not run" };
    return { row, articles, value, verdict: "not measurable", reason: reasons[0] };
  }
  return { row, articles, value, peer, ratio: value / peer, verdict: verdictOf(value / peer, row) };
}

function figureAt(results: Results, articles: number, name: FigureName): Figure | undefined {
  return results.get(articles)?.get(name);
}

function sum(figures: readonly (Figure | undefined)[]): number | undefined {
  let total = 0;
  for (const each of figures) {
    if (!each || "missing" in each) return undefined;
    total += each.median;
  }
  return total;
}

function verdictOf(value: number, { atMost }: Row): "met" | "not met" {
  return value <= atMost ? "met" : "not met";
}
