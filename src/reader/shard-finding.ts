import { type DayRange, isBounded, overlap } from "./day-range.ts";
import { type FacetName, facetNames } from "./index-contract.ts";
import { findTerm, type Lookup } from "./lookup.ts";
import { isAskedFor } from "./match-value.ts";
import { pagesWithin } from "./page-dates.ts";
import { type PageSet, pagesInAll, pagesMatching, setOf } from "./page-set.ts";
import { noPostings, type Postings } from "./postings.ts";
import { type Clause, daysAsked, type Query, type Term, type ValueClause } from "./query.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Filters } from "./search-state.ts";
import type { FilterPages, Shard } from "./shard.ts";
import type { Site } from "./site.ts";
import { mayHoldYear } from "./years.ts";

/** All that is asked of every shard. */
export interface ShardRequest {
  readonly query: Query;
  readonly lookups: ReadonlyMap<Term, Lookup>;
  readonly filters: Filters;
  readonly range: DayRange;
  /** Whether articles without any date are wanted although there is a range. */
  readonly undated: boolean;
  readonly isNewestFirst: boolean;
  readonly site: Pick<Site, "topics">;
}

/** What a query finds in one shard. */
export interface ShardFinding {
  readonly shard: Shard;
  readonly request: ShardRequest;
  /** Where each of the terms stands, in the order of the query. */
  readonly terms: readonly Postings[];
  /** Pages that hold for what is neither a word nor a phrase that is wanted. */
  readonly sets: ReadonlyMap<Clause, PageSet>;
  readonly unwanted: ReadonlyMap<Term, Postings>;
  /** Pages that the query finds, ascending; all pages where it asks for nothing. */
  readonly pages: Uint32Array;
  /** Those of them that facets and range leave. */
  readonly kept: Uint32Array;
  /** Pages with most of the words, where those count too: they are among `pages`, and yet follow after the others. */
  readonly partly?: PageSet;
  /** All pages that the years chosen leave. */
  readonly inYears: PageSet;
  /** All pages that the other facets leave. */
  readonly inOthers: PageSet;
  /** All pages that the range leaves. */
  readonly inRange: PageSet;
  /** All pages of the time asked for, in whatever way: what is found is measured by these. */
  readonly inScope: PageSet;
  /** How many pages have a date: those before the others. */
  readonly dated: number;
  /** Number of words of each page; empty where there are no terms. */
  readonly lengths: Uint32Array;
}

/** Find what a query asks for in a shard, and what facets and range leave of it. */
export async function findInShard(
  index: SearchIndex,
  shard: Shard,
  request: ShardRequest,
): Promise<ShardFinding> {
  const { query, lookups, filters, range } = request;
  const look = async (term: Term) => {
    const lookup = lookups.get(term);
    return lookup ? findTerm(index, shard, lookup) : noPostings;
  };
  const years: readonly FacetName[] = ["year"];
  const [terms, lengths, unwanted, sets, inYears, inOthers, inRange, asked, dated] = await Promise.all([
    Promise.all(query.terms.map(look)),
    query.terms.length > 0 ? shard.meta().then((meta) => meta.lengths) : new Uint32Array(0),
    Promise.all(query.unwanted.map(async (term) => [term, await look(term)] as const)),
    Promise.all(
      leavesOf(query.clauses).map(async (leaf) => [leaf, await setOfLeaf(shard, leaf, request)] as const),
    ),
    pagesChosen(shard, filters, years),
    pagesChosen(
      shard,
      filters,
      facetNames.filter((name) => name !== "year"),
    ),
    pagesInRange(shard, range, request.undated),
    Promise.all(daysAsked(query).map((days) => pagesInRange(shard, days, false))),
    request.isNewestFirst ? shard.dated() : shard.listed.articles,
  ]);
  const inScope = setOf(pagesInAll([inYears, inRange, ...asked]), shard.listed.articles);
  const known = { unwanted: new Map(unwanted), sets: new Map(sets), inYears, inOthers, inRange, inScope };
  return withTerms({ shard, request, lengths, dated, ...known }, terms);
}

/** Find what holds these terms instead. */
export function withTerms(
  finding: Omit<ShardFinding, "terms" | "pages" | "kept">,
  terms: readonly Postings[],
): ShardFinding {
  const isFound = matching({ ...finding, terms }, finding.request.query.clauses);
  return withPages({ ...finding, terms }, pagesInAll([isFound]));
}

