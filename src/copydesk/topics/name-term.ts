import type { Topic } from "../../types.ts";
import { suggestTopics } from "../suggest-topics.ts";
import type { TermGroup } from "./merge-terms.ts";
import type { TermCount } from "./term-counts.ts";
import type { Tongue } from "./tongue.ts";

/** What a topic made of a term is called. */
export interface TermName {
  readonly label: string;
  readonly alsoKnownAs: readonly string[];
}

/** The label is the shortest spelling that is found at least this often, beside the commonest one. */
const usualShare = 1 / 3;

/** Other spellings are named from this share of all on. */
const otherShare = 0.1;
const fewestOthers = 2;

/**
 * Name a topic by the spellings of its terms: by the singular where that is usual, with a capital. Inflected and other
 * spellings that the label alone would not find in a text are its other names.
 */
export function nameTerm({ term, others }: TermGroup, tongue: Tongue): TermName {
  const label = capitalised(labelOf(term, tongue), tongue);
  const names = [term, ...others].flatMap((each) => otherSpellings(each, tongue));
  const alsoKnownAs: string[] = [];
  for (const name of names) {
    const topic: Topic = { slug: "term", label, alsoKnownAs: [...alsoKnownAs], mentions: 1 };
    // A text all in capitals would hide an abbreviation.
    const isFound = suggestTopics({ title: "", body: `${name} a` }, [topic]).length > 0;
    if (!isFound) alsoKnownAs.push(name);
  }
  return { label, alsoKnownAs };
}

function labelOf(term: TermCount, tongue: Tongue): string {
  const counts = usualSpellings(term, tongue);
  const most = Math.max(...counts.map(([, count]) => count));
  const usual = counts.filter(([, count]) => count >= usualShare * most).map(([spelling]) => spelling);
  return usual.reduce((best, each) => (each.length < best.length ? each : best), usual[0] ?? "");
}

function otherSpellings(term: TermCount, tongue: Tongue): string[] {
  const counts = usualSpellings(term, tongue);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return counts
    .filter(([, count]) => count >= fewestOthers && count >= otherShare * all)
    .map(([each]) => each);
}

/** Spellings where the term is a noun, if that can be told; in small letters but for names and where nouns have capitals. */
function usualSpellings(term: TermCount, { hasCapitalNouns }: Tongue): [string, number][] {
  const counts = new Map<string, number>();
  for (const [written, count] of term.opened.size > 0 ? term.opened : term.spellings) {
    const spelling = written.replaceAll(/[‐‑]/g, "-");
    const isAbbreviation = /\p{Lu}[\p{Lu}\p{N}]/u.test(spelling);
    const plain = hasCapitalNouns || isAbbreviation ? spelling : spelling.toLowerCase();
    counts.set(plain, (counts.get(plain) ?? 0) + count);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function capitalised(label: string, { language }: Tongue): string {
  const [first = ""] = label;
  return first.toLocaleUpperCase(language) + label.slice(first.length);
}
