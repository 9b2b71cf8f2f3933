/**
 * Signs of scripts that are written without spaces between words, each with the marks and following halves that belong
 * to it: Chinese characters, kana, and the syllables of Thai, Lao, Khmer and Burmese.
 */
const sign =
  /[\u0E40-\u0E44\u0EC0-\u0EC4]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC\uFF70](?:[\u17D2\u1039]\p{L}|[\p{M}\u0E30\u0E32\u0E33\u0E45\u0EB0\u0EB2\u0EB3\u30FC\uFF70\uFF9E\uFF9F])*/gu;

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const findable = /[\p{L}\p{N}\p{So}]/u;

/** Whether any letter of a text is of a script that is written without spaces between words. */
export function hasUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/**
 * Part a word at the signs of scripts that have no spaces between words: `北京2008年，` is `北`, `京`, `2008`, `年，`.
 *
 * Where a word begins in such a text, dictionaries differ, and so do browsers. Signs are the same everywhere, so that
 * whatever stands in a text is found: a query of several is a phrase.
 */
export function partUnspaced(word: string): string[] {
  if (!hasUnspaced(word)) return [word];
  const parts: string[] = [];
  let end = 0;
  for (const { 0: found, index } of word.matchAll(sign)) {
    parts.push(word.slice(end, index), found);
    end = index + found.length;
  }
  return withPunctuation([...parts, word.slice(end)]);
}

/** Punctuation belongs to what stands before it, or else to what follows. */
function withPunctuation(parts: readonly string[]): string[] {
  const whole: string[] = [];
  let opening = "";
  for (const part of parts) {
    if (findable.test(part)) {
      whole.push(opening + part);
      opening = "";
    } else if (whole.length === 0) opening += part;
    else whole.push(`${whole.pop() ?? ""}${part}`);
  }
  return whole;
}
