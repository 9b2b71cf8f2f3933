import { hasUnspaced } from "../../part-unspaced.ts";
import type { KnownWord, Tongue } from "./tongue.ts";

/** A word of a text, as the search for terms sees it. */
export interface Token<Word extends KnownWord = KnownWord> {
  readonly word: Word;
  /** Whether nothing but a space, or nothing at all, lies between it and the word before. */
  readonly isTied: boolean;
  /** Whether a capital would tell nothing, because a sentence may begin here. */
  readonly isOpening: boolean;
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼ\-‐‑\u200C.&][\p{L}\p{M}\p{N}]+)*/gu;

const sentenceEnd = /[.!?:;…。؟！？\n"“”„«»‘([•–—|]/u;

/** Longer words are addresses, hashes and the like. */
const longest = 40;

/** Read the words of a text. @param lookUp what is known of each, as it is written */
export function readTokens<Word extends KnownWord>(
  text: string,
  tongue: Tongue,
  lookUp: (written: string) => Word,
): Token<Word>[] {
  const tokens: Token<Word>[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    const isTied = index === end || (index === end + 1 && /[ \u00a0]/.test(text[end] ?? ""));
    const isOpening = index === 0 || (!isTied && sentenceEnd.test(text.slice(end, index)));
    end = index + found.length;
    if (found.length > longest && !hasUnspaced(found)) continue;
    if (isPlain.test(found)) tokens.push({ word: lookUp(found), isTied, isOpening });
    else tokens.push(...partsOf(found, tongue).map(asToken(lookUp, { isTied, isOpening })));
  }
  return tokens;
}

/** Make tokens of the parts of what stands between two spaces. */
function asToken<Word extends KnownWord>(
  lookUp: (written: string) => Word,
  { isTied, isOpening }: Pick<Token, "isTied" | "isOpening">,
) {
  return (part: string, at: number): Token<Word> => ({
    word: lookUp(part),
    isTied: at > 0 || isTied,
    isOpening: at === 0 && isOpening,
  });
}

/** Most words of most texts. */
const isPlain = /^[a-z-]+$/i;

const segmenters = new Map<string, Intl.Segmenter>();

function partsOf(found: string, { language, hasElision }: Tongue): string[] {
  if (hasUnspaced(found)) {
    const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
    segmenters.set(language, segmenter);
    return Array.from(segmenter.segment(found), ({ segment }) => segment);
  }
  const whole = found.replace(/['’ʼ]s$/iu, "");
  const elided = hasElision ? /^(\p{L}{1,5})['’ʼ](.+)$/u.exec(whole) : null;
  return elided ? elided.slice(1) : [whole];
}
