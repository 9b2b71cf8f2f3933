import type { ProblemCode } from "./query-problems.ts";
import { quotes } from "./query-tokens.ts";
import type { RepeatedProblem } from "./repeated-problems.ts";

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
export function mendedQueries(text: string, problem: RepeatedProblem): string[] {
  const { code, typed, places, hint = [] } = problem;
  /** The text with something else in all the places. */
  const replaced = (meant: string) =>
    places.reduceRight((rest, at) => rest.slice(0, at) + meant + rest.slice(at + typed.length), text);
  if (code === "distance") {
    const plain = places.reduceRight(
      (rest, at) => withoutQuotes(rest.slice(0, at)) + rest.slice(at + typed.length),
      text,
    );
    return [plain.trim()];
  }
  if (hint.length > 0) return hint.map(replaced);
  const close = closing[code];
  if (close !== undefined) return [`${text.trimEnd()}${close.repeat(places.length)}`];
  const rest = replaced("").replaceAll(/\s+/g, " ").trim();
  return superfluous.has(code) && rest !== "" ? [rest] : [];
}
