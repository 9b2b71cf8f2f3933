import { pagesInAll, setOf } from "./page-set.ts";
import { isPlain, plainWords } from "./query.ts";
import { rarity } from "./rarity.ts";
import { matching, type ShardFinding, withPages } from "./shard-finding.ts";

/** As many results as fill the first page: where all the words find fewer, those with most of them follow. */
export const fewResults = 10;

/** How much of the words an article must hold at least, see {@link shareOfWords}. */
const leastShare = 0.1;

/** Whether any word of a query may be done without; the only word of a query with nothing else may not. */
export function mayWiden(findings: readonly Pick<ShardFinding, "request">[]): boolean {
  const query = findings[0]?.request.query;
  if (!query) return false;
  const words = plainWords(query).length;
  return words > 1 || (words === 1 && query.clauses.some(({ kind }) => kind !== "term" && kind !== "not"));
}

/**
 * Let articles with most of the words follow after those with all, where those are few. Only plain words can be missing;
 * whatever has an operator, a field or quotation marks must hold.
 *
 * @param findings of all shards: how rare a word is, and whether there are few results, is a matter of the whole archive
 */
export function widen(findings: readonly ShardFinding[]): readonly ShardFinding[] {
  const found = findings.reduce((sum, { pages }) => sum + pages.length, 0);
  if (found >= fewResults || !mayWiden(findings)) return findings;
  const binding = findings[0]?.request.query.clauses.filter((clause) => !isPlain(clause)) ?? [];
  const isAnyHeld = findings.some(({ terms }) => terms.some(({ pages }) => pages.length > 0));
  if (!isAnyHeld && binding.every(({ kind }) => kind === "not")) return findings;
  const shares = shareOfWords(findings);
  return findings.map((finding) => {
    const { articles } = finding.shard.listed;
    const whole = setOf(finding.pages, articles);
    const isBound = pagesInAll([matching(finding, binding)]);
    const pages = isBound.filter((page) => whole[page] === 1 || shares(finding, page) >= leastShare);
    const partly = setOf(pages, articles).map((is, page) => (whole[page] === 1 ? 0 : is));
    return { ...withPages(finding, pages), partly };
  });
}

/**
 * Tell how much of the words and phrases of a query a page holds, from 0 to 1: each counts by the square of how rare it is in the
 * archive, so that the common ones of a question in whole sentences hardly matter; one that no article holds counts for
 * nothing.
 */
export function shareOfWords(
  findings: readonly ShardFinding[],
): (finding: ShardFinding, page: number) => number {
  const query = findings[0]?.request.query;
  const wanted = new Set(query?.clauses.flatMap((clause) => (clause.kind === "term" ? [clause.term] : [])));
  const articles = findings.reduce((sum, { shard }) => sum + shard.listed.articles, 0);
  const weights = (query?.terms ?? []).map((term, at) => {
    const having = findings.reduce((sum, { terms }) => sum + (terms[at]?.pages.length ?? 0), 0);
    return wanted.has(term) && having > 0 ? rarity(having, articles) ** 2 : 0;
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const known = new Map<ShardFinding["shard"], Float64Array>();
  const sharesIn = ({ shard, terms }: ShardFinding) => {
    const shares = known.get(shard) ?? new Float64Array(shard.listed.articles);
    if (known.has(shard)) return shares;
    for (const [at, { pages }] of terms.entries()) {
      for (const page of pages) shares[page] = (shares[page] ?? 0) + (weights[at] ?? 0) / whole;
    }
    known.set(shard, shares);
    return shares;
  };
  return (finding, page) => (whole === 0 ? 1 : (sharesIn(finding)[page] ?? 0));
}
