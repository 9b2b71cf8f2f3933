/** Runs of letters, marks and digits, with the apostrophes inside them. */
const wordsInside = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ′][\p{L}\p{M}\p{N}]+)*/gu;

/** Reduce a word to what the index compares: small letters and digits without marks, apostrophes and signs. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/**
 * List the words in what stands between two spaces: the whole, and its parts where signs divide it.
 *
 * `(cyber-attack.)` holds `cyber-attack`, `cyber` and `attack`; `Iran’s` is one word.
 */
export function wordsWithin(token: string): string[] {
  const parts = token.match(wordsInside) ?? [];
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.length === 1) return parts;
  const whole = token.slice(token.indexOf(first), token.lastIndexOf(last) + last.length);
  return [whole, ...parts];
}
