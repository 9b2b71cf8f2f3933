/** Scripts written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/** Count the words of a text in any script. */
export function countWords(text: string): number {
  if (!unspaced.test(text))
    return text.match(/[\p{L}\p{M}\p{N}]+(?:['’‌.-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words += 1;
  return words;
}

/**
 * Shorten a text to its first words, at the end of a sentence where one ends in good time.
 *
 * @param most longest result, in characters, the ellipsis aside
 */
export function firstWords(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most + 1);
  // An initial or an abbreviation ends no sentence.
  const sentence = /^.*(?:[\p{L}\p{N}]{3}[.!?]|[。؟])[”’"']?(?=\s)/u.exec(cut)?.[0];
  if (sentence && sentence.length > most / 2) return sentence;
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > most / 2 ? space : most).replace(/[\s,;:–—-]+$/u, "")}…`;
}
