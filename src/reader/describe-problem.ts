import { type Filler, type MessageKey, sayParts, type Wording } from "../wording.ts";
import type { ProblemCode, QueryProblem } from "./query-problems.ts";

const messages: Readonly<Record<ProblemCode, MessageKey>> = {
  loneOr: "search.problemLoneOr",
  loneNot: "search.problemLoneNot",
  openParenthesis: "search.problemOpenParenthesis",
  strayParenthesis: "search.problemStrayParenthesis",
  emptyParentheses: "search.problemEmptyParentheses",
  distance: "search.problemDistance",
  smallOr: "search.problemSmallOr",
  openQuote: "search.problemOpenQuote",
  emptyQuotes: "search.problemEmptyQuotes",
  unknownField: "search.problemUnknownField",
  emptyField: "search.problemEmptyField",
  impossibleDate: "search.problemImpossibleDate",
  endBeforeBeginning: "search.problemEndBeforeBeginning",
  apartDates: "search.problemApartDates",
  onlyNegative: "search.problemOnlyNegative",
  shortPrefix: "search.problemShortPrefix",
  strayAsterisk: "search.problemStrayAsterisk",
  phraseAsterisk: "search.problemPhraseAsterisk",
  unknownValue: "search.problemUnknownValue",
  contradiction: "search.problemContradiction",
  tooLong: "search.problemTooLong",
  impossibleFrom: "search.problemImpossibleFrom",
  impossibleUntil: "search.problemImpossibleUntil",
  rangeEndBeforeBeginning: "search.problemRangeEndBeforeBeginning",
};

/** Say what is wrong in a query, and how it was read all the same; `{typed}` is the part that is meant. */
export function describeProblem<Node extends object>(
  { code, typed }: QueryProblem,
  wording: Wording,
  isolate: (typed: string) => Node,
): (string | Node)[] {
  const fillers: Record<string, Filler<Node>> = { typed: isolate(typed) };
  return sayParts(wording, messages[code], fillers);
}