/** Find these pages instead. */
export function withPages(finding: Omit<ShardFinding, "pages" | "kept">, pages: Uint32Array): ShardFinding {
  const { inYears, inOthers, inRange } = finding;
  const kept = pages.filter((page) => inYears[page] === 1 && inOthers[page] === 1 && inRange[page] === 1);
  return { ...finding, pages, kept };
}

/** Tell the pages of a finding for which all of some clauses of its query hold. */
export function matching(
  {
    shard,
    request,
    terms,
    unwanted,
    sets,
  }: Pick<ShardFinding, "shard" | "request" | "terms" | "unwanted" | "sets">,
  clauses: readonly Clause[],
): PageSet {
  const wanted = new Map(request.query.terms.map((term, at) => [term, terms[at] ?? noPostings]));
  const holding = (term: Term) => (wanted.get(term) ?? unwanted.get(term) ?? noPostings).pages;
  return pagesMatching(clauses, { articles: shard.listed.articles, holding, sets });
}

/**
 * Tell which pages have one of the chosen values of every facet that has any.
 *
 * @param names of the facets that count
 */
export async function pagesChosen(
  shard: Shard,
  filters: Filters,
  names: readonly FacetName[],
): Promise<PageSet> {
  const { articles } = shard.listed;
  const asked = names.filter((name) => filters[name].length > 0);
  if (!asked.every((name) => name !== "year" || mayHoldYears(shard, filters)))
    return new Uint8Array(articles);
  const sets = await Promise.all(
    asked.map(async (name) => setOf(chosenPages(await shard.filter(name), filters[name]), articles)),
  );
  const all = new Uint8Array(articles).fill(1);
  return sets.length === 0 ? all : setOf(pagesInAll(sets), articles);
}

/** Whether any result may come from a shard, by what the list of shards tells of it. */
export function mayHoldResults(shard: Shard, { query, filters, range, undated }: ShardRequest): boolean {
  return (
    mayHoldYears(shard, filters) &&
    mayHoldDays(shard, range, undated) &&
    daysAsked(query).every((days) => mayHoldDays(shard, days, false))
  );
}

function mayHoldYears({ listed }: Shard, { year }: Filters): boolean {
  return year.length === 0 || year.some((each) => mayHoldYear(listed, each));
}

/** Articles without a date of their own may lie anywhere, as far as the list of shards tells. */
function mayHoldDays({ listed }: Shard, range: DayRange, undated: boolean): boolean {
  const { first, last, hasIntervals = false } = listed;
  if (!isBounded(range) || undated || hasIntervals) return true;
  return first !== undefined && last !== undefined && overlap(range, { from: first, until: last });
}

async function pagesInRange(shard: Shard, range: DayRange, undated: boolean): Promise<PageSet> {
  const { articles } = shard.listed;
  if (!isBounded(range)) return new Uint8Array(articles).fill(1);
  if (!mayHoldDays(shard, range, undated)) return new Uint8Array(articles);
  if (liesWithin(shard, range)) return new Uint8Array(articles).fill(1);
  return pagesWithin(await shard.dates(), range, undated ? 1 : 0);
}

/** Whether all dates of a shard are within a range, as far as the list of shards tells. */
function liesWithin({ listed, isAlone }: Shard, { from = "", until = "~" }: DayRange): boolean {
  const { first, last } = listed;
  return !isAlone && first !== undefined && last !== undefined && from <= first && last <= until;
}

function chosenPages(values: FilterPages, chosen: readonly string[]): number[] {
  return chosen.flatMap((value) => [...(values.get(value) ?? [])]);
}

type Leaf = Extract<Clause, { readonly kind: "value" | "days" }>;

function leavesOf(clauses: readonly Clause[]): Leaf[] {
  return clauses.flatMap((clause) => {
    if (clause.kind === "value" || clause.kind === "days") return [clause];
    if (clause.kind === "term") return [];
    return leavesOf(clause.kind === "not" ? [clause.of] : clause.of);
  });
}

async function setOfLeaf(shard: Shard, leaf: Leaf, { site }: ShardRequest): Promise<PageSet> {
  if (leaf.kind === "days") return pagesInRange(shard, leaf.range, false);
  return setOf(await pagesHaving(shard, leaf, site), shard.listed.articles);
}

async function pagesHaving(shard: Shard, clause: ValueClause, site: Pick<Site, "topics">): Promise<number[]> {
  const values = await shard.filter(clause.facet);
  return [...values].flatMap(([value, pages]) => (isAskedFor(value, clause, site) ? [...pages] : []));
}
