import { foldText } from "../fold-text.ts";
import { isBackwards, neighbouringDay, overlap, readDays, readRange } from "./day-range.ts";
import type { Clause, Query, Term } from "./query.ts";
import { type Field, fieldNamed } from "./query-fields.ts";
import type { ProblemCode, QueryProblem } from "./query-problems.ts";
import { type QueryToken, queryTokens } from "./query-tokens.ts";

/** How much of what was typed is looked for, in UTF-16 units: more is pasted by mistake, and takes long. */
const longest = 500;

/** Something to find: a letter, a digit or a sign with a meaning of its own, not mere punctuation. */
const findable = /[\p{L}\p{M}\p{N}\p{So}]/u;

/** An asterisk by which a word would be a beginning if it were in no quotation marks. */
const finalAsterisk = /[\p{L}\p{N}]{2}\*(?:\s|$)/u;

/** How many letters the beginning of a word needs: a single one begins a twentieth of all words. */
const fewestLetters = 2;

/** A query that is being read. */
interface Reading {
  readonly typed: string;
  readonly tokens: readonly QueryToken[];
  /** Which token comes next. */
  next: number;
  depth: number;
  readonly problems: QueryProblem[];
  readonly terms: Map<string, Term>;
  readonly unwanted: Map<string, Term>;
  readonly places: Map<Term, [number, number][]>;
}

/** What holds of all that is being read. */
interface Context {
  readonly isUnwanted: boolean;
  readonly field?: string;
}

/**
 * Read what the reader typed:
 *
 * - words, all of which an article must hold; `"phrases"` in quotation marks of any language; beginnings, `word*`
 * - `a OR b` or `a | b`, which binds closer than a space does: `iran oil OR gas` is `iran (oil OR gas)`
 * - `-a` or `NOT a`, and parentheses
 * - fields: `title:`, `tag:`, `person:` … with a word, a phrase or parentheses; `date:`, `before:`, `after:`
 *
 * Every mistake is read in the most sensible way and told of in `problems`. What holds no letter, digit or symbol asks
 * for nothing; a term typed twice counts once.
 */
export function parseQuery(given: string): Query {
  const typed = given.slice(0, longest);
  const { tokens, problems } = queryTokens(typed);
  const reading: Reading = {
    ...{ typed, tokens, next: 0, depth: 0, problems: [...problems] },
    ...{ terms: new Map(), unwanted: new Map(), places: new Map() },
  };
  if (given.length > longest) complain(reading, "tooLong", { typed: given.slice(longest), at: longest });
  const read = readAll(reading, { isUnwanted: false });
  const clauses = withoutContradictions(reading, read);
  complainOfApartDates(reading, clauses);
  if (clauses.length > 0 && clauses.every(({ kind }) => kind === "not")) {
    complain(reading, "onlyNegative", { typed, at: 0 });
  }
  return {
    typed,
    terms: [...reading.terms.values()],
    unwanted: [...reading.unwanted.values()],
    clauses,
    problems: reading.problems.sort((a, b) => a.at - b.at),
    places: reading.places,
  };
}

/** Read up to the end, or to the parenthesis that closes. */
function readAll(reading: Reading, context: Context): Clause[] {
  const clauses: Clause[] = [];
  for (let token = reading.tokens[reading.next]; token; token = reading.tokens[reading.next]) {
    if (token.kind === "close") {
      if (reading.depth > 0) return clauses;
      complain(reading, "strayParenthesis", token);
    } else if (token.kind === "or") complain(reading, "loneOr", token);
    else {
      const clause = readAny(reading, context);
      if (clause) clauses.push(clause);
      continue;
    }
    reading.next += 1;
  }
  return clauses;
}

/** Read one operand, or several with `OR` between them. */
function readAny(reading: Reading, context: Context): Clause | undefined {
  const found: (Clause | undefined)[] = [readOne(reading, context)];
  for (let or = reading.tokens[reading.next]; or?.kind === "or"; or = reading.tokens[reading.next]) {
    reading.next += 1;
    const after = reading.tokens[reading.next];
    if (!after || after.kind === "close" || after.kind === "or") complain(reading, "loneOr", or);
    else found.push(readOne(reading, context));
  }
  return joined("any", found);
}

function readOne(reading: Reading, context: Context): Clause | undefined {
  const token = reading.tokens[reading.next];
  if (!token) return undefined;
  reading.next += 1;
  if (token.kind === "not") return readNot(reading, token, context);
  if (token.kind === "open") return readGroup(reading, token, context);
  const isJoint = token.kind === "and" && reading.next > 1 && reading.next < reading.tokens.length;
  return isJoint ? undefined : readWord(reading, token, context);
}

function readNot(reading: Reading, not: QueryToken, context: Context): Clause | undefined {
  const after = reading.tokens[reading.next];
  if (!after || after.kind === "close" || after.kind === "or") {
    complain(reading, "loneNot", not);
    return undefined;
  }
  const of = readOne(reading, { ...context, isUnwanted: !context.isUnwanted });
  return of && { kind: "not", of };
}

function readGroup(reading: Reading, open: QueryToken, context: Context): Clause | undefined {
  const field = open.field ?? context.field;
  reading.depth += 1;
  const clauses = readAll(reading, { ...context, ...(field === undefined ? {} : { field }) });
  reading.depth -= 1;
  const isClosed = reading.tokens[reading.next]?.kind === "close";
  if (isClosed) reading.next += 1;
  else complain(reading, "openParenthesis", open);
  if (clauses.length === 0) complain(reading, "emptyParentheses", open);
  return joined("all", clauses);
}

