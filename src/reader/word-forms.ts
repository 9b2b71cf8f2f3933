/** Runs of letters, marks and digits, with the apostrophes inside them. */
const wordsInside = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ′][\p{L}\p{M}\p{N}]+)*/gu;

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
