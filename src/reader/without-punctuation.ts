const sign = /[\p{L}\p{N}\p{So}]/u;
const signOrMark = /[\p{L}\p{M}\p{N}\p{So}]/u;

/** Letters and digits of English, of which most texts are made: the patterns take long when they are first used. */
const plain = /[0-9A-Za-z]/;

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Find what a text says without the punctuation around it: from its first letter, digit or symbol to its last.
 *
 * @returns an empty stretch where it has none
 */
export function withoutPunctuation(text: string): Stretch {
  let from = 0;
  while (from < text.length && !isOf(sign, charFrom(text, from))) from += charFrom(text, from).length;
  let to = text.length;
  while (to > from && !isOf(signOrMark, charBefore(text, to))) to -= charBefore(text, to).length;
  return { from, to };
}

function isOf(pattern: RegExp, char: string): boolean {
  return plain.test(char) || pattern.test(char);
}

function charFrom(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function charBefore(text: string, at: number): string {
  const pair = at > 1 ? charFrom(text, at - 2) : "";
  return pair.length === 2 ? pair : text.charAt(at - 1);
}
