import { readPeriod } from "../../period.ts";
import { present } from "../../present.ts";
import type { Article } from "../../types.ts";
import { mixBits } from "./mix-bits.ts";
import { distinct, shinglesOf } from "./shingles.ts";
import { signatureOf } from "./signature.ts";
import { type TextWords, wordsOfText } from "./words-of-text.ts";

/** What of an article tells whether another is the same. */
export interface TextPrint {
  readonly words: TextWords;
  /** Shingles as they follow each other. */
  readonly inOrder: Uint32Array;
  /** Each once, sorted. */
  readonly shingles: Uint32Array;
  readonly headline: TextWords;
  /** Whether it is no longer than a notice. */
  readonly isShort: boolean;
  readonly url?: string;
  /** The original that it comes from, of which there may be other items. */
  readonly file?: string;
  /** First and last day on which it may have been published, ISO 8601, where both are known. */
  readonly days?: readonly [first: string, last: string];
}

/** What an article is looked for by. */
export interface SearchKeys {
  readonly signature: Uint16Array;
  /** A number of its headline and one of its address; 0 where there is none. */
  readonly own: readonly number[];
}

/** Take from an article what tells whether another is the same: standfirst and text, headline, address and date. */
export function printOf({ title, standfirst, body, url, date, source }: Article): TextPrint {
  const text = standfirst === undefined ? body : `${standfirst}\n\n${body}`;
  const words = wordsOfText(text);
  const inOrder = shinglesOf(words);
  const period = readPeriod(date ?? "");
  const days = period?.first && period.last ? ([period.first, period.last] as const) : undefined;
  return present({
    words,
    inOrder,
    shingles: distinct(inOrder),
    headline: wordsOfText(title),
    isShort: isNotice(words.hashes.length, text.length),
    url: plainUrl(url),
    file: source?.file,
    days,
  });
}

/** Words that a notice has at the most. */
const longestNotice = 120;

/** Where the signs of a script count for words, twice as many say the same. */
function isNotice(words: number, characters: number): boolean {
  return words < (characters < 3 * words ? 2 : 1) * longestNotice;
}

/** Make what a text is looked for by. */
export function keysOfPrint({ inOrder, headline, url }: Omit<TextPrint, "shingles">): SearchKeys {
  return {
    signature: signatureOf(inOrder),
    own: [hashOf(headline.hashes), url === undefined ? 0 : hashOf(wordsOfText(url).hashes)],
  };
}

/** The scheme, `www.`, a slash at the end and what follows `#` make no difference. */
function plainUrl(url: string | undefined): string | undefined {
  return (
    url
      ?.replace(/^https?:\/\/(?:www\.)?/i, "")
      .replace(/#.*$/s, "")
      .replace(/\/$/, "") || undefined
  );
}

function hashOf(words: Uint32Array): number {
  let sum = 0;
  for (const word of words) sum = mixBits(Math.imul(sum, 31) + word);
  return sum;
}
