import { type OfferedFilter, offeredFilters } from "./index-contract.ts";
import { findTerm, type Lookup } from "./lookup.ts";
import type { Postings } from "./postings.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Filters, Order } from "./search-state.ts";
import type { FilterPages, Shard } from "./shard.ts";
import { mayHoldYear } from "./years.ts";

/** What a query finds in one shard. */
export interface ShardFinding {
  readonly shard: Shard;
  /** Where each of the terms stands. */
  readonly terms: readonly Postings[];
  /** Pages that hold every term, ascending; all pages where there is none. */
  readonly pages: Uint32Array;
  /** Those of them that the filters leave. */
  readonly kept: Uint32Array;
  /** All pages that the years chosen leave. */
  readonly inYears: PageSet;
  /** All pages that the other filters leave. */
  readonly inOthers: PageSet;
  /** How many pages have a date: those before the others. */
  readonly dated: number;
  /** Number of words of each page; empty where there are no terms. */
  readonly lengths: Uint32Array;
}

/** For each page of a shard 1 where it is meant, else 0. */
export type PageSet = Uint8Array;

interface ShardRequest {
  readonly lookups: readonly Lookup[];
  readonly filters: Filters;
  readonly order: Order;
}

/** Find what holds every term of a query in a shard, and what the filters leave of it. */
export async function findInShard(
  index: SearchIndex,
  shard: Shard,
  { lookups, filters, order }: ShardRequest,
): Promise<ShardFinding> {
  const [terms, lengths, inYears, inOthers, dated] = await Promise.all([
    Promise.all(lookups.map((lookup) => findTerm(index, shard, lookup))),
    lookups.length > 0 ? shard.meta().then((meta) => meta.lengths) : new Uint32Array(0),
    pagesChosen(shard, filters, ["year"]),
    pagesChosen(
      shard,
      filters,
      offeredFilters.filter((name) => name !== "year"),
    ),
    order === "newest" ? shard.dated() : shard.listed.articles,
  ]);
  return withTerms({ shard, lengths, inYears, inOthers, dated }, terms);
}

/** Find what holds these terms instead. */
export function withTerms(
  finding: Omit<ShardFinding, "terms" | "pages" | "kept">,
  terms: readonly Postings[],
): ShardFinding {
  const { shard, inYears, inOthers } = finding;
  const pages = pagesOfAll(terms, shard.listed.articles);
  const kept = pages.filter((page) => inYears[page] === 1 && inOthers[page] === 1);
  return { ...finding, terms, pages, kept };
}

/**
 * Tell which pages have one of the chosen values of every filter that has any.
 *
 * @param names of the filters that count
 */
export async function pagesChosen(
  shard: Shard,
  filters: Filters,
  names: readonly OfferedFilter[],
): Promise<PageSet> {
  const counts = new Uint8Array(shard.listed.articles);
  const asked = names.filter((name) => filters[name].length > 0);
  if (!mayHoldChosen(shard, filters, asked)) return counts;
  const sets = await Promise.all(
    asked.map(async (name) => chosenPages(await shard.filter(name), filters[name])),
  );
  for (const pages of sets) for (const page of pages) counts[page] = (counts[page] ?? 0) + 1;
  return counts.map((count) => (count === sets.length ? 1 : 0));
}

/** Whether a shard need be asked at all. */
export function mayHoldChosen(
  shard: Shard,
  filters: Filters,
  names: readonly OfferedFilter[] = offeredFilters,
): boolean {
  const { year } = filters;
  if (!names.includes("year") || year.length === 0) return true;
  return year.some((each) => mayHoldYear(shard.listed, each));
}

function chosenPages(values: FilterPages, chosen: readonly string[]): Set<number> {
  return new Set(chosen.flatMap((value) => [...(values.get(value) ?? [])]));
}

function pagesOfAll(terms: readonly Postings[], articles: number): Uint32Array {
  if (terms.length === 0) return Uint32Array.from({ length: articles }, (_, page) => page);
  const counts = new Uint8Array(articles);
  for (const { pages } of terms) for (const page of pages) counts[page] = (counts[page] ?? 0) + 1;
  const [shortest = noPages] = terms.map(({ pages }) => pages).sort((a, b) => a.length - b.length);
  return shortest.filter((page) => counts[page] === terms.length);
}

const noPages = new Uint32Array(0);
