import type { Postings } from "./postings.ts";
import type { ShardFinding } from "./shard-finding.ts";

/**
 * How soon further occurrences of a word count for little, and how much more they count for in a short article: the
 * usual values of BM25. Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009.
 */
const [saturation, lengthShare] = [1.2, 0.75];

/** What a word of a text weighs; one in a headline weighs more. */
const plainWeight = 24;

/** What makes scores comparable: figures of all articles of the years chosen, in whatever shards they are. */
interface Figures {
  readonly averageLength: number;
  /** Of each term. */
  readonly rarities: readonly number[];
}

/**
 * Score what is kept of each finding, by BM25.
 *
 * Every figure is a sum of whole numbers over all shards, so that an archive ranks the same however it is divided.
 *
 * @returns scores in the order of the pages kept, one array for each finding
 */
export function scoreAll(findings: readonly ShardFinding[]): Float64Array[] {
  const figures = figuresOf(findings);
  return findings.map((finding) => scoreKept(finding, figures));
}

function figuresOf(findings: readonly ShardFinding[]): Figures {
  let [articles, words] = [0, 0];
  const having = (findings[0]?.terms ?? []).map(() => 0);
  for (const { inYears, lengths, terms } of findings) {
    for (const [page, length] of lengths.entries()) {
      if (inYears[page] !== 1) continue;
      articles += 1;
      words += length;
    }
    for (const [term, { pages }] of terms.entries()) {
      for (const page of pages) having[term] = (having[term] ?? 0) + (inYears[page] ?? 0);
    }
  }
  return { averageLength: words / articles, rarities: having.map((count) => rarity(count, articles)) };
}

function rarity(having: number, articles: number): number {
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
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
      const count = weightAt(postings, at) / plainWeight;
      const length = lengthShare * ((lengths[page] ?? 0) / averageLength) + 1 - lengthShare;
      const part = (count * (saturation + 1)) / (count + saturation * length);
      scores[rank] = (scores[rank] ?? 0) + (rarities[term] ?? 0) * part;
    }
  }
  return scores;
}

function weightAt({ ends, spots }: Postings, position: number): number {
  let weight = 0;
  const end = ends[position] ?? 0;
  for (let at = position === 0 ? 0 : (ends[position - 1] ?? 0); at < end; at += 1)
    weight += (spots[at] ?? 0) & 255;
  return weight;
}