function joined(kind: "all" | "any", found: readonly (Clause | undefined)[]): Clause | undefined {
  const clauses = found.filter((clause) => clause !== undefined);
  return clauses.length > 1 ? { kind, of: clauses } : clauses[0];
}

function readWord(reading: Reading, token: QueryToken, context: Context): Clause | undefined {
  const text = token.text.replaceAll(/\s+/g, " ").trim();
  const name = token.field ?? context.field;
  const field = name === undefined ? undefined : fieldNamed(name);
  if (!findable.test(text)) {
    if (token.kind === "quoted") complain(reading, "emptyQuotes", token);
    else if (token.field !== undefined) complain(reading, "emptyField", token);
    return undefined;
  }
  if (field?.kind === "facet")
    return { kind: "value", facet: field.facet, text, typed: token.typed, at: token.at };
  if (field?.kind === "days") return readDaysClause(reading, token, { ...field, text });
  return { kind: "term", term: readTerm(reading, token, { ...context, text, isTitle: field !== undefined }) };
}

function readDaysClause(
  reading: Reading,
  token: QueryToken,
  { side, text }: Extract<Field, { readonly kind: "days" }> & { readonly text: string },
): Clause | undefined {
  const ascii = foldText(text);
  const { typed, at } = token;
  if (side === "within") {
    const range = readRange(ascii);
    if (!range) complain(reading, "impossibleDate", token);
    if (!range || !isBackwards(range)) return range && { kind: "days", range, typed, at };
    complain(reading, "endBeforeBeginning", token);
    const [last = "", first = ""] = ascii.split(/\.{2,}|\/|…/);
    return { kind: "days", range: readRange(`${first}..${last}`) ?? {}, typed, at };
  }
  const days = readDays(ascii);
  if (!days) complain(reading, "impossibleDate", token);
  if (!days) return undefined;
  const range =
    side === "before" ? { until: neighbouringDay(days.from, -1) } : { from: neighbouringDay(days.until, 1) };
  return { kind: "days", range, typed, at };
}

interface TermContext extends Context {
  readonly text: string;
  readonly isTitle: boolean;
}

function readTerm(reading: Reading, token: QueryToken, { isUnwanted, text, isTitle }: TermContext): Term {
  const { typed, at } = token;
  const isPrefix = token.kind !== "quoted" && isBeginning(reading, token, text);
  reading.problems.push(...phraseAsterisk(token, text));
  const kind = token.kind === "quoted" ? "phrase" : isPrefix ? "prefix" : "word";
  const plain = kind === "phrase" ? text : text.replaceAll("*", "") || text;
  const terms = isUnwanted ? reading.unwanted : reading.terms;
  const key = `${kind} ${isTitle} ${plain}`;
  const isOpen = kind === "word" && !isTitle && plain === openWord(reading);
  const term = terms.get(key) ?? { typed, text: plain, kind, isOpen, ...(isTitle ? { field: "title" } : {}) };
  terms.set(key, term);
  reading.places.set(term, [...(reading.places.get(term) ?? []), [at, at + typed.length]]);
  return term;
}

/** The last word, where nothing follows it. */
function openWord({ typed, tokens }: Reading): string | undefined {
  const last = tokens.at(-1);
  const isOpen = last?.kind === "word" && last.at + last.typed.length === typed.length;
  return isOpen ? last.text : undefined;
}

/** Whether a word is the beginning of others; an asterisk that cannot mean so is complained of. */
function isBeginning(reading: Reading, token: QueryToken, text: string): boolean {
  if (!text.includes("*")) return false;
  const beginning = text.replaceAll("*", "");
  if (!/^[^*]+\*$/.test(text)) complain(reading, "strayAsterisk", token);
  else if ((beginning.match(/[\p{L}\p{N}]/gu) ?? []).length < fewestLetters)
    complain(reading, "shortPrefix", token);
  else return true;
  return false;
}

function phraseAsterisk({ kind, field, typed, at }: QueryToken, text: string): QueryProblem[] {
  if (kind !== "quoted" || !finalAsterisk.test(text)) return [];
  const words = field !== undefined && text.includes(" ") ? `(${text})` : text;
  return [{ code: "phraseAsterisk", typed, at, hint: [field === undefined ? words : `${field}:${words}`] }];
}

/** What is both wanted and not wanted is wanted. */
function withoutContradictions(reading: Reading, clauses: readonly Clause[]): Clause[] {
  const wanted = new Set(clauses.flatMap((clause) => (clause.kind === "term" ? [keyOf(clause.term)] : [])));
  return clauses.filter((clause) => {
    if (clause.kind !== "not" || clause.of.kind !== "term" || !wanted.has(keyOf(clause.of.term))) return true;
    const { term } = clause.of;
    const [place] = reading.places.get(term) ?? [];
    complain(reading, "contradiction", { typed: `-${term.typed}`, at: place?.[0] ?? 0 });
    return false;
  });
}

/** No single day lies in two ranges that are apart; what is dated loosely may all the same. */
function complainOfApartDates(reading: Reading, clauses: readonly Clause[]): void {
  const days = clauses.filter((clause) => clause.kind === "days");
  for (const [place, clause] of days.entries()) {
    if (days.slice(0, place).some(({ range }) => !overlap(range, clause.range)))
      complain(reading, "apartDates", clause);
  }
}

function keyOf({ kind, field, text }: Term): string {
  return `${kind} ${field} ${foldText(text).toLowerCase()}`;
}

function complain(
  { problems }: Reading,
  code: ProblemCode,
  { typed, at }: Pick<QueryToken, "typed" | "at">,
): void {
  problems.push({ code, typed, at });
}
