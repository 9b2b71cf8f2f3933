import { quotes } from "../unquoted.ts";
import { fieldNamed, fieldsLike } from "./query-fields.ts";
import type { QueryProblem } from "./query-problems.ts";

/** A piece of a query: a word, quoted words, an operator or a parenthesis. */
export interface QueryToken {
  readonly kind: "word" | "quoted" | "or" | "not" | "and" | "open" | "close";
  /** As typed, the field before it included. */
  readonly typed: string;
  /** Where that begins, in UTF-16 units. */
  readonly at: number;
  /** Of words: without field and quotation marks. */
  readonly text: string;
  /** The name of a field that stands before it. */
  readonly field?: string;
}

/** What a query is made of, and what was found wrong in taking it apart. */
export interface QueryTokens {
  readonly tokens: readonly QueryToken[];
  readonly problems: readonly QueryProblem[];
}

const quote = new RegExp(`[${quotes}]`, "u");
const [opening, closing] = [/[(（]/, /[)）]/];
const bars = /[|｜]+/y;
const space = /\s+/y;

/** How other archives write how far apart words may stand. */
const distance = /~\d*/y;

/** What may follow a hyphen that means “not”; any other hyphen is punctuation. */
const negation = new RegExp(`[-−–]+(?=[\\p{L}\\p{M}\\p{N}\\p{So}#@${quotes}(（])`, "uy");
const fieldName = /(\p{L}+)[:：]/uy;

/** Text, not a mistyped field: a web address, or a sentence in which something follows after a colon. */
const likeField = /^(\p{Ll}+)[:：](?=[\p{L}\p{N}"“„«])/u;

const operators: ReadonlyMap<string, "or" | "not" | "and"> = new Map([
  ["OR", "or"],
  ["NOT", "not"],
  ["AND", "and"],
]);

/** A query that is being taken apart. */
interface Scan {
  readonly typed: string;
  /** How far it is. */
  at: number;
  /** How many parentheses are open. */
  depth: number;
  readonly tokens: QueryToken[];
  readonly problems: QueryProblem[];
}

/** A field that stands before what comes next, and where its name begins. */
interface Before {
  readonly field?: string;
  readonly at?: number;
}

/** Take a query apart. */
export function queryTokens(typed: string): QueryTokens {
  const scan: Scan = { typed, at: 0, depth: 0, tokens: [], problems: [] };
  while (scan.at < typed.length) scanNext(scan);
  scan.problems.push(...smallOr(scan));
  return scan;
}

/** Two words and an `or` between them may be meant as one or the other; in a longer query it is a word like others. */
function smallOr({ tokens }: Scan): QueryProblem[] {
  const [, middle, last] = tokens;
  const isOfWords = tokens.every(({ kind }) => kind === "word" || kind === "quoted");
  if (!isOfWords || tokens.length !== 3 || middle?.typed !== "or" || last?.text === "") return [];
  return [{ code: "smallOr", typed: middle.typed, at: middle.at, hint: ["OR"] }];
}

function scanNext(scan: Scan): void {
  const [gap, bar, hyphen] = [space, bars, negation].map((pattern) => lengthOf(pattern, scan));
  const next = scan.typed.charAt(scan.at);
  if (gap) scan.at += gap;
  else if (bar) push(scan, { kind: "or", length: bar });
  else if (hyphen) push(scan, { kind: "not", length: hyphen });
  else if (opening.test(next)) open(scan, {});
  else if (closing.test(next)) {
    scan.depth = Math.max(0, scan.depth - 1);
    push(scan, { kind: "close", length: 1 });
  } else if (!scanField(scan)) scanWord(scan, {});
}

/** How much of what comes next is as the pattern says. */
function lengthOf(pattern: RegExp, { typed, at }: Scan): number {
  pattern.lastIndex = at;
  return pattern.exec(typed)?.[0].length ?? 0;
}

interface NextToken extends Before {
  readonly kind: QueryToken["kind"];
  readonly length: number;
  readonly text?: string;
}

function push(scan: Scan, { length, at: start = scan.at, text = "", ...more }: NextToken): void {
  scan.at += length;
  scan.tokens.push({ ...more, text, typed: scan.typed.slice(start, scan.at), at: start });
}

function open(scan: Scan, before: Before): void {
  scan.depth += 1;
  push(scan, { kind: "open", length: 1, ...before });
}

/** Take the name of a field, and what follows it, where there is one. */
function scanField(scan: Scan): boolean {
  const start = scan.at;
  const length = lengthOf(fieldName, scan);
  const name = scan.typed.slice(start, start + length - 1);
  if (length === 0 || fieldNamed(name) === undefined) return false;
  scan.at += length;
  const next = scan.typed.charAt(scan.at);
  const before = { field: name, at: start };
  if (opening.test(next)) open(scan, before);
  else if (next !== "" && !/\s/.test(next) && !closing.test(next)) scanWord(scan, before);
  else scan.problems.push({ code: "emptyField", typed: scan.typed.slice(start, scan.at), at: start });
  return true;
}

/** Take words in quotation marks, or what stands up to the next space. */
function scanWord(scan: Scan, before: Before): void {
  const { typed, at, depth } = scan;
  if (!quote.test(typed.charAt(at))) {
    const text = typed.slice(at, endOfWord(typed, at, depth));
    const operator = before.field === undefined ? operators.get(text) : undefined;
    scan.problems.push(...strangeFields(text, at));
    push(scan, { kind: operator ?? "word", length: text.length, ...before, text });
    return;
  }
  const end = closingQuote(typed, at);
  if (end !== -1) {
    push(scan, { kind: "quoted", length: end + 1 - at, ...before, text: typed.slice(at + 1, end) });
    const tilde = lengthOf(distance, scan);
    if (tilde)
      scan.problems.push({ code: "distance", typed: typed.slice(scan.at, scan.at + tilde), at: scan.at });
    scan.at += tilde;
    return;
  }
  scan.problems.push({ code: "openQuote", typed: typed.slice(at), at });
  scan.at += 1;
}

/** The next quotation mark after an opening one; -1 where there is none. */
function closingQuote(typed: string, at: number): number {
  const next = typed.slice(at + 1).search(quote);
  return next === -1 ? -1 : at + 1 + next;
}

/** Where a word ends: parentheses that it opens itself belong to it. */
function endOfWord(typed: string, start: number, depth: number): number {
  let own = 0;
  for (let at = start; at < typed.length; at += 1) {
    const unit = typed.charAt(at);
    if (/[\s|｜]/.test(unit) || (quote.test(unit) && !isWithinHebrew(typed, at))) return at;
    if (opening.test(unit)) own += 1;
    else if (closing.test(unit)) {
      if (own === 0 && (depth > 0 || at > start)) return at;
      own -= 1;
    }
  }
  return typed.length;
}

/** A quotation mark between Hebrew letters marks an abbreviation. */
function isWithinHebrew(typed: string, at: number): boolean {
  return /\p{Script=Hebrew}$/u.test(typed.slice(0, at)) && /^\p{Script=Hebrew}/u.test(typed.slice(at + 1));
}

function strangeFields(text: string, at: number): QueryProblem[] {
  const [typed, name] = likeField.exec(text) ?? [];
  if (typed === undefined || name === undefined || fieldNamed(name)) return [];
  const hint = fieldsLike(name);
  return [{ code: "unknownField", typed, at, ...(hint.length > 0 ? { hint } : {}) }];
}
