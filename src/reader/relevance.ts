import { weightUnit } from "./index-contract.ts";
import { scoreNearness } from "./nearness.ts";
import type { Postings } from "./postings.ts";
import { rarity } from "./rarity.ts";
import type { ShardFinding } from "./shard-finding.ts";
import { shareOfWords } from "./widening.ts";

/**
 * How soon further occurrences of a word count for little, and how much more they count for in a short article: the
 * usual values of BM25. Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009.
 */
const [saturation, lengthShare] = [1.2, 0.75];

/** A word in a headline counts for four of the text: more would leave little to what the text says. */
const mostWeight = 4 * weightUnit;

/** More than any score: what holds only most of the words comes after what holds them all. */
const aboveAll = 1e6;

/** What makes scores comparable: figures of all articles of the time asked for, in whatever shards they are. */
interface Figures {
  readonly averageLength: number;
  /** Of each term. */
  readonly rarities: readonly number[];
}

/**
 * Score what is kept of each finding: by BM25, in which a word counts by what it weighs where it stands, so that one in
 * a headline counts for several; and by how near the words stand to each other.
 *
 * Every figure is a sum of whole numbers over all shards, so that an archive ranks the same however it is divided.
 *
 * @returns scores in the order of the pages kept, one array for each finding
 */
export function scoreAll(findings: readonly ShardFinding[]): Float64Array[] {
  const figures = figuresOf(findings);
  const shares = shareOfWords(findings);
  return findings.map((finding) => {
    const scores = scoreKept(finding, figures);
    scoreNearness(scores, finding, figures.rarities);
    const { partly } = finding;
    if (!partly) return scores;
    return scores.map((score, rank) => {
      const page = finding.kept[rank] ?? 0;
      return partly[page] === 1 ? score * shares(finding, page) : score + aboveAll;
    });
  });
}

function figuresOf(findings: readonly ShardFinding[]): Figures {
  let [articles, words] = [0, 0];
  const having = (findings[0]?.terms ?? []).map(() => 0);
  for (const { inScope, lengths, terms } of findings) {
    for (const [page, length] of lengths.entries()) {
      if (inScope[page] !== 1) continue;
      articles += 1;
      words += length;
    }
    for (const [term, { pages }] of terms.entries()) {
      for (const page of pages) having[term] = (having[term] ?? 0) + (inScope[page] ?? 0);
    }
  }
  return { averageLength: words / articles, rarities: having.map((count) => rarity(count, articles)) };
}

function scoreKept(
  { terms, kept, lengths }: ShardFinding,
  { averageLength, rarities }: Figures,
): Float64Array {
  const scores = new Float64Array(kept.length);
  for (const [term, postings] of terms.entries()) {
    let at = 0;
    for (const [rank, page] of kept.entries()) {
      while ((postings.pages[at] ?? page) < page) at += 1;
      if (postings.pages[at] !== page) continue;
      const count = weightAt(postings, at) / weightUnit;
      const length = lengthShare * ((lengths[page] ?? 0) / averageLength) + 1 - lengthShare;
      const part = (count * (saturation + 1)) / (count + saturation * length);
      scores[rank] = (scores[rank] ?? 0) + (rarities[term] ?? 0) * part;
    }
  }
  return scores;
}

function weightAt({ ends, spots }: Postings, position: number): number {
  let sum = 0;
  const end = ends[position] ?? 0;
  for (let at = position === 0 ? 0 : (ends[position - 1] ?? 0); at < end; at += 1) {
    sum += Math.min((spots[at] ?? 0) & 255, mostWeight);
  }
  return sum;
}
