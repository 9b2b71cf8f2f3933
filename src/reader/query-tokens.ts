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

/** Opening and closing quotation marks of most languages; the apostrophe is none. */
const quotes = '"“”„‟«»＂「」『』';
const quote = new RegExp(`[${quotes}]`, "u");
const [opening, closing] = [/[(（]/, /[)）]/];
const bars = /[|｜]+/y;
const space = /\s+/y;

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

/** Take a query apart. */
export function queryTokens(typed: string): QueryTokens {
  const tokens: QueryToken[] = [];
  const problems: QueryProblem[] = [];
  let at = 0;
  let depth = 0;
  const matched = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(typed)?.[0] ?? "";
  };
  const push = (kind: QueryToken["kind"], length: number, more: Partial<QueryToken> = {}) => {
    const start = more.at ?? at;
    const end = at + length;
    tokens.push({ kind, text: "", ...more, typed: typed.slice(start, end), at: start });
    at = end;
  };
  /** Words in quotation marks, or what stands up to the next space; `more` says what stood before it. */
  const word = (more: Partial<QueryToken>) => {
    const isQuoted = quote.test(typed.charAt(at));
    const end = isQuoted ? closingQuote(typed, at) : endOfWord(typed, at, depth);
    if (isQuoted && end === -1) {
      problems.push({ code: "openQuote", typed: typed.slice(at), at });
      at += 1;
    } else if (isQuoted) push("quoted", end + 1 - at, { ...more, text: typed.slice(at + 1, end) });
    else bareWord(end, more);
  };
  const bareWord = (end: number, more: Partial<QueryToken>) => {
    const text = typed.slice(at, end);
    const operator = more.field === undefined ? operators.get(text) : undefined;
    problems.push(...strangeFields(text, at));
    push(operator ?? "word", text.length, { ...more, text });
  };
  const field = () => {
    const start = at;
    const [, name = ""] = /^(\p{L}+)/u.exec(matched(fieldName)) ?? [];
    if (fieldNamed(name) === undefined) return false;
    at += name.length + 1;
    const next = typed.charAt(at);
    if (next === "" || /\s/.test(next) || closing.test(next)) {
      problems.push({ code: "emptyField", typed: typed.slice(start, at), at: start });
    } else if (opening.test(next)) {
      depth += 1;
      push("open", 1, { field: name, at: start });
    } else word({ field: name, at: start });
    return true;
  };
  while (at < typed.length) {
    const gap = matched(space).length;
    const next = typed.charAt(at);
    if (gap > 0) at += gap;
    else if (matched(bars)) push("or", matched(bars).length);
    else if (matched(negation)) push("not", matched(negation).length);
    else if (opening.test(next)) {
      depth += 1;
      push("open", 1);
    } else if (closing.test(next)) {
      depth = Math.max(0, depth - 1);
      push("close", 1);
    } else if (!field()) word({});
  }
  return { tokens, problems };
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
