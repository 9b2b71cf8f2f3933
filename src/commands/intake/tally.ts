/** How many items ended in each way; every one in exactly one. An original that is one article is one item. */
export interface Counts {
  ingested: number;
  unchanged: number;
  /** Articles that a person has edited since they were made: they are left as they are. */
  edited: number;
  /** Files of the same bytes as another, and items whose text is in another article. */
  duplicates: number;
  /** Items, and originals as a whole, of which nothing could be made. */
  failed: number;
  /** Items that are no articles to publish by a rule, such as drafts and private posts. */
  skipped: number;
}

/** How many items were skipped by each rule. */
export type Rules = Readonly<Record<string, number>>;

/** Counts what becomes of the items of originals. */
export interface Tally {
  readonly counts: Counts;
  readonly rules: Map<string, number>;
  /** How many of the duplicates are files of the same bytes as another; the texts of the rest are in other articles. */
  readonly sameBytes: { count: number };
}

/** Rules are counted one by one up to so many; they may come from somebody's file. */
const mostRules = 100;

/** Begin to count. */
export function beginTally(): Tally {
  const counts = { ingested: 0, unchanged: 0, edited: 0, duplicates: 0, failed: 0, skipped: 0 };
  return { counts, rules: new Map(), sameBytes: { count: 0 } };
}

/** Count items that were skipped by a rule. */
export function countSkipped({ counts, rules }: Tally, rule: string, times = 1): void {
  counts.skipped += times;
  const name = rules.has(rule) || rules.size < mostRules ? rule : "other rules";
  rules.set(name, (rules.get(name) ?? 0) + times);
}

/** Add what has been counted of one original to what has been counted of all. */
export function addTally(all: Tally, { counts, rules, sameBytes }: Tally): void {
  all.sameBytes.count += sameBytes.count;
  for (const name of Object.keys(counts) as (keyof Counts)[]) {
    if (name !== "skipped") all.counts[name] += counts[name];
  }
  for (const [rule, times] of rules) countSkipped(all, rule, times);
}

/** How many items there are in all. */
export function totalOf({ counts }: Tally): number {
  return Object.values(counts).reduce((sum: number, count: number) => sum + count, 0);
}
