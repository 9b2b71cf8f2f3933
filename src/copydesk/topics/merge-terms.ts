import type { RankedTerm } from "./rank-terms.ts";
import type { TermCount } from "./term-counts.ts";

/** Terms that mean the same, the best first. */
export interface TermGroup {
  readonly term: TermCount;
  readonly others: readonly TermCount[];
  /** Of the best. */
  readonly score: number;
}

/** From this share on, a term that stands within another one is no term of its own. */
const nestedShare = 0.6;

/** Two terms with a word in common are one where they are about the same articles to this share (Jaccard). */
const sameShare = 0.8;

/** So many articles in common make that certain. */
const fewestCommon = 5;

/**
 * Group ranked terms: those spelt in one word, in two or with a hyphen, and those with a word in common that are about
 * the same articles. Terms that hardly ever stand but within a longer one are left out.
 *
 * @param ranked the best first
 */
export function mergeTerms(ranked: readonly RankedTerm[]): TermGroup[] {
  const nested = nestedTerms(ranked);
  const groups: Growing[] = [];
  const byJoined = new Map<string, Growing>();
  const byWord = new Map<string, Growing[]>();
  for (const { term, score } of ranked.filter((each) => !nested.has(each.term))) {
    const near = term.keys.flatMap((key) => byWord.get(`${term.language} ${key}`) ?? []);
    const same = byJoined.get(joined(term)) ?? near.find((group) => isSame(group.term, term));
    if (same) {
      same.others.push(term);
      continue;
    }
    const group: Growing = { term, score, others: [] };
    groups.push(group);
    byJoined.set(joined(term), group);
    for (const key of term.keys) {
      const word = `${term.language} ${key}`;
      byWord.set(word, [...(byWord.get(word) ?? []), group]);
    }
  }
  return groups;
}

interface Growing extends TermGroup {
  readonly others: TermCount[];
}

function joined({ keys, language }: TermCount): string {
  return `${language} ${keys.join("").replaceAll(/[-‐‑\u200C]/g, "")}`;
}

function isSame(a: TermCount, b: TermCount): boolean {
  const inA = new Set(a.about);
  const common = b.about.filter((ordinal) => inA.has(ordinal)).length;
  return common >= fewestCommon && common >= sameShare * (a.about.length + b.about.length - common);
}

/** Words that mostly stand within a ranked phrase, and phrases that do within a longer one. */
function nestedTerms(ranked: readonly RankedTerm[]): Set<TermCount> {
  const byKeys = new Map(ranked.map(({ term }) => [keyOf(term.language, term.keys), term]));
  const nested = new Set<TermCount>();
  for (const { term } of ranked) {
    for (const part of partsOf(term)) {
      const inner = byKeys.get(part);
      if (inner && term.times >= nestedShare * inner.times) nested.add(inner);
    }
  }
  return nested;
}

function partsOf({ keys, language }: TermCount): string[] {
  return keys.flatMap((_, from) =>
    keys.slice(from).flatMap((__, length) => {
      const part = keys.slice(from, from + length + 1);
      return part.length < keys.length ? [keyOf(language, part)] : [];
    }),
  );
}

function keyOf(language: string, keys: readonly string[]): string {
  return `${language} ${keys.join(" ")}`;
}
