import { foldSpelling } from "../../fold-spelling.ts";

/** A word of a text, or a sign that parts words, as names are compared by it. */
export interface Token {
  /** Folded, in small letters. */
  readonly key: string;
  /** `first`: it begins with a capital; `all`: two letters or more, all of them capitals. */
  readonly capitals: "none" | "first" | "all";
}

/** One way to write a name. */
export type Form = readonly Token[];

/**
 * A letter of a script that is written without spaces, with its marks; a run of letters and digits; or any sign but
 * the spaces, hyphens, apostrophes and full stops that people write or leave out within a name.
 */
const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}])+|[^\s\p{L}\p{M}\p{N}\p{Pd}'‘’ʼ.·・]/gu;

/** Read the words of a text or a name; what follows or goes before an apostrophe is a word of its own. */
export function readTokens(text: string): Token[] {
  return Array.from(foldSpelling(text.replaceAll("ʼ", "’")).matchAll(token), ([word]) => ({
    key: word.toLowerCase(),
    capitals: capitalsOf(word),
  }));
}

/** Read the forms of a name; one without a word is none. */
export function formsOf(names: readonly string[]): Form[] {
  return names.map(readTokens).filter((form) => form.length > 0);
}

/**
 * Tell whether words of the same keys are written as a form asks: where it has a capital, so must they, and where all
 * its letters are capitals, all of theirs.
 */
export function isWritten(form: Form, tokens: readonly Token[], from: number): boolean {
  return form.every(({ capitals }, at) => {
    const found = tokens[from + at]?.capitals;
    return capitals === "none" || found === "all" || found === capitals;
  });
}

function capitalsOf(word: string): Token["capitals"] {
  if (/^\p{Lu}{2,}$/u.test(word)) return "all";
  return /^\p{Lu}/u.test(word) ? "first" : "none";
}
