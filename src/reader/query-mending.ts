import { quotes } from "../unquoted.ts";
import type { ProblemCode } from "./query-problems.ts";
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
  "apartDates",
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
  if (!superfluous.has(code) || rest === "") return [];
  return code === "emptyField" ? [...joinedFields(text, problem), rest] : [rest];
}

/** The text without the space that stands between a field and its word; none where a field has no word after it. */
function joinedFields(text: string, { typed, places }: RepeatedProblem): string[] {
  const beginnings = [0, ...places.map((at) => at + typed.length)];
  const parts = beginnings.map((from, number) => text.slice(from, beginnings[number + 1]));
  const [first = "", ...values] = parts;
  const isJoinable = values.every((value) => /^\s+[^\s)）]/u.test(value));
  return isJoinable ? [first + values.map((value) => value.trimStart()).join("")] : [];
}
