import { hasUnspaced } from "../../part-unspaced.ts";
import type { KnownWord, Tongue } from "./tongue.ts";

/** A word of a text, as the search for terms sees it. */
export interface Token extends KnownWord {
  readonly text: string;
  /** Whether nothing but a space, or nothing at all, lies between it and the word before. */
  readonly isTied: boolean;
  /** Whether a capital would tell nothing, because a sentence may begin here. */
  readonly isOpening: boolean;
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼ\-‐‑\u200C.&][\p{L}\p{M}\p{N}]+)*/gu;

const sentenceEnd = /[.!?:;…。؟！？\n"“”„«»‘([•–—|]/u;

/** Longer words are addresses, hashes and the like. */
const longest = 40;

/** Read the words of a text. */
export function readTokens(text: string, tongue: Tongue): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    const gap = text.slice(end, index);
    const isOpening = index === 0 || (gap !== " " && sentenceEnd.test(gap));
    const isTied = gap === " " || gap === "" || gap === "\u00a0";
    end = index + found.length;
    if (found.length > longest && !hasUnspaced(found)) continue;
    for (const [at, part] of partsOf(found, tongue).entries()) {
      const { key, isStop } = tongue.lookUp(part);
      tokens.push({ text: part, key, isStop, isTied: at > 0 || isTied, isOpening: at === 0 && isOpening });
    }
  }
  return tokens;
}

/** Most words of most texts. */
const isPlain = /^[a-z-]+$/i;

const segmenters = new Map<string, Intl.Segmenter>();

function partsOf(found: string, { language, hasElision }: Tongue): string[] {
  if (isPlain.test(found)) return [found];
  if (hasUnspaced(found)) {
    const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
    segmenters.set(language, segmenter);
    return Array.from(segmenter.segment(found), ({ segment }) => segment);
  }
  const whole = found.replace(/['’ʼ]s$/iu, "");
  const elided = hasElision ? /^(\p{L}{1,5})['’ʼ](.+)$/u.exec(whole) : null;
  return elided ? elided.slice(1) : [whole];
}
