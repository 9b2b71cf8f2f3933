/**
 * What can be wrong with a query, and how it is read all the same.
 *
 * | code | what was typed | how it is read |
 * | --- | --- | --- |
 * | `loneOr` | `OR` or a bar without something on both sides | left out |
 * | `loneNot` | `NOT` with nothing after it | left out |
 * | `openParenthesis` | a parenthesis that is not closed | closed at the end |
 * | `strayParenthesis` | a closing parenthesis that none was opened for | left out |
 * | `emptyParentheses` | parentheses with nothing in them | left out |
 * | `distance` | a tilde and a number after quotation marks | left out: the words are a phrase |
 * | `smallOr` | `or` in small letters between two words | as a word; `hint`: in capitals |
 * | `openQuote` | a quotation mark that is not closed | its words count one by one |
 * | `emptyQuotes` | quotation marks with nothing to find in them | left out |
 * | `unknownField` | a word, a colon and a word where no field is called so; `hint`: the fields nearest to it | as text |
 * | `emptyField` | a field with nothing after its colon | left out |
 * | `impossibleDate` | what is no date, or a day that does not exist | left out |
 * | `endBeforeBeginning` | a range that ends before it begins | with its ends exchanged |
 * | `apartDates` | dates of which no day lies in all, without `OR`; `typed`: the later one | as it stands |
 * | `onlyNegative` | nothing but what is not wanted | as all articles but those |
 * | `contradiction` | the same both wanted and not wanted | as wanted |
 * | `shortPrefix` | an asterisk after fewer letters than two | as the word without it |
 * | `strayAsterisk` | an asterisk at the beginning of or inside a word | as the word without it |
 * | `phraseAsterisk` | an asterisk at the end of a word in quotation marks; `hint`: without them | as it stands |
 * | `unknownValue` | a value of a field that no article has; `hint`: the values nearest to it | as it stands: it fits no article |
 * | `tooLong` | more than is looked for; `typed`: what is left out | cut short |
 * | `impossibleFrom` | the address names an impossible first day | left out |
 * | `impossibleUntil` | the address names an impossible last day | left out |
 * | `rangeEndBeforeBeginning` | the address names a range that ends before it begins | with its ends exchanged |
 *
 * The last three are about the two date fields; their `at` is 0.
 */
export const problemCodes = [
  "loneOr",
  "loneNot",
  "openParenthesis",
  "strayParenthesis",
  "emptyParentheses",
  "distance",
  "smallOr",
  "openQuote",
  "emptyQuotes",
  "unknownField",
  "emptyField",
  "impossibleDate",
  "endBeforeBeginning",
  "apartDates",
  "onlyNegative",
  "contradiction",
  "shortPrefix",
  "strayAsterisk",
  "phraseAsterisk",
  "unknownValue",
  "tooLong",
  "impossibleFrom",
  "impossibleUntil",
  "rangeEndBeforeBeginning",
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** Something in what was asked that could not be taken as it stands; it was read in the most sensible way. */
export interface QueryProblem {
  readonly code: ProblemCode;
  /** The part that is meant, as typed. */
  readonly typed: string;
  /** Where that begins in what was typed, in UTF-16 units. */
  readonly at: number;
  /** What may have been meant. */
  readonly hint?: readonly string[];
}
