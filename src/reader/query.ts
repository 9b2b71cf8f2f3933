import type { DayRange } from "./day-range.ts";
import type { FacetName } from "./index-contract.ts";
import type { QueryProblem } from "./query-problems.ts";

/** A word, a phrase or the beginning of words, to be looked for in the texts of articles. */
export interface Term {
  /** As the reader typed it: field, quotation marks and asterisk included. */
  readonly typed: string;
  /** Words to find side by side, without quotation marks. */
  readonly text: string;
  readonly kind: "word" | "phrase" | "prefix";
  /** Where in an article; absent: anywhere. */
  readonly field?: "title";
  /** Whether the reader may still be typing it: the last word, with nothing after it. */
  readonly isOpen: boolean;
}

/** A value of a facet that an article must have. */
export interface ValueClause {
  readonly kind: "value";
  readonly facet: FacetName;
  /** The value, or some of its words in a row; of a topic its label or slug. */
  readonly text: string;
  readonly typed: string;
  readonly at: number;
}

/** Days of which an article's date must possibly be one. */
export interface DaysClause {
  readonly kind: "days";
  readonly range: DayRange;
  readonly typed: string;
  readonly at: number;
}

/** What an article must be like. */
export type Clause =
  | { readonly kind: "term"; readonly term: Term }
  | ValueClause
  | DaysClause
  | { readonly kind: "all" | "any"; readonly of: readonly Clause[] }
  | { readonly kind: "not"; readonly of: Clause };

/** What a reader asks for in the search box. */
export interface Query {
  /** As given, but for what is too long. */
  readonly typed: string;
  /** What is wanted, each once, in the order typed. */
  readonly terms: readonly Term[];
  /** What is not wanted. */
  readonly unwanted: readonly Term[];
  /** All of these must hold of an article; there are none where nothing is asked for. */
  readonly clauses: readonly Clause[];
  readonly problems: readonly QueryProblem[];
  /** Where each term stands in what was typed: from the first unit to before the last one. */
  readonly places: ReadonlyMap<Term, readonly (readonly [number, number])[]>;
}

/** What the reader would have typed without one of the terms. */
export function withoutTerm(query: Query, left: Term): string {
  return replaceTerm(query, left, "");
}

/**
 * What the reader would have typed with another word in a term's place.
 *
 * @param word empty to leave the term out; an `OR` beside it then goes too
 */
export function replaceTerm({ typed, places }: Query, term: Term, word: string): string {
  let text = typed;
  for (const [from, to] of [...(places.get(term) ?? [])].reverse()) {
    let [before, after] = [text.slice(0, from), text.slice(to)];
    if (word === "") {
      const shorter = before.replace(/\s*(?:\bOR|\|+)\s*$/u, " ");
      if (shorter === before) after = after.replace(/^\s*(?:OR\b|\|+)/u, " ");
      before = shorter;
    }
    text = `${before}${word === "" ? "" : withField(term, word)}${after}`;
  }
  return text.replaceAll(/\s+/g, " ").trim();
}

/** What the reader would have typed with other words in the place of several terms. */
export function replaceTerms({ typed, places }: Query, words: ReadonlyMap<Term, string>): string {
  return [...words]
    .flatMap(([term, word]) =>
      (places.get(term) ?? []).map((place) => ({ place, text: withField(term, word) })),
    )
    .sort((a, b) => b.place[0] - a.place[0])
    .reduce((text, { place, text: word }) => text.slice(0, place[0]) + word + text.slice(place[1]), typed);
}

function withField({ field }: Term, word: string): string {
  return field === undefined ? word : `${field}:${word}`;
}

/** The ranges of days that every article found must touch. */
export function daysAsked({ clauses }: Query): DayRange[] {
  return clauses.flatMap((clause) => (clause.kind === "days" ? [clause.range] : []));
}

/**
 * The words of a query that an article may do without where few articles hold them all: plain words that stand for
 * themselves. What has an operator, a field or quotation marks is meant as it was typed.
 */
export function plainWords({ clauses }: Query): Term[] {
  return clauses.flatMap((clause) => (isPlain(clause) ? [clause.term] : []));
}

/** Whether a clause is a plain word. */
export function isPlain(clause: Clause): clause is Extract<Clause, { readonly kind: "term" }> {
  return clause.kind === "term" && clause.term.kind === "word" && clause.term.field === undefined;
}
