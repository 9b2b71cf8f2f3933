import { foldText } from "../../fold-text.ts";
import { gatherTerms, type TermCount, type TermCounts, termName } from "./term-counts.ts";
import type { Tongue } from "./tongue.ts";

/** A term that an archive's articles are about, and how telling it is: more is better. */
export interface RankedTerm {
  readonly term: TermCount;
  readonly score: number;
}

/** A topic has so many articles at least, and more in a large archive: this many times the root of their number. */
const fewest = 3;
const fewestByRoot = 0.2;

/** What stands in more than this share of all texts tells them apart no longer. */
const mostShare = 0.4;

/** Least residual inverse document frequency, in bits: what comes again and again where it comes at all. */
const leastResidual = 0.65;

/** Least shares of a noun's occurrences that open as a noun does, and that end a phrase where a noun does. */
const leastOpened = 0.15;
const leastFinal = 0.25;

/** From this share of capitals on, a term is a name. */
const nameShare = 0.5;

/** Abbreviations that may be a term: shorter ones are mostly signs of offices, parties and units. */
const abbreviation = /^(?=.{4})\p{Lu}[\p{Lu}\p{N}-]+$/u;

/**
 * Rank the terms of an archive by how well they would serve as topics, the best first.
 *
 * A term must be a noun by what stands around it, no name, and neither rare nor everywhere. Its score is the number of
 * articles about it, times their share of those that name it, times their rarity (IDF), times how much more unevenly it is spread than chance would have it
 * (residual IDF); longer terms count more (C-value). Sources: Church and Gale, Inverse document frequency: a measure of
 * deviations from Poisson, 1995; Frantzi, Ananiadou and Mima, Automatic recognition of multi-word terms, 2000.
 *
 * @param tongues by language
 */
export function rankTerms(counts: TermCounts, tongues: ReadonlyMap<string, Tongue>): RankedTerm[] {
  const all = counts.titles.length;
  const least = Math.max(fewest, Math.ceil(fewestByRoot * Math.sqrt(all)));
  const ranked: RankedTerm[] = [];
  const terms = gatherTerms(counts);
  for (const term of terms.values()) {
    const tongue = tongues.get(term.language);
    if (!tongue || term.about.length < least || term.about.length > all * mostShare) continue;
    if (!isNoun(term, tongue) || isName(term, tongue, counts.names) || !hasTellingWord(term, terms, all))
      continue;
    ranked.push({ term, score: scoreOf(term, all) });
  }
  return ranked
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || compareKeys(a.term, b.term));
}

function scoreOf(term: TermCount, all: number): number {
  const residual = residualOf(term, all);
  if (residual < leastResidual) return 0;
  const focus = term.about.length / term.texts;
  return term.about.length * focus * Math.log2(all / term.texts) * residual * Math.log2(1 + term.keys.length);
}

/** How much rarer a term is, in bits, than it would be, were its occurrences strewn by chance over all texts. */
function residualOf({ texts, times }: TermCount, all: number): number {
  return Math.log2((all * (1 - Math.exp(-times / all))) / texts);
}

/** Phrases such as “last year” are of words that tell nothing. */
function hasTellingWord(
  { keys, language }: TermCount,
  terms: ReadonlyMap<string, TermCount>,
  all: number,
): boolean {
  return (
    keys.length === 1 ||
    keys.some((key) => {
      const word = terms.get(termName([key], language));
      return word !== undefined && residualOf(word, all) >= leastResidual;
    })
  );
}

function isNoun(term: TermCount, { openers, isNounLast }: Tongue): boolean {
  if (openers.size === 0) return true;
  const opened = [...term.opened.values()].reduce((sum, count) => sum + count, 0);
  const isOpened = opened >= leastOpened * term.times || (term.keys.length > 1 && !isNounLast);
  return isOpened && (!isNounLast || term.final >= leastFinal * term.times);
}

/** Capitals tell where they are written and common nouns have none; elsewhere, what is known of the articles and of countries. */
function isName(term: TermCount, tongue: Tongue, names: ReadonlySet<string>): boolean {
  const spellings = [...term.spellings.keys()];
  const isKnown = spellings.some((each) => names.has(foldText(each)) || tongue.isCountry(foldText(each)));
  const hasCase = spellings.some((each) => each.toLowerCase() !== each.toUpperCase());
  if (tongue.hasCapitalNouns || !hasCase) return isKnown;
  if (term.capital < nameShare * term.placed) return false;
  return isKnown || !spellings.every((each) => abbreviation.test(each));
}

function compareKeys(a: TermCount, b: TermCount): number {
  const [first, second] = [a.keys.join(" "), b.keys.join(" ")];
  return first < second ? -1 : first > second ? 1 : 0;
}
