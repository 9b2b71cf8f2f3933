/** Scripts written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/** Count the words of a text in any script. */
export function countWords(text: string): number {
  return countPlainWords(text) ?? countAnyWords(text);
}

/** Letters and digits of ASCII, at their codes. */
const isAsciiWord = Array.from({ length: 128 }, (_, code) => /[a-z0-9]/i.test(String.fromCharCode(code)));

/** Characters that part words wherever they stand: typographic quotation marks that are no apostrophes, and dashes. */
const parting = new Set([0x2013, 0x2014, 0x201c, 0x201d, 0x2026, 0xa0, 0xab, 0xbb]);

/** Signs that hold a word together when they stand within it: hyphen, full stop and both apostrophes. */
const joining = new Set([0x2d, 0x2e, 0x27, 0x2019]);

/** Count as the rule below does, in a tenth of its time; undefined where other characters than these occur. */
function countPlainWords(text: string): number | undefined {
  let words = 0;
  let isWithin = false;
  let isJoined = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128 && isAsciiWord[code]) {
      if (!isWithin && !isJoined) words += 1;
      isWithin = true;
      isJoined = false;
    } else if (isWithin && joining.has(code)) {
      isWithin = false;
      isJoined = true;
    } else if (code < 128 || parting.has(code) || code === 0x2019) {
      isWithin = false;
      isJoined = false;
    } else return undefined;
  }
  return words;
}

function countAnyWords(text: string): number {
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
