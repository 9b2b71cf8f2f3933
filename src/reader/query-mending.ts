import type { ProblemCode, QueryProblem } from "./query-problems.ts";
import { quotes } from "./query-tokens.ts";

/** Mistakes that are mended by leaving out what was typed. */
const superfluous = new Set<ProblemCode>([
  "loneOr",
  "loneNot",
  "strayParenthesis",
  "emptyParentheses",
  "emptyQuotes",
  "emptyField",
  "tooLong",
]);

/** Mistakes that are mended by what closes them. */
const closing: Partial<Record<ProblemCode, string>> = { openParenthesis: ")", openQuote: '"' };

const quoted = new RegExp(`[${quotes}]([^${quotes}]*)[${quotes}]$`, "u");

/** Take the quotation marks off the words at the end. */
function withoutQuotes(text: string): string {
  return text.replace(quoted, "$1");
}

/** Write the queries that a reader may have meant instead of one with a mistake; none where that cannot be told. */
export function mendedQueries(text: string, { code, typed, at, hint = [] }: QueryProblem): string[] {
  const [before, after] = [text.slice(0, at), text.slice(at + typed.length)];
  if (code === "distance") return [`${withoutQuotes(before)}${after}`.trim()];
  if (hint.length > 0) return hint.map((meant) => before + meant + after);
  const close = closing[code];
  if (close !== undefined) return [`${text.trimEnd()}${close}`];
  const rest = `${before}${after}`.replaceAll(/\s+/g, " ").trim();
  return superfluous.has(code) && rest !== "" ? [rest] : [];
}
