import type { Clause, Term } from "./query.ts";

/** For each page of a shard 1 where it is meant, else 0. */
export type PageSet = Uint8Array;

/** What is known of the pages of a shard, to tell which of them clauses hold for. */
export interface KnownPages {
  /** Of the shard. */
  readonly articles: number;
  /** Pages that hold a term. */
  readonly holding: (term: Term) => Iterable<number>;
  /** Pages that clauses other than terms hold for. */
  readonly sets: ReadonlyMap<Clause, PageSet>;
}

/** Tell the pages that all of some clauses hold for; with none of them, all pages. */
export function pagesMatching(clauses: readonly Clause[], known: KnownPages): PageSet {
  return combine(clauses, known, "all");
}

function combine(clauses: readonly Clause[], known: KnownPages, kind: "all" | "any"): PageSet {
  const counts = new Uint16Array(known.articles);
  for (const clause of clauses) {
    const pages = pagesOf(clause, known);
    for (let page = 0; page < counts.length; page += 1)
      counts[page] = (counts[page] ?? 0) + (pages[page] ?? 0);
  }
  const needed = kind === "all" ? clauses.length : 1;
  return Uint8Array.from(counts, (count) => (count >= needed ? 1 : 0));
}

function pagesOf(clause: Clause, known: KnownPages): PageSet {
  if (clause.kind === "all" || clause.kind === "any") return combine(clause.of, known, clause.kind);
  if (clause.kind === "not") return pagesOf(clause.of, known).map((is) => 1 - is);
  if (clause.kind === "term") return setOf(known.holding(clause.term), known.articles);
  return known.sets.get(clause) ?? new Uint8Array(known.articles);
}

/** Make a set of pages. */
export function setOf(pages: Iterable<number>, articles: number): PageSet {
  const set = new Uint8Array(articles);
  for (const page of pages) set[page] = 1;
  return set;
}

/** List the pages that are in all of some sets, ascending. */
export function pagesInAll([first, ...others]: readonly PageSet[]): Uint32Array {
  const pages: number[] = [];
  for (const [page, is] of first?.entries() ?? []) {
    if (is === 1 && others.every((set) => set[page] === 1)) pages.push(page);
  }
  return Uint32Array.from(pages);
}
